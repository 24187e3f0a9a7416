import type { Channel } from '@madoguchi/contract';
import { ActionIcon, Select, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useT } from '../kit/i18n.tsx';
import type { PlainKey } from '../kit/translate.ts';
import styles from './card.module.css';
import type { Fields } from './logic/card.ts';

type Props = {
  fields: Fields;
  number: number;
  phones: readonly Channel[];
  problem: PlainKey | null;
  onChange: (change: Partial<Fields>) => void;
  onRemove?: () => void;
};

type TextName = Exclude<keyof Fields, 'key' | 'source'>;

/** One number of a card: which, what for, when, what to say, and for how long it is on the card. */
export function NumberFields({ fields, number, phones, problem, onChange, onRemove }: Props) {
  const t = useT();
  const text = (name: TextName) => ({
    value: fields[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [name]: event.currentTarget.value }),
  });
  const options = phones.map(({ id, name, phone }) => ({
    value: id,
    label: `${name}（${phone?.shownNumber ?? t('card.noNumber')}）`,
  }));
  return (
    <li className={styles.number}>
      <div className={styles.head}>
        <h3>{t('card.number', { number })}</h3>
        {onRemove !== undefined && (
          <ActionIcon
            variant="default"
            size={40}
            aria-label={t('card.remove', { number })}
            onClick={onRemove}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        )}
      </div>
      <div className={styles.fields}>
        <Select
          label={t('card.source')}
          value={fields.source}
          allowDeselect={false}
          data={[...options, { value: 'other', label: t('card.sourceOther') }]}
          onChange={(source) => onChange({ source: source ?? 'other' })}
        />
        {fields.source === 'other' && (
          <TextInput
            label={t('card.phone')}
            inputMode="tel"
            autoComplete="off"
            maxLength={40}
            {...text('number')}
          />
        )}
        <TextInput
          label={t('card.label')}
          placeholder={t('card.labelExample')}
          maxLength={60}
          {...text('label')}
        />
        <TextInput
          label={t('card.hours')}
          placeholder={t('card.hoursExample')}
          maxLength={120}
          {...text('hours')}
        />
        <TextInput
          className={styles.wide ?? ''}
          label={t('card.say')}
          placeholder={t('card.sayExample')}
          maxLength={300}
          {...text('say')}
        />
        <TextInput type="date" label={t('card.validFrom')} {...text('validFrom')} />
        <TextInput type="date" label={t('card.validUntil')} {...text('validUntil')} />
      </div>
      <details className={styles.english}>
        <summary>{t('card.english')}</summary>
        <p className={styles.quiet}>{t('card.englishHint')}</p>
        <div className={styles.fields} style={{ marginTop: 10 }}>
          <TextInput label={t('card.labelEn')} maxLength={60} {...text('labelEn')} />
          <TextInput label={t('card.hoursEn')} maxLength={120} {...text('hoursEn')} />
          <TextInput
            className={styles.wide ?? ''}
            label={t('card.sayEn')}
            maxLength={300}
            {...text('sayEn')}
          />
        </div>
      </details>
      {problem !== null && (
        <p className={styles.wrong} role="alert">
          {t(problem)}
        </p>
      )}
    </li>
  );
}
