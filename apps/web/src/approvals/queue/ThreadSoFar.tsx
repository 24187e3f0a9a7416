import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { messagesQuery } from '../../inbox/data/queries.ts';
import { threadOf } from '../../inbox/logic/messages.ts';
import { MessageItem } from '../../inbox/thread/MessageItem.tsx';
import { ScrollRegion } from '../../inbox/thread/ScrollRegion.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import styles from './Decision.module.css';

type Props = {
  conversationId: string;
  customerName: string;
  /** How many of the newest came since the reply was written. */
  newer: number;
};

/** So many messages are enough to judge a reply by; the whole conversation is one click away. */
const shown = 12;

/** The newest part of the conversation, opened where the news begins. */
export function ThreadSoFar({ conversationId, customerName, newer }: Props) {
  const t = useT();
  const region = useRef<HTMLElement>(null);
  const { data, error, refetch } = useInfiniteQuery(messagesQuery(conversationId));
  const thread = useMemo(() => threadOf(data?.pages ?? []).slice(-shown), [data]);
  const count = thread.length;
  useEffect(() => {
    const articles = region.current?.querySelectorAll('article') ?? [];
    const first = articles[Math.max(0, count - Math.max(1, newer))];
    if (region.current !== null && first !== undefined)
      region.current.scrollTop = first.offsetTop - region.current.offsetTop - 10;
  }, [count, newer]);

  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeletons rows={2} height={90} />;
  return (
    <ScrollRegion region={region} className={styles.thread} label={t('approval.thread')}>
      {thread.map((message) => (
        <MessageItem
          key={message.id}
          message={message}
          customerName={customerName}
          undoElsewhere
          onUndo={() => undefined}
        />
      ))}
    </ScrollRegion>
  );
}
