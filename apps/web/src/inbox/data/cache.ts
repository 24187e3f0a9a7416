import type { Conversation, ConversationDetail, Message, ReplyLock } from '@madoguchi/contract';
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Page } from '../../kit/contract.ts';
import { mergeMessages, removeMessage } from '../logic/messages.ts';
import { patchRow } from '../logic/rows.ts';
import { customerConversationsQuery, messagesQuery } from './queries.ts';

type Pages<Item> = InfiniteData<Page<Item>, string | null>;

type Changed = Conversation & Partial<Pick<ConversationDetail, 'lastReadOrdinal'>>;

/**
 * Shows a changed conversation wherever it is on the screen, each list keeping its order. What was asked before one has read on and
 * is answered after it does not make anything unread again.
 */
export function putConversation(queryClient: QueryClient, changed: Changed): void {
  queryClient.setQueryData<ConversationDetail>(['conversation', changed.id], (known) => {
    if (known === undefined) return known;
    return {
      ...known,
      ...changed,
      lastReadOrdinal: Math.max(known.lastReadOrdinal, changed.lastReadOrdinal ?? 0),
    };
  });
  queryClient.setQueriesData<Pages<Conversation>>({ queryKey: ['conversations'] }, (known) => {
    if (known === undefined) return known;
    const pages = patchRow(known.pages, changed);
    return pages === known.pages ? known : { ...known, pages };
  });
  const { queryKey } = customerConversationsQuery(changed.customer.id);
  queryClient.setQueryData(queryKey, (known) =>
    known === undefined
      ? known
      : { ...known, items: known.items.map((row) => (row.id === changed.id ? changed : row)) },
  );
}

/** Changes a conversation on the screen before the server has agreed; gives the way back. */
export function patchConversation(
  queryClient: QueryClient,
  id: string,
  change: (conversation: Conversation) => Conversation,
): () => void {
  const before = findConversation(queryClient, id);
  if (before === undefined) return () => undefined;
  putConversation(queryClient, change(before));
  return () => putConversation(queryClient, before);
}

/** A conversation as far as the screen knows it. */
export function findConversation(queryClient: QueryClient, id: string): Conversation | undefined {
  const open = queryClient.getQueryData<ConversationDetail>(['conversation', id]);
  if (open !== undefined) return open;
  for (const [, data] of queryClient.getQueriesData<Pages<Conversation>>({ queryKey: ['conversations'] })) {
    for (const page of data?.pages ?? []) {
      const row = page.items.find((item) => item.id === id);
      if (row !== undefined) return row;
    }
  }
  return undefined;
}

/** Takes messages into the thread that is on the screen; nothing when it is not loaded. */
export function putMessages(queryClient: QueryClient, conversationId: string, messages: Message[]): void {
  const { queryKey } = messagesQuery(conversationId);
  queryClient.setQueryData(queryKey, (known) =>
    known === undefined ? known : { ...known, pages: mergeMessages(known.pages, messages) },
  );
}

/** Takes a message out of the thread that is on the screen. */
export function dropMessage(queryClient: QueryClient, conversationId: string, messageId: string): void {
  const { queryKey } = messagesQuery(conversationId);
  queryClient.setQueryData(queryKey, (known) =>
    known === undefined ? known : { ...known, pages: removeMessage(known.pages, messageId) },
  );
}

/** Shows who holds the reply of an open conversation. */
export function putLock(queryClient: QueryClient, conversationId: string, lock: ReplyLock | null): void {
  queryClient.setQueryData<ConversationDetail>(['conversation', conversationId], (known) =>
    known === undefined ? known : { ...known, lock },
  );
}

/** Remembers how far an open conversation has been read, as an ordinal; it never goes back. */
export function putLastRead(queryClient: QueryClient, conversationId: string, ordinal: number): void {
  queryClient.setQueryData<ConversationDetail>(['conversation', conversationId], (known) =>
    known === undefined ? known : { ...known, lastReadOrdinal: Math.max(known.lastReadOrdinal, ordinal) },
  );
}
