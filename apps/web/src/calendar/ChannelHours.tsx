import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useLocale, useT } from '../kit/i18n.tsx';
import { Section } from '../kit/Screen.tsx';
import { useTimeZone } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { StateDot } from '../kit/StateDot.tsx';
import { formatDateTime } from '../kit/time.ts';
import styles from './calendar.module.css';
import { channelCalendarQuery, openingQuery } from './queries.ts';

/** Whether somebody is there by this channel now, and by whose calendar. */
export function ChannelHours({ channelId }: { channelId: string }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const opening = useQuery(openingQuery(channelId));
  const calendar = useQuery(channelCalendarQuery(channelId));
  const at = (instant: string) => formatDateTime(instant, locale, timeZone);
  const error = opening.error ?? calendar.error;
  return (
    <Section title={t('calendar.hours')}>
      {opening.data !== undefined && calendar.data !== undefined ? (
        <div className={styles.now}>
          <StateDot tone={opening.data.open ? 'good' : 'quiet'}>
            {opening.data.open
              ? opening.data.closesAt === null
                ? t('calendar.openAlways')
                : t('calendar.openUntil', { time: at(opening.data.closesAt) })
              : opening.data.opensAt === null
                ? t('calendar.neverOpens')
                : t('calendar.opensAt', { time: at(opening.data.opensAt) })}
          </StateDot>
          <span className={styles.whose}>{t(calendar.data.own ? 'calendar.byOwn' : 'calendar.byAll')}</span>
          <Link to="/settings/calendar" search={{ channel: channelId }}>
            {t('calendar.see')}
          </Link>
        </div>
      ) : error === null ? (
        <Skeletons rows={1} />
      ) : (
        <ErrorState error={error} onRetry={() => void Promise.all([opening.refetch(), calendar.refetch()])} />
      )}
    </Section>
  );
}
