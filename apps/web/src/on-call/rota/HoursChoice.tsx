import type { OnCallHours } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { Choices } from '../../kit/Choices.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import styles from '../onCall.module.css';

const ways = ['outside_calendar', 'always'] as const satisfies readonly OnCallHours[];

type Props = { hours: OnCallHours; onChange: (hours: OnCallHours) => void };

/** Whether somebody is on call while the business calendar is closed, or around the clock. */
export function HoursChoice({ hours, onChange }: Props) {
  const t = useT();
  return (
    <Section>
      <div className={styles.stack}>
        <Choices
          label={t('onCall.rota.hours')}
          name="hours"
          value={hours}
          onChange={(value) => onChange(value === 'always' ? 'always' : 'outside_calendar')}
          choices={ways.map((value) => ({
            value,
            label: t(`onCall.rota.hours.${value}`),
            hint: t(`onCall.rota.hours.${value}Hint`),
          }))}
        />
        {/* In a page of its own: the rota that is being written stays where it is. */}
        <p className={styles.quiet}>
          <Link to="/settings/calendar" search={{}} target="_blank">
            {t('onCall.rota.calendar')}
          </Link>
        </p>
      </div>
    </Section>
  );
}
