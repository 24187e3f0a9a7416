import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useLocale, useT } from '../kit/i18n.tsx';
import { Section } from '../kit/Screen.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import styles from './absences.module.css';
import { addDays, barsOf, spanText, type Bar } from './logic.ts';
import { calendarQuery } from './queries.ts';

const weekday = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-US', { weekday: 'narrow', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  );

/** The team day by day for two weeks or a month; days on which the desk is closed are grey. */
export function TeamCalendar({ today }: { today: string }) {
  const t = useT();
  const locale = useLocale();
  const [from, setFrom] = useState<string | null>(null);
  const [length, setLength] = useState<'14' | '31'>('14');
  const count = Number(length);
  const { data, error, refetch } = useQuery(calendarQuery(from, count));
  const move = (days: number) => setFrom(addDays(from ?? today, days));
  const bars = data === undefined ? [] : barsOf(data);
  return (
    <Section title={t('absence.team')}>
      <div className={styles.bar}>
        <div className={styles.tools}>
          <Button variant="default" size="sm" onClick={() => move(-count)}>
            {t('absence.earlier')}
          </Button>
          <Button variant="default" size="sm" disabled={from === null} onClick={() => setFrom(null)}>
            {t('absence.today')}
          </Button>
          <Button variant="default" size="sm" onClick={() => move(count)}>
            {t('absence.later')}
          </Button>
        </div>
        <SegmentedControl
          aria-label={t('absence.team')}
          value={length}
          data={[
            { value: '14', label: t('absence.twoWeeks') },
            { value: '31', label: t('absence.month') },
          ]}
          onChange={(value) => setLength(value === '31' ? '31' : '14')}
        />
      </div>
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeletons rows={4} height={40} />}
      {data !== undefined && (
        <>
          <div className={styles.head} aria-hidden>
            <span />
            <div className={styles.days}>
              {data.days.map(({ day }) => (
                <span key={day} className={styles.date} data-today={day === today}>
                  <span>{Number(day.slice(8))}</span>
                  <span>{weekday(day, locale)}</span>
                </span>
              ))}
            </div>
          </div>
          <ul className={styles.team}>
            {data.members.map(({ id, name }) => (
              <li key={id} className={styles.person}>
                <span className={styles.name}>{name}</span>
                <Strip days={data.days} bars={bars.filter(({ absence }) => absence.member.id === id)} />
              </li>
            ))}
          </ul>
          {bars.length === 0 && <p className={styles.quiet}>{t('absence.nobodyAway')}</p>}
        </>
      )}
    </Section>
  );
}

function Strip({ days, bars }: { days: { day: string; closed: boolean }[]; bars: Bar[] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <div className={styles.strip}>
      {days.map(({ day, closed }) => (
        <span key={day} className={styles.cell} data-closed={closed} />
      ))}
      <ul
        className={styles.bars}
        style={{ gridTemplateColumns: `repeat(${days.length * 2}, minmax(0, 1fr))` }}
      >
        {bars.map(({ absence, start, end }) => {
          const kind = t(`absence.kind.${absence.kind}`);
          const span = spanText(t, absence, locale);
          return (
            <li
              key={absence.id}
              className={styles.absence}
              data-short={end - start < 2}
              style={{ gridColumn: `${start + 1} / ${end + 1}` }}
              title={`${kind} ${span}`}
              aria-label={t('absence.bar', { name: absence.member.name, kind, span })}
            >
              {kind}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
