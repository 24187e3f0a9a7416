import type { NotificationSettings } from '@madoguchi/contract';
import { Choices } from '../../kit/Choices.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Section } from '../../kit/Screen.tsx';
import styles from './settings.module.css';
import { useChangeSettings } from './useSettings.ts';

const rhythms = ['immediate', 'hourly', 'daily'] as const;

/** How often mail comes, and when. */
export function MailSection({ settings }: { settings: NotificationSettings }) {
  const t = useT();
  const change = useChangeSettings();
  const { rhythm, dailyAt, mailPossible } = settings;
  return (
    <Section title={t('notifications.mail')} lead={t('notifications.mailLead')}>
      <div className={styles['stack']}>
        {!mailPossible && <Notice tone="careful">{t('notifications.noMailbox')}</Notice>}
        <Choices
          label={t('notifications.rhythm')}
          name="rhythm"
          value={rhythm}
          onChange={(value) => {
            const chosen = rhythms.find((each) => each === value);
            if (chosen !== undefined) void change({ rhythm: chosen });
          }}
          choices={rhythms.map((each) => ({
            value: each,
            label: t(`notifications.rhythm.${each}`),
            hint: t(`notifications.rhythm.${each}Hint`),
          }))}
        />
        {rhythm === 'daily' && (
          <label className={styles['field']}>
            {t('notifications.dailyAt')}
            <input
              type="time"
              className={styles['time']}
              value={dailyAt}
              onChange={(event) => {
                if (event.currentTarget.value !== '') void change({ dailyAt: event.currentTarget.value });
              }}
            />
          </label>
        )}
      </div>
    </Section>
  );
}
