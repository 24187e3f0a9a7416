import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '../../kit/i18n.tsx';
import type { TemplateDraft } from '../logic/draft.ts';
import styles from './Templates.module.css';

/** Where a template belongs. */
export type Place = Pick<TemplateDraft, 'language' | 'channel' | 'shared'>;

type Props = {
  value: Place;
  canShare: boolean;
  /** The field of the folder, which stands with the others. */
  category: ReactNode;
  onChange: (change: Partial<Place>) => void;
};

const channels = ['all', 'email', 'line', 'chat'] as const;
const people = ['shared', 'own'] as const;

/** In which folder, language and channel a template is used, and by whom. */
export function Places({ value: { language, channel, shared }, canShare, category, onChange }: Props) {
  const t = useT();
  return (
    <div className={styles.places}>
      {category}
      <Select
        label={t('templates.field.language')}
        data={(['ja', 'en'] as const).map((one) => ({ value: one, label: t(`templates.language.${one}`) }))}
        value={language}
        allowDeselect={false}
        onChange={(one) => onChange({ language: one === 'en' ? 'en' : 'ja' })}
      />
      <Select
        label={t('templates.field.channel')}
        data={channels.map((one) => ({ value: one, label: t(`templates.channel.${one}`) }))}
        value={channel ?? 'all'}
        allowDeselect={false}
        onChange={(one) =>
          onChange({ channel: one === 'email' || one === 'line' || one === 'chat' ? one : null })
        }
      />
      {canShare && (
        <Select
          label={t('templates.field.shared')}
          data={people.map((one) => ({ value: one, label: t(`templates.for.${one}`) }))}
          value={shared ? 'shared' : 'own'}
          allowDeselect={false}
          onChange={(one) => onChange({ shared: one === 'shared' })}
        />
      )}
    </div>
  );
}
