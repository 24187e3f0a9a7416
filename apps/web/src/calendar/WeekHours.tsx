import { Button, Checkbox } from '@mantine/core';
import { weekdays } from '@madoguchi/contract/chat-defaults';
import { useT } from '../kit/i18n.tsx';
import { Section } from '../kit/Screen.tsx';
import styles from './calendar.module.css';
import type { PartProps } from './part.ts';
import { anotherSlot, likeMonday } from './logic/draft.ts';
import { SlotFields } from './SlotFields.tsx';

/** When somebody is there on each day of the week. */
export function WeekHours({ rules, problems, readOnly, set }: PartProps) {
  const t = useT();
  const { week } = rules;
  return (
    <Section title={t('calendar.week')} lead={t('calendar.weekLead')}>
      <ul className={styles.week}>
        {weekdays.map((day) => {
          const problem = problems[`week.${day}`];
          const name = t(`calendar.day.${day}`);
          const slots = week[day];
          return (
            <li key={day} className={styles.day}>
              <Checkbox
                label={name}
                checked={slots.length > 0}
                disabled={readOnly}
                onChange={(event) =>
                  set({ week: { ...week, [day]: event.currentTarget.checked ? [anotherSlot([])] : [] } })
                }
              />
              {slots.length === 0 ? (
                <span className={styles.closed}>{t('calendar.closed')}</span>
              ) : (
                <SlotFields
                  label={name}
                  slots={slots}
                  wrong={problem !== undefined}
                  readOnly={readOnly}
                  onChange={(changed) => set({ week: { ...week, [day]: changed } })}
                />
              )}
              {problem !== undefined && (
                <p className={styles.wrong} role="alert">
                  {t(problem)}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      {!readOnly && (
        <Button variant="default" mt="sm" onClick={() => set({ week: likeMonday(week) })}>
          {t('calendar.likeMonday')}
        </Button>
      )}
    </Section>
  );
}
