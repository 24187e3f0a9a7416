import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import type { DeadlineTerm } from '@madoguchi/contract';
import { readClock } from '../calendar/logic/clock.ts';
import { useT } from '../kit/i18n.tsx';
import { blankTerm, termKinds } from './logic/draft.ts';
import styles from './rules.module.css';

type Props = { term: DeadlineTerm; onChange: (term: DeadlineTerm) => void };
type Clock = Extract<DeadlineTerm, { kind: 'clock' }>;

/** By when: at a time of a business day, after so much time, or never. */
export function TermFields({ term, onChange }: Props) {
  const t = useT();
  return (
    <fieldset className={styles.piece}>
      <legend>{t('deadlines.form.term')}</legend>
      <Select
        className={styles.narrow ?? ''}
        aria-label={t('deadlines.form.term')}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        data={termKinds.map((kind) => ({ value: kind, label: t(`deadlines.form.${kind}`) }))}
        value={term.kind}
        onChange={(chosen) => {
          const kind = termKinds.find((one) => one === chosen);
          if (kind !== undefined && kind !== term.kind) onChange(blankTerm(kind));
        }}
      />
      {term.kind === 'clock' && <ClockFields term={term} onChange={onChange} />}
      {(term.kind === 'open' || term.kind === 'elapsed') && (
        <div className={styles.line}>
          <NumberInput
            className={styles.number ?? ''}
            label={t('deadlines.form.hours')}
            min={0}
            max={1440}
            allowDecimal={false}
            value={Math.floor(term.minutes / 60)}
            onChange={(value) => onChange({ ...term, minutes: Number(value) * 60 + (term.minutes % 60) })}
          />
          <NumberInput
            className={styles.number ?? ''}
            label={t('deadlines.form.minutes')}
            min={0}
            max={59}
            allowDecimal={false}
            value={term.minutes % 60}
            onChange={(value) =>
              onChange({ ...term, minutes: term.minutes - (term.minutes % 60) + Number(value) })
            }
          />
        </div>
      )}
    </fieldset>
  );
}

function ClockFields({ term, onChange }: { term: Clock; onChange: (term: Clock) => void }) {
  const t = useT();
  const { early } = term;
  const day = (label: string, value: number, least: 0 | 1, set: (days: number) => void) => {
    const offered = [...new Set([0, 1, 2, 3, 4, 5, 7, 10, value])].filter((days) => days >= least);
    const words = (days: number) =>
      days === 0
        ? t('deadlines.form.today')
        : days === 1
          ? t('deadlines.form.next')
          : t('deadlines.form.daysLater', { count: days });
    return (
      <Select
        className={styles.day ?? ''}
        label={label}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        data={offered.toSorted((a, b) => a - b).map((days) => ({ value: String(days), label: words(days) }))}
        value={String(value)}
        onChange={(chosen) => set(Number(chosen))}
      />
    );
  };
  const time = (label: string, value: string, set: (value: string) => void) => (
    <TextInput
      className={styles.time ?? ''}
      label={label}
      inputMode="numeric"
      autoComplete="off"
      maxLength={8}
      value={value}
      onChange={(event) => set(event.currentTarget.value)}
      onBlur={(event) => set(readClock(event.currentTarget.value) ?? value)}
    />
  );
  const setEarly = (change: Partial<NonNullable<Clock['early']>>) =>
    early !== null && onChange({ ...term, early: { ...early, ...change } });
  return (
    <>
      <Checkbox
        label={t('deadlines.form.split')}
        checked={early !== null}
        onChange={(event) =>
          onChange({
            ...term,
            early: event.currentTarget.checked
              ? { before: '15:00', days: term.days - 1, time: '18:00' }
              : null,
          })
        }
      />
      {early !== null && (
        <div className={styles.line}>
          {time(t('deadlines.form.before'), early.before, (before) => setEarly({ before }))}
          {day(t('deadlines.form.earlyDays'), early.days, 0, (days) => setEarly({ days }))}
          {time(t('deadlines.form.earlyTime'), early.time, (at) => setEarly({ time: at }))}
        </div>
      )}
      <div className={styles.line}>
        {day(t(early === null ? 'deadlines.form.days' : 'deadlines.form.laterDays'), term.days, 1, (days) =>
          onChange({ ...term, days }),
        )}
        {time(t(early === null ? 'deadlines.form.time' : 'deadlines.form.laterTime'), term.time, (at) =>
          onChange({ ...term, time: at }),
        )}
      </div>
    </>
  );
}
