import type { AutomationCondition } from '@madoguchi/contract';
import { ActionIcon, Select } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useT } from '../../kit/i18n.tsx';
import styles from '../automation.module.css';
import { blankCondition, conditionKinds } from '../logic/draft.ts';
import type { Names } from '../logic/words.ts';
import { ConditionValues } from './ConditionValues.tsx';
import { inPage } from './options.ts';

type Props = {
  number: number;
  value: AutomationCondition;
  names: Names;
  tried: boolean;
  onChange: (condition: AutomationCondition) => void;
  onNames: (names: Names) => void;
  onRemove: () => void;
};

/** One condition: what it looks at, whether that must hold or not, and what for. */
export function ConditionPiece({ number, value, names, tried, onChange, onNames, onRemove }: Props) {
  const t = useT();
  return (
    <fieldset className={styles.piece}>
      <legend>{t('automation.form.condition', { number })}</legend>
      <Select
        className={styles.first ?? ''}
        label={t('automation.form.kind')}
        allowDeselect={false}
        comboboxProps={inPage}
        data={conditionKinds.map((kind) => ({ value: kind, label: t(`automation.condition.${kind}`) }))}
        value={value.kind}
        onChange={(chosen) => {
          const kind = conditionKinds.find((one) => one === chosen);
          if (kind !== undefined && kind !== value.kind) onChange(blankCondition(kind));
        }}
      />
      <Select
        label={t('automation.form.is')}
        allowDeselect={false}
        comboboxProps={inPage}
        data={[
          { value: 'yes', label: t('automation.form.isYes') },
          { value: 'no', label: t('automation.form.isNo') },
        ]}
        value={value.not ? 'no' : 'yes'}
        onChange={(chosen) => onChange({ ...value, not: chosen === 'no' })}
      />
      <ActionIcon
        className={styles.remove ?? ''}
        variant="subtle"
        aria-label={t('automation.form.removeCondition', { number })}
        onClick={onRemove}
      >
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
      <div className={styles.wide}>
        <ConditionValues value={value} names={names} tried={tried} onChange={onChange} onNames={onNames} />
      </div>
    </fieldset>
  );
}
