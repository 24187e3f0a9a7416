import type { MaskingOptions } from '@madoguchi/contract';
import { Checkbox } from '@mantine/core';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Section } from '../../kit/Screen.tsx';
import styles from './assistance.module.css';

const kinds = ['names', 'addresses', 'numbers'] as const;

type Props = {
  masking: MaskingOptions;
  shareNote: boolean;
  onMasking: (masking: MaskingOptions) => void;
  onShareNote: (shareNote: boolean) => void;
};

/** What is kept from the model, and what it is told beyond the letters. */
export function MaskingFields({ masking, shareNote, onMasking, onShareNote }: Props) {
  const t = useT();
  return (
    <Section title={t('assistance.masking')} lead={t('assistance.maskingLead')}>
      <div className={styles.boxes}>
        {kinds.map((kind) => (
          <Checkbox
            key={kind}
            label={t(`assistance.mask.${kind}`)}
            checked={masking[kind]}
            onChange={(event) => onMasking({ ...masking, [kind]: event.currentTarget.checked })}
          />
        ))}
        {kinds.some((kind) => !masking[kind]) && <Notice tone="careful">{t('assistance.maskingOff')}</Notice>}
        <Checkbox
          label={t('assistance.shareNote')}
          description={t('assistance.shareNoteHint')}
          checked={shareNote}
          onChange={(event) => onShareNote(event.currentTarget.checked)}
        />
      </div>
    </Section>
  );
}
