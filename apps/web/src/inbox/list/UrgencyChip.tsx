import type { Conversation } from '@madoguchi/contract';
import { IconCalendar, IconClock } from '@tabler/icons-react';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { formatDateTime, formatShort } from '../../kit/time.ts';
import { DueChip } from '../../deadlines/DueChip.tsx';
import { waitingTime } from '../logic/waiting.ts';
import styles from './UrgencyChip.module.css';

type Props = {
  conversation: Pick<Conversation, 'status' | 'waitingSince' | 'holdUntil' | 'dueAt'>;
  now: Date;
};

/**
 * By when the customer is to be answered, or until when the conversation is on hold; without a deadline how long they have
 * waited. Nothing when nobody waits.
 */
export function UrgencyChip({ conversation: { status, waitingSince, holdUntil, dueAt }, now }: Props) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const exact = (at: string) => formatDateTime(at, locale, timeZone, now);

  const isLate = dueAt !== null && Date.parse(dueAt) <= now.getTime();
  if (status !== 'done' && dueAt !== null && (isLate || status !== 'on_hold'))
    return <DueChip dueAt={dueAt} now={now} />;
  if (status === 'on_hold' && holdUntil !== null) {
    return (
      <span className={styles.chip} title={t('inbox.hold.until', { time: exact(holdUntil) })}>
        <IconCalendar size={13} aria-hidden />
        {t('inbox.hold.untilShort', { time: formatShort(holdUntil, locale, timeZone, now) })}
      </span>
    );
  }
  const waiting = status === 'done' ? null : waitingTime(waitingSince, now);
  if (waiting === null || waitingSince === null) return null;
  return (
    <span className={styles.chip} title={t('inbox.waiting.title', { time: exact(waitingSince) })}>
      <IconClock size={13} aria-hidden />
      {waiting.unit === 'now'
        ? t('inbox.waiting.now')
        : t(`inbox.waiting.${waiting.unit}`, { count: waiting.amount })}
    </span>
  );
}
