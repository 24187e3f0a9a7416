import { ActionIcon, Button, Switch } from '@mantine/core';
import type { HolidayKey } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useLocale, useT } from '../kit/i18n.tsx';
import { Section } from '../kit/Screen.tsx';
import { useTimeZone } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { formatDay } from '../kit/time.ts';
import styles from './calendar.module.css';
import type { PartProps } from './part.ts';
import { todayIn } from './logic/weeks.ts';
import { holidaysQuery } from './queries.ts';

const [firstYear, lastYear] = [2000, 2099];

/** The public holidays of a year, each worked or not; the choice holds for the same holiday of every year. */
export function Holidays({ rules, readOnly, set }: PartProps) {
  const t = useT();
  const locale = useLocale();
  const thisYear = Number(todayIn(useTimeZone()).slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const { data, error, refetch } = useQuery(holidaysQuery(year));
  const open = new Set(rules.openHolidays);
  const keys = [...new Set(data?.items.map(({ key }) => key))];

  function turn(changed: readonly HolidayKey[], worked: boolean) {
    const kept = rules.openHolidays.filter((key) => !changed.includes(key));
    set({ openHolidays: worked ? [...kept, ...changed] : kept });
  }

  return (
    <Section title={t('calendar.holidays')} lead={t('calendar.holidaysLead')}>
      <div className={styles.years}>
        <ActionIcon
          variant="default"
          size={40}
          aria-label={t('calendar.yearBefore')}
          disabled={year <= firstYear}
          onClick={() => setYear(year - 1)}
        >
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <span className={styles.year} role="status">
          {t('calendar.year', { year })}
        </span>
        <ActionIcon
          variant="default"
          size={40}
          aria-label={t('calendar.yearAfter')}
          disabled={year >= lastYear}
          onClick={() => setYear(year + 1)}
        >
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
        {!readOnly && data !== undefined && (
          <div className={styles.all}>
            <Button variant="subtle" size="compact-sm" onClick={() => turn(keys, false)}>
              {t('calendar.holidaysClose')}
            </Button>
            <Button variant="subtle" size="compact-sm" onClick={() => turn(keys, true)}>
              {t('calendar.holidaysOpen')}
            </Button>
          </div>
        )}
      </div>
      {data === undefined && error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeletons rows={8} />}
      <ul className={styles.holidays}>
        {data?.items.map(({ date, key, ja, en }) => (
          <li key={date} className={styles.holiday}>
            <span className={styles.date}>
              {formatDay(`${date}T00:00:00Z`, locale, 'UTC', new Date(`${date}T00:00:00Z`))}
            </span>
            <span className={styles.holidayName}>
              {locale === 'ja' ? ja : en}
              <span className={styles.other} lang={locale === 'ja' ? 'en' : 'ja'}>
                {locale === 'ja' ? en : ja}
              </span>
            </span>
            <Switch
              checked={open.has(key)}
              disabled={readOnly}
              label={t(open.has(key) ? 'calendar.worked' : 'calendar.closed')}
              aria-label={t('calendar.holidayWorked', { name: locale === 'ja' ? ja : en })}
              onChange={(event) => turn([key], event.currentTarget.checked)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
