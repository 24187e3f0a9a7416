import type { Activity, TimelineEntry } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import {
  IconArrowBackUp,
  IconHistory,
  IconMail,
  IconMessage2Heart,
  IconNote,
  IconPackage,
  IconSpeakerphone,
  IconUserEdit,
} from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { langOf } from '../../inbox/logic/lang.ts';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { When } from '../../kit/When.tsx';
import { timelineQuery } from '../data/queries.ts';
import styles from './Timeline.module.css';
import { recordWords } from './words.ts';

/** Everything there has been with a customer, newest first. */
export function Timeline({ customerId }: { customerId: string }) {
  const t = useT();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    timelineQuery(customerId),
  );
  const items = data?.pages.flatMap((page) => page.items);
  return (
    <>
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {items === undefined && error === null && <Skeletons rows={5} height={48} />}
      {items?.length === 0 && <p className={styles.empty}>{t('timeline.empty')}</p>}
      <ol className={styles.entries}>
        {items?.map((entry) => (
          <Entry key={`${entry.source} ${entry.id}`} entry={entry} />
        ))}
      </ol>
      {hasNextPage && (
        <Button variant="default" mt={12} loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('customers.more')}
        </Button>
      )}
    </>
  );
}

const icons = { inbound: IconMail, outbound: IconArrowBackUp, note: IconNote };
const sourceIcons: { [Source in TimelineEntry['source']]?: typeof IconMail } = {
  record: IconUserEdit,
  broadcast: IconSpeakerphone,
  order: IconPackage,
  survey: IconMessage2Heart,
};
const broadcastKinds = ['news', 'service', 'order'] as const;
const orderStates = ['open', 'shipped', 'delivered', 'returned', 'cancelled'] as const;
const directions = ['inbound', 'outbound', 'note'] as const;

function Entry({ entry }: { entry: TimelineEntry }) {
  const t = useT();
  const locale = useLocale();
  const direction = directions.find((each) => each === entry.kind);
  const Icon =
    entry.source === 'message' ? icons[direction ?? 'inbound'] : (sourceIcons[entry.source] ?? IconHistory);
  const broadcastId = entry.source === 'broadcast' ? (entry.data['broadcastId'] ?? null) : null;
  const orderId = entry.source === 'order' ? (entry.data['orderId'] ?? null) : null;
  const answerId = entry.source === 'survey' ? (entry.data['answerId'] ?? null) : null;
  const words = wordsOf();
  if (words === null) return null;
  return (
    <li className={styles.entry} data-source={entry.source} data-kind={entry.kind}>
      <span className={styles.icon}>
        <Icon size={16} aria-hidden />
      </span>
      <div className={styles.words}>
        <p className={styles.what}>
          <span>{words}</span>
          {entry.actor !== null && <span className={styles.who}>{entry.actor.name}</span>}
          <span className={styles.when}>
            <When at={entry.at} />
          </span>
        </p>
        {entry.conversation !== null && (
          <Link
            to="/inbox/$conversationId"
            params={{ conversationId: entry.conversation.id }}
            className={styles.subject}
            lang={langOf(entry.conversation.subject, locale)}
          >
            {entry.conversation.subject || t('inbox.noSubject')}
          </Link>
        )}
        {broadcastId !== null && (
          <Link to="/broadcasts/$id" params={{ id: broadcastId }} className={styles.subject}>
            {entry.text}
          </Link>
        )}
        {answerId !== null && (
          <Link to="/voices/answers/$answerId" params={{ answerId }} className={styles.subject}>
            {entry.data['scores']?.toUpperCase()} {entry.text}
          </Link>
        )}
        {orderId !== null && (
          <Link to="/orders/$orderId" params={{ orderId }} className={styles.subject} lang="ja">
            {entry.data['number']} {entry.text}
          </Link>
        )}
        {broadcastId === null &&
          orderId === null &&
          answerId === null &&
          entry.text !== null &&
          entry.text.trim() !== '' && (
            <p className={styles.text} lang={langOf(entry.text, locale)}>
              {entry.text}
            </p>
          )}
      </div>
    </li>
  );

  function wordsOf(): string | null {
    if (entry.source === 'message')
      return direction === undefined ? null : t(`timeline.message.${direction}`);
    if (entry.source === 'record') return recordWords(t, entry);
    if (entry.source === 'broadcast') {
      const kind = broadcastKinds.find((each) => each === entry.kind);
      return kind === undefined ? null : t(`timeline.broadcast.${kind}`);
    }
    if (entry.source === 'survey')
      return t(entry.kind === 'low' ? 'timeline.survey.low' : 'timeline.survey.answered', {
        survey: entry.data['survey'] ?? '',
      });
    if (entry.source === 'order') {
      const state = orderStates.find((each) => each === entry.kind) ?? 'open';
      return t('orders.timeline', { state: t(`orders.state.${state}`) });
    }
    return activityWords(t, entry);
  }
}

const statuses = ['open', 'in_progress', 'on_hold', 'done'] as const;

/** What happened to a conversation, with its new status; the conversation’s own trail says the rest. */
function activityWords(t: ReturnType<typeof useT>, { kind, data }: TimelineEntry): string {
  const what = t(`inbox.activity.${kind as Activity['kind']}`);
  const status = kind === 'status_changed' ? statuses.find((each) => each === data['to']) : undefined;
  return status === undefined
    ? what
    : t('inbox.activity.with', { what, detail: t(`inbox.status.${status}`) });
}
