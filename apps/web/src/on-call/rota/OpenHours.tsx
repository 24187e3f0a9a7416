import { Checkbox, Switch } from '@mantine/core';
import type { DayHours, WeekHours } from '@madoguchi/contract';
import { useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { officeHours, problemOf, withDay } from '../../notifications/logic/hours.ts';
import styles from '../../notifications/settings/settings.module.css';

const days = [0, 1, 2, 3, 4, 5, 6] as const;

type Props = { hours: WeekHours | null; onChange: (hours: WeekHours | null) => void };

/** When the desk itself answers, day by day. */
export function OpenHours({ hours, onChange }: Props) {
  const t = useT();
  const timeZone = useTimeZone();
  const problem = hours === null ? null : problemOf(hours);
  return (
    <Section title={t('onCall.rota.open')} lead={t('onCall.rota.openLead')}>
      <Switch
        label={t('onCall.rota.openOn')}
        checked={hours !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? officeHours : null)}
      />
      {hours !== null && (
        <div className={styles['hours']}>
          {days.map((day) => (
            <Day
              key={day}
              name={t(`notifications.day.${day}`)}
              hours={hours[day] ?? null}
              onChange={(next) => onChange(withDay(hours, day, next))}
            />
          ))}
          <p className={styles['hint']}>{t('notifications.hoursZone', { zone: timeZone })}</p>
          {problem !== null && (
            <p className={styles['wrong']} role="alert">
              {t(problem)}
            </p>
          )}
        </div>
      )}
    </Section>
  );
}

type DayProps = { name: string; hours: DayHours | null; onChange: (hours: DayHours | null) => void };

function Day({ name, hours, onChange }: DayProps) {
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
          {(['from', 'to'] as const).map((end) => (
            <input
              key={end}
              type="time"
              className={styles['time']}
              aria-label={t(`notifications.${end}`, { day: name })}
              value={hours[end]}
              onChange={(event) => onChange({ ...hours, [end]: event.currentTarget.value })}
            />
          ))}
        </span>
      )}
    </div>
  );
}
