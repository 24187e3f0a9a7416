import type { CalendarPreview, CalendarRules } from '@madoguchi/contract';
import { weekdays } from '@madoguchi/contract/chat-defaults';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useT } from '../kit/i18n.tsx';
import { Section } from '../kit/Screen.tsx';
import { useTimeZone } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { formatDay } from '../kit/time.ts';
import styles from './calendar.module.css';
import { shortHours } from './logic/clock.ts';
import { dayNumber, inWeeks, mondayOf, reasonName, todayIn } from './logic/weeks.ts';
import { previewQuery } from './queries.ts';

type Day = CalendarPreview['days'][number];

/** What the calendar, as it stands in the form, makes of this week and the three after it. */
export function FourWeeks({ rules }: { rules: CalendarRules }) {
  const t = useT();
  const locale = useLocale();
  const today = todayIn(useTimeZone());
  const [shown] = useDebouncedValue(rules, 250);
  const { data } = useQuery(previewQuery(shown, mondayOf(today)));
  const named = data?.days.filter(({ reason }) => reason !== null) ?? [];
  return (
    <Section title={t('calendar.preview')} lead={t('calendar.previewLead')}>
      {data === undefined ? (
        <Skeletons rows={4} height={56} />
      ) : (
        <table className={styles.month}>
          <thead>
            <tr>
              {weekdays.map((day) => (
                <th key={day} scope="col">
                  {t(`calendar.short.${day}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {inWeeks(data.days).map((week, row) => (
              <tr key={week[0]?.date}>
                {week.map((day, column) => (
                  <Cell key={day.date} day={day} today={day.date === today} first={row + column === 0} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {named.length > 0 && (
        <ul className={styles.named}>
          {named.map(({ date, reason, slots }) => (
            <li key={date}>
              <span className={styles.date}>
                {formatDay(`${date}T00:00:00Z`, locale, 'UTC', new Date(`${date}T00:00:00Z`))}
              </span>
              <span>{reason !== null && reasonName(reason, locale)}</span>
              <span className={styles.namedHours}>
                {slots.length === 0 ? t('calendar.closed') : slots.map(shortHours).join(' ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Cell({ day: { date, slots, reason }, today, first }: { day: Day; today: boolean; first: boolean }) {
  const t = useT();
  return (
    <td
      className={styles.cell}
      data-closed={slots.length === 0}
      data-named={reason !== null}
      aria-current={today ? 'date' : undefined}
    >
      <span className={styles.number}>{dayNumber(date, first)}</span>
      {slots.length === 0 ? (
        <span className={styles.shut}>{t('calendar.shut')}</span>
      ) : (
        slots.map((slot) => (
          <span key={slot.from} className={styles.open}>
            {shortHours(slot)}
          </span>
        ))
      )}
    </td>
  );
}
