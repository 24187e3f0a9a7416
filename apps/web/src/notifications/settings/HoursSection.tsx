import { Button, Checkbox, Switch } from '@mantine/core';
import type { DayHours, NotificationSettings, WeekHours } from '@madoguchi/contract';
import { useState } from 'react';
import form from '../../kit/form.module.css';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { Section } from '../../kit/Screen.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { officeHours, problemOf, withDay } from '../logic/hours.ts';
import styles from './settings.module.css';
import { useChangeSettings } from './useSettings.ts';

const days = [0, 1, 2, 3, 4, 5, 6] as const;

/** On which days and at which hours mail and push may come. */
export function HoursSection({ settings }: { settings: NotificationSettings }) {
  const t = useT();
  const timeZone = useTimeZone();
  const change = useChangeSettings();
  const [entered, setEntered] = useState<WeekHours | null>(settings.hours);
  const problem = entered === null ? null : problemOf(entered);
  const changed = JSON.stringify(entered) !== JSON.stringify(settings.hours);

  return (
    <Section title={t('notifications.hours')} lead={t('notifications.hoursLead')}>
      <Switch
        label={t('notifications.hoursOn')}
        checked={entered !== null}
        onChange={(event) => {
          const next = event.currentTarget.checked ? officeHours : null;
          setEntered(next);
          void change({ hours: next });
        }}
      />
      {entered !== null && (
        <form
          className={styles['hours']}
          onSubmit={(event) => {
            event.preventDefault();
            if (problem === null) void change({ hours: entered }).then(() => notify(t('common.saved')));
          }}
        >
          {days.map((day) => (
            <DayRow
              key={day}
              name={t(`notifications.day.${day}`)}
              hours={entered[day] ?? null}
              onChange={(hours) => setEntered(withDay(entered, day, hours))}
            />
          ))}
          <p className={styles['hint']}>{t('notifications.hoursZone', { zone: timeZone })}</p>
          {problem !== null && (
            <p className={styles['wrong']} role="alert">
              {t(problem)}
            </p>
          )}
          <div className={form['buttons']}>
            <Button type="submit" disabled={!changed || problem !== null}>
              {t('common.save')}
            </Button>
          </div>
        </form>
      )}
    </Section>
  );
}

type DayProps = { name: string; hours: DayHours | null; onChange: (hours: DayHours | null) => void };

function DayRow({ name, hours, onChange }: DayProps) {
  const t = useT();
  return (
    <div className={styles['day']}>
      <Checkbox
        label={name}
        checked={hours !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? { from: '09:00', to: '18:00' } : null)}
      />
      {hours !== null && (
        <span className={styles['times']}>
          <input
            type="time"
            className={styles['time']}
            aria-label={t('notifications.from', { day: name })}
            value={hours.from}
            onChange={(event) => onChange({ ...hours, from: event.currentTarget.value })}
          />
          <span aria-hidden>{t('notifications.until')}</span>
          <input
            type="time"
            className={styles['time']}
            aria-label={t('notifications.to', { day: name })}
            value={hours.to}
            onChange={(event) => onChange({ ...hours, to: event.currentTarget.value })}
          />
        </span>
      )}
    </div>
  );
}
