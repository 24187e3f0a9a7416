import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { StepContents } from '@madoguchi/contract';
import { useT } from '../../kit/i18n.tsx';
import styles from '../improvement.module.css';
import type { FieldsProps } from './fields.ts';
import { InstantField } from './InstantField.tsx';

const ways = [
  '',
  'message',
  'phone',
  'visit',
  'letter',
] as const satisfies readonly StepContents['apology']['how'][];

/** Who apologised, how, when. */
export function ApologyFields({ content, set, errors }: FieldsProps<'apology'>) {
  const t = useT();
  return (
    <>
      <div className={styles.pair}>
        <TextInput
          label={t('improvement.apology.by')}
          value={content.by}
          maxLength={120}
          error={errors['by']}
          onChange={(event) => set({ by: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('improvement.apology.how')}
          value={content.how}
          error={errors['how']}
          data={ways.map((value) => ({
            value,
            label: t(`improvement.apology.how.${value === '' ? 'none' : value}`),
          }))}
          onChange={(event) => set({ how: ways.find((way) => way === event.currentTarget.value) ?? '' })}
        />
      </div>
      <InstantField
        label={t('improvement.apology.at')}
        value={content.at}
        error={errors['at'] ?? null}
        onChange={(at) => set({ at })}
      />
      <Textarea
        label={t('improvement.apology.note')}
        autosize
        minRows={2}
        maxLength={4000}
        value={content.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </>
  );
}

/** What was done at once. */
export function RemedyFields({ content, set, errors }: FieldsProps<'remedy'>) {
  const t = useT();
  return (
    <>
      <Textarea
        label={t('improvement.remedy.text')}
        autosize
        minRows={3}
        maxLength={4000}
        value={content.text}
        error={errors['text']}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <InstantField label={t('improvement.remedy.at')} value={content.at} onChange={(at) => set({ at })} />
    </>
  );
}

/** Where else the same could happen, and what was done there. */
export function SpreadFields({ content, set, errors }: FieldsProps<'spread'>) {
  const t = useT();
  return (
    <Textarea
      label={t('improvement.spread.text')}
      description={t('improvement.spread.hint')}
      autosize
      minRows={3}
      maxLength={4000}
      value={content.text}
      error={errors['text']}
      onChange={(event) => set({ text: event.currentTarget.value })}
    />
  );
}

/** When what is looked at, and what it showed. */
export function EffectFields({ content, set, errors }: FieldsProps<'effect'>) {
  const t = useT();
  const { effective } = content;
  return (
    <>
      <div className={styles.pair}>
        <TextInput
          type="date"
          label={t('improvement.effect.checkOn')}
          value={content.checkOn ?? ''}
          error={errors['checkOn']}
          onChange={(event) =>
            set({ checkOn: event.currentTarget.value === '' ? null : event.currentTarget.value })
          }
        />
        <TextInput
          label={t('improvement.effect.measure')}
          value={content.measure}
          maxLength={600}
          placeholder={t('improvement.effect.measureExample')}
          error={errors['measure']}
          onChange={(event) => set({ measure: event.currentTarget.value })}
        />
      </div>
      <Textarea
        label={t('improvement.effect.result')}
        autosize
        minRows={2}
        maxLength={4000}
        value={content.result}
        error={errors['result']}
        onChange={(event) => set({ result: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('improvement.effect.effective')}
        value={effective === null ? '' : effective ? 'yes' : 'no'}
        error={errors['effective']}
        data={(['', 'yes', 'no'] as const).map((value) => ({
          value,
          label: t(`improvement.effect.effective.${value === '' ? 'none' : value}`),
        }))}
        onChange={(event) => {
          const { value } = event.currentTarget;
          set({ effective: value === '' ? null : value === 'yes' });
        }}
      />
    </>
  );
}
