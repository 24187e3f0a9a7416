import { Button } from '@mantine/core';
import type { NotificationSettings } from '@madoguchi/contract';
import form from '../../kit/form.module.css';
import { useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { When } from '../../kit/When.tsx';
import { tomorrowAtNine } from '../logic/hours.ts';
import styles from './settings.module.css';
import { useChangeSettings } from './useSettings.ts';

const hourMs = 3_600_000;

/** Not to be disturbed for a while. */
export function QuietSection({ settings }: { settings: NotificationSettings }) {
  const t = useT();
  const timeZone = useTimeZone();
  const change = useChangeSettings();
  const { quietUntil } = settings;
  const until = (at: Date) => void change({ quietUntil: at.toISOString() });
  return (
    <Section title={t('notifications.quiet')} lead={t('notifications.quietLead')}>
      <div className={form['buttons']}>
        {quietUntil === null ? (
          <>
            <Button variant="default" onClick={() => until(new Date(Date.now() + hourMs))}>
              {t('notifications.quietHour')}
            </Button>
            <Button variant="default" onClick={() => until(tomorrowAtNine(new Date(), timeZone))}>
              {t('notifications.quietTomorrow')}
            </Button>
          </>
        ) : (
          <>
            <span className={styles['quiet']} role="status">
              {t('notifications.quietUntil')} <When at={quietUntil} />
            </span>
            <Button variant="default" onClick={() => void change({ quietUntil: null })}>
              {t('notifications.quietEnd')}
            </Button>
          </>
        )}
      </div>
    </Section>
  );
}
