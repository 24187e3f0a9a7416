import type { Conversation } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { IconCalendar, IconClock } from '@tabler/icons-react';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { formatDateTime, formatShort } from '../../kit/time.ts';
import { waitingTime } from '../logic/waiting.ts';
import { viewCountsQuery } from '../views/queries.ts';
import styles from './UrgencyChip.module.css';

type Props = {
  conversation: Pick<Conversation, 'status' | 'waitingSince' | 'holdUntil'>;
  now: Date;
};

/**
 * How long the customer has waited, in words, or until when the conversation is on hold; the exact time when pointed
 * at. Nothing when nobody waits.
 */
export function UrgencyChip({ conversation: { status, waitingSince, holdUntil }, now }: Props) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const lateBefore = useQuery(viewCountsQuery).data?.lateBefore ?? null;
  const exact = (at: string) => formatDateTime(at, locale, timeZone, now);

  if (status === 'on_hold' && holdUntil !== null) {
    return (
      <span className={styles.chip} title={t('inbox.hold.until', { time: exact(holdUntil) })}>
        <IconCalendar size={13} aria-hidden />
        {t('inbox.hold.untilShort', { time: formatShort(holdUntil, locale, timeZone, now) })}
      </span>
    );
  }
  const waiting = status === 'done' ? null : waitingTime(waitingSince, now, lateBefore);
  if (waiting === null || waitingSince === null) return null;
  return (
    <span
      className={styles.chip}
      data-level={waiting.level}
      title={t('inbox.waiting.title', { time: exact(waitingSince) })}
    >
      <IconClock size={13} aria-hidden />
      {waiting.unit === 'now'
        ? t('inbox.waiting.now')
        : t(`inbox.waiting.${waiting.unit}`, { count: waiting.amount })}
    </span>
  );
}
