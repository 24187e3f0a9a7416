import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { CalendarDay } from '@madoguchi/contract';
import { IconPlus } from '@tabler/icons-react';
import { useT } from '../kit/i18n.tsx';
import { Section } from '../kit/Screen.tsx';
import { useTimeZone } from '../kit/session.tsx';
import styles from './calendar.module.css';
import { focusAfter } from './focus.ts';
import type { PartProps } from './part.ts';
import { anotherSlot, replaced } from './logic/draft.ts';
import { todayIn } from './logic/weeks.ts';
import { RowEnd } from './RowEnd.tsx';
import { SlotFields } from './SlotFields.tsx';

const most = 400;

/** Single days of the company's own: closed, or open at other hours, whatever else would hold. */
export function OwnDays({ rules, problems, readOnly, set }: PartProps) {
  const t = useT();
  const today = todayIn(useTimeZone());
  const { days } = rules;
  return (
    <Section title={t('calendar.days')} lead={t('calendar.daysLead')}>
      {days.length === 0 && <p className={styles.none}>{t('calendar.daysNone')}</p>}
      <ul className={styles.rows}>
        {days.map((day, nth) => (
          <OwnDay
            key={nth}
            day={day}
            problem={problems[`days.${nth}`]}
            readOnly={readOnly}
            onChange={(changed) => set({ days: replaced(days, nth, changed) })}
          />
        ))}
      </ul>
      {!readOnly && days.length < most && (
        <div className={styles.adds} data-adds>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={(event) => {
              set({ days: [...days, { date: today, name: '', slots: [] }] });
              focusAfter(event.currentTarget, 'added');
            }}
          >
            {t('calendar.addDay')}
          </Button>
        </div>
      )}
    </Section>
  );
}

type RowProps = {
  day: CalendarDay;
  problem: PartProps['problems'][string] | undefined;
  readOnly: boolean;
  onChange: (day: CalendarDay | null) => void;
};

function OwnDay({ day, problem, readOnly, onChange }: RowProps) {
  const t = useT();
  const { date, name, slots } = day;
  return (
    <li className={styles.row}>
      <TextInput
        type="date"
        label={t('calendar.date')}
        value={date}
        readOnly={readOnly}
        error={problem === 'calendar.wrong.date' || problem === 'calendar.wrong.twice'}
        onChange={(event) => onChange({ ...day, date: event.currentTarget.value })}
      />
      <TextInput
        label={t('calendar.name')}
        placeholder={t('calendar.dayExample')}
        value={name}
        maxLength={60}
        autoComplete="off"
        readOnly={readOnly}
        error={problem === 'calendar.wrong.name'}
        onChange={(event) => onChange({ ...day, name: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('calendar.dayKind')}
        value={slots.length === 0 ? 'closed' : 'open'}
        disabled={readOnly}
        data={[
          { value: 'closed', label: t('calendar.closed') },
          { value: 'open', label: t('calendar.special') },
        ]}
        onChange={(event) =>
          onChange({ ...day, slots: event.currentTarget.value === 'open' ? [anotherSlot([])] : [] })
        }
      />
      {slots.length > 0 && (
        <div>
          <SlotFields
            label={name.trim() === '' ? date : name}
            slots={slots}
            wrong={problem !== undefined && /time|order|overlap/u.test(problem)}
            readOnly={readOnly}
            onChange={(changed) => onChange({ ...day, slots: changed })}
          />
        </div>
      )}
      <RowEnd
        called={name.trim() === '' ? date : name}
        problem={problem}
        readOnly={readOnly}
        onRemove={() => onChange(null)}
      />
    </li>
  );
}
