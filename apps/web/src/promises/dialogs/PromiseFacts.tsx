import type { PromiseRecord } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { formatDateTime } from '../../kit/time.ts';
import { dueWords } from '../../language/logic/due.ts';

/** The words for how it ended: by itself, and by somebody. */
const alone = {
  message: 'message',
  hand: 'message',
  visit: 'message',
  call: 'call',
  order: 'order',
  closing: 'closing',
} as const;
const byHand = {
  message: 'by',
  hand: 'by',
  call: 'by',
  order: 'by',
  visit: 'visit',
  closing: 'closingBy',
} as const;

/** How it came to its end, with the evidence to open; what may have kept it; and the new time that is still to be told. */
export function PromiseFacts({ promise }: { promise: PromiseRecord }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const { closedAt, closedBy, closedHow, evidence, proposed, pendingDue, reason, told, movedToId } = promise;
  const time = closedAt === null ? '' : formatDateTime(closedAt, locale, timeZone);
  const seen = evidence ?? proposed;
  return (
    <>
      {closedAt !== null && (
        <span>
          {closedBy === null
            ? t(`promise.closed.${closedHow === null ? 'message' : alone[closedHow]}`, { time })
            : t(`promise.closed.${closedHow === null ? 'by' : byHand[closedHow]}`, {
                time,
                name: closedBy.name,
              })}
        </span>
      )}
      {proposed !== null && <span>{t('promise.proposed')}</span>}
      {seen !== null && (
        <Link to="/inbox/$conversationId" params={{ conversationId: seen.conversationId }}>
          {t('promise.evidence')}
        </Link>
      )}
      {pendingDue !== null && (
        <span>{t('promise.pending', { when: dueWords({ due: pendingDue }, locale) ?? '' })}</span>
      )}
      {movedToId !== null && promise.state === 'moved' && <span>{t('promise.movedOn')}</span>}
      {reason !== '' && <span>{t('promise.reason', { reason })}</span>}
      {told !== '' && <span>{t('promise.told', { told })}</span>}
    </>
  );
}
