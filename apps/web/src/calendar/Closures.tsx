import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { CalendarClosure } from '@madoguchi/contract';
import { IconPlus } from '@tabler/icons-react';
import { useT } from '../kit/i18n.tsx';
import { Section } from '../kit/Screen.tsx';
import { useTimeZone } from '../kit/session.tsx';
import styles from './calendar.module.css';
import { focusAfter } from './focus.ts';
import type { PartProps } from './part.ts';
import { isYearly, replaced } from './logic/draft.ts';
import { todayIn } from './logic/weeks.ts';
import { RowEnd } from './RowEnd.tsx';
import { YearlyDay } from './YearlyDay.tsx';

const most = 50;

/** Longer closures, the same in every year or on dates: 年末年始, 夏季休業. */
export function Closures({ rules, problems, readOnly, set }: PartProps) {
  const t = useT();
  const { closures } = rules;
  const add = (pressed: HTMLElement, closure: CalendarClosure) => {
    set({ closures: [...closures, closure] });
    focusAfter(pressed, 'added');
  };
  return (
    <Section title={t('calendar.closures')} lead={t('calendar.closuresLead')}>
      {closures.length === 0 && <p className={styles.none}>{t('calendar.closuresNone')}</p>}
      <ul className={styles.rows}>
        {closures.map((closure, nth) => (
          <Closure
            key={nth}
            closure={closure}
            nth={nth}
            problem={problems[`closures.${nth}`]}
            readOnly={readOnly}
            onChange={(changed) => set({ closures: replaced(closures, nth, changed) })}
          />
        ))}
      </ul>
      {!readOnly && closures.length < most && (
        <div className={styles.adds} data-adds>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={(event) =>
              add(event.currentTarget, { name: t('calendar.summer'), from: '08-13', to: '08-16' })
            }
          >
            {t('calendar.addSummer')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={(event) => add(event.currentTarget, { name: '', from: '12-29', to: '01-03' })}
          >
            {t('calendar.addClosure')}
          </Button>
        </div>
      )}
    </Section>
  );
}

type RowProps = {
  closure: CalendarClosure;
  nth: number;
  problem: PartProps['problems'][string] | undefined;
  readOnly: boolean;
  onChange: (closure: CalendarClosure | null) => void;
};

function Closure({ closure, nth, problem, readOnly, onChange }: RowProps) {
  const t = useT();
  const thisYear = todayIn(useTimeZone()).slice(0, 4);
  const { name, from, to } = closure;
  const yearly = isYearly(closure);
  const called = name.trim() === '' ? t('calendar.closureNth', { count: nth + 1 }) : name;

  /** The same days, once in the coming year or in every year. */
  function change(kind: string) {
    if (kind === 'yearly') onChange({ name, from: from.slice(5), to: to.slice(5) });
    else {
      const until = to < from ? String(Number(thisYear) + 1) : thisYear;
      onChange({ name, from: `${thisYear}-${from}`, to: `${until}-${to}` });
    }
  }

  return (
    <li className={styles.row}>
      <TextInput
        label={t('calendar.name')}
        value={name}
        maxLength={60}
        autoComplete="off"
        readOnly={readOnly}
        error={problem === 'calendar.wrong.name'}
        onChange={(event) => onChange({ ...closure, name: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('calendar.when')}
        value={yearly ? 'yearly' : 'dates'}
        disabled={readOnly}
        data={[
          { value: 'yearly', label: t('calendar.yearly') },
          { value: 'dates', label: t('calendar.dates') },
        ]}
        onChange={(event) => change(event.currentTarget.value)}
      />
      {(['from', 'to'] as const).map((end) =>
        yearly ? (
          <YearlyDay
            key={end}
            label={t(`calendar.${end}Day`)}
            of={called}
            value={closure[end]}
            readOnly={readOnly}
            onChange={(value) => onChange({ ...closure, [end]: value })}
          />
        ) : (
          <TextInput
            key={end}
            className={styles.end}
            type="date"
            label={t(`calendar.${end}Day`)}
            value={closure[end]}
            readOnly={readOnly}
            error={problem !== undefined && problem !== 'calendar.wrong.name'}
            onChange={(event) => onChange({ ...closure, [end]: event.currentTarget.value })}
          />
        ),
      )}
      <RowEnd called={called} problem={problem} readOnly={readOnly} onRemove={() => onChange(null)} />
    </li>
  );
}
