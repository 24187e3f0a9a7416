import type { Message } from '@madoguchi/contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useOnReturned } from '../../approvals/composer/useReturned.ts';
import { WaitingReplies } from '../../approvals/thread/WaitingReplies.tsx';
import { BroadcastLine } from '../../broadcasts/BroadcastLine.tsx';
import { hasCode } from '../../kit/api.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { useCan } from '../../kit/session.tsx';
import { problemText } from '../../kit/problemText.ts';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { useNotificationsSeen } from '../../notifications/useNotificationsSeen.ts';
import { byWriting, conversationOrdersQuery, OrdersInThread } from '../../orders/named.ts';
import { VisitorLine } from '../chat/VisitorLine.tsx';
import { Composer } from '../composer/Composer.tsx';
import { useReplyDraft } from '../composer/useDraft.ts';
import { conversationQuery, messagesQuery } from '../data/queries.ts';
import { useUndo } from '../data/useDelivery.ts';
import { useMarkRead } from '../data/useMarkRead.ts';
import { useReportPresence } from '../data/usePresence.ts';
import type { LogToggle } from '../log/useLog.ts';
import { newestSeen } from '../logic/based-on.ts';
import { isEmpty } from '../logic/draft.ts';
import { threadOf } from '../logic/messages.ts';
import styles from './Thread.module.css';
import { ThreadHeader } from './ThreadHeader.tsx';
import { ThreadMessages } from './ThreadMessages.tsx';
import { useSeen } from './useSeen.ts';

const NamedOrders = lazy(() => import('../../orders/NamedOrders.tsx'));
const ThreadScripts = lazy(() => import('../../experiments/ThreadScripts.tsx'));
const Log = lazy(() => import('../log/Log.tsx'));

const nothing: readonly Message[] = [];

type Props = {
  conversationId: string;
  panel: { opened: boolean; toggle: () => void };
  log: LogToggle;
};

/** One conversation: its head, what was said, and where one answers. Keyed by conversation. */
export function Thread({ conversationId, panel, log }: Props) {
  const t = useT();
  const detail = useQuery(conversationQuery(conversationId));
  const messages = useInfiniteQuery(messagesQuery(conversationId));
  const draft = useReplyDraft(conversationId);
  const undoSending = useUndo();
  const scroller = useRef<HTMLElement>(null);
  const [writing, setWriting] = useState(false);
  const [undoElsewhere, setUndoElsewhere] = useState<string | null>(null);
  useReportPresence(conversationId, writing);
  useNotificationsSeen({ conversationId });
  const takeDraft = () => void draft.keeper.refresh();
  useOnReturned(conversationId, takeDraft);

  const pages = messages.data?.pages;
  const thread = useMemo(() => threadOf(pages ?? []), [pages]);
  const conversation = detail.data;
  const newest = thread.at(-1);
  const maySeeOrders = useCan('orders:read');
  const mayAnswer = useCan('conversations:write');
  const named = useQuery({
    ...conversationOrdersQuery(conversationId, detail.data?.lastMessageId ?? null),
    enabled: maySeeOrders && detail.data !== undefined,
  }).data;
  const orders = useMemo(() => byWriting(named ?? []), [named]);
  const ready = conversation !== undefined && pages !== undefined;
  const seen = useSeen(scroller, ready ? thread : nothing);
  const newestSeenId = newestSeen(thread, { ordinal: seen });
  useMarkRead(conversationId, newestSeenId, seen, conversation?.unread ?? false);

  const error = detail.error ?? messages.error;
  if (!ready && error !== null) {
    if (hasCode(error, 'not_found')) return <EmptyState title={t('inbox.thread.gone')} />;
    return (
      <ErrorState error={error} onRetry={() => void Promise.all([detail.refetch(), messages.refetch()])} />
    );
  }
  if (!ready) return <Skeletons rows={4} height={120} />;

  /** Takes a reply back, with its words into the draft again; whether that was still possible. */
  async function undo(message: Message): Promise<boolean> {
    try {
      const text = await undoSending(message);
      await draft.keeper.refresh();
      if (isEmpty(draft.keeper.view.draft)) {
        draft.keeper.write({ text, attachments: message.attachments }, newestSeenId);
      }
      notify(t('inbox.undo.done'));
      return true;
    } catch (failure) {
      notify(hasCode(failure, 'already_sending') ? t('inbox.undo.tooLate') : problemText(t, failure), 'bad');
      return false;
    }
  }

  function showNewest() {
    scroller.current
      ?.querySelector(`[data-ordinal="${newest?.ordinal}"]`)
      ?.scrollIntoView({ block: 'start' });
  }

  return (
    <div className={styles.thread}>
      <ThreadHeader conversation={conversation} panel={panel} log={log} />
      {conversation.channelType === 'email' && <BroadcastLine conversationId={conversationId} />}
      {log.opened && (
        <Suspense fallback={<Skeletons rows={6} height={44} />}>
          <Log conversationId={conversationId} onBack={log.toggle} />
        </Suspense>
      )}
      {/* Stays behind the log as it is: its place, what is being written, and what was read. */}
      <div className={styles.talk} hidden={log.opened}>
        <OrdersInThread value={orders}>
          <ThreadMessages
            channelType={conversation.channelType}
            scroller={scroller}
            thread={thread}
            customerName={conversation.customer.name}
            lastRead={conversation.lastReadOrdinal}
            undoElsewhere={undoElsewhere}
            older={{
              has: messages.hasNextPage,
              loading: messages.isFetchingNextPage,
              load: () => void messages.fetchNextPage(),
            }}
            onUndo={(message) => void undo(message)}
          >
            <WaitingReplies conversationId={conversationId} onReturned={takeDraft} />
          </ThreadMessages>
        </OrdersInThread>
        {named !== undefined && named.length > 0 && (
          <Suspense>
            <NamedOrders items={named} />
          </Suspense>
        )}
        {mayAnswer && (
          <Suspense>
            <ThreadScripts key={conversationId} conversationId={conversationId} />
          </Suspense>
        )}
        <VisitorLine conversationId={conversationId} channelType={conversation.channelType} thread={thread} />
        <Composer
          conversation={conversation}
          thread={thread}
          seen={seen}
          draft={draft}
          onShowNewest={showNewest}
          onUndo={undo}
          onWriting={setWriting}
          onUndoable={setUndoElsewhere}
        />
      </div>
    </div>
  );
}
