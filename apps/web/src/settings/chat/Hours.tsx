import { Checkbox, TextInput } from '@mantine/core';
import { weekdays } from '@madoguchi/contract/chat-defaults';
import { Choices } from '../../kit/Choices.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import styles from './chat.module.css';
import { wrongDays, type ChatForm } from './values.ts';

/** When somebody is there: always, or from when until when on each day of the week. */
export function Hours({ chat: { values, set } }: { chat: ChatForm }) {
  const t = useT();
  const wrong = wrongDays(values);
  return (
    <Section title={t('chat.hours')} lead={t('chat.hoursLead')}>
      <Choices
        label={t('chat.hours.mode')}
        name="hours"
        value={values.hours}
        onChange={(hours) => set({ hours })}
        choices={[
          { value: 'always', label: t('chat.hours.always') },
          { value: 'weekly', label: t('chat.hours.weekly') },
        ]}
      />
      {values.hours === 'weekly' && (
        <ul className={styles.week}>
          {weekdays.map((day) => {
            const open = values[`${day}.on`] === 'yes';
            return (
              <li key={day} className={styles.day}>
                <Checkbox
                  label={t(`chat.day.${day}`)}
                  checked={open}
                  onChange={(event) => set({ [`${day}.on`]: event.currentTarget.checked ? 'yes' : '' })}
                />
                {open ? (
                  <div className={styles.times}>
                    {(['from', 'to'] as const).map((end) => (
                      <TextInput
                        key={end}
                        type="time"
                        aria-label={`${t(`chat.day.${day}`)} ${t(`chat.hours.${end}`)}`}
                        value={values[`${day}.${end}`]}
                        error={wrong.includes(day)}
                        onChange={(event) => set({ [`${day}.${end}`]: event.currentTarget.value })}
                      />
                    ))}
                  </div>
                ) : (
                  <span className={styles.closed}>{t('chat.hours.closed')}</span>
                )}
                {wrong.includes(day) && (
                  <p className={styles.wrong} role="alert">
                    {t('chat.hours.wrong')}
                  </p>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
