import type { Conversation, ConversationDetail, FeedEvent } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { api, hasCode } from '../../kit/api.ts';
import { askAnew, askAnewIfAsking, staleIfAwaited } from '../../kit/askAgain.ts';
import { useFeedEvent } from '../../kit/feed.ts';
import { effectsOf } from '../logic/feed.ts';
import { createGatherer } from '../logic/gather.ts';
import { dropMessage, findConversation, putConversation, putMessages } from './cache.ts';
import { conversationQuery, fetchMessages, messagesQuery } from './queries.ts';

/** A conversation's new state, and the one the screen had before, if it had any. */
export type OnConversation = (after: Conversation, before: Conversation | undefined) => void;

/**
 * Keeps lists, threads and customers on the screen as the server has them. `onConversation` hears of every
 * conversation that changed.
 */
export function useInboxFeed(onConversation: OnConversation): void {
  const queryClient = useQueryClient();
  useFeedEvent((event) => {
    void take(queryClient, event, onConversation);
  });
}

async function take(
  queryClient: QueryClient,
  event: FeedEvent,
  onConversation: OnConversation,
): Promise<void> {
  for (const effect of effectsOf(event)) {
    if (effect.kind === 'conversation') {
      staleIfAwaited(queryClient, ['conversations']);
      staleIfAwaited(queryClient, ['conversation', effect.id]);
      conversations(effect.id, () => refreshConversation(queryClient, effect.id, onConversation));
    } else if (effect.kind === 'messages') {
      staleIfAwaited(queryClient, ['messages', effect.id]);
      if (effect.removed !== null) dropMessage(queryClient, effect.id, effect.removed);
      else threads(effect.id, () => refreshThread(queryClient, effect.id, effect.changed));
    } else if (effect.kind === 'lists') {
      // Hundreds of conversations changed at once: asking for the lists is less than asking for each of them.
      if (effect.id !== null) void queryClient.invalidateQueries({ queryKey: ['conversation', effect.id] });
      lists(effect.change, () => queryClient.invalidateQueries({ queryKey: ['conversations'] }));
    } else if (effect.kind === 'thread') {
      for (const key of ['messages', 'thread-changes', 'links'])
        void queryClient.invalidateQueries({ queryKey: [key, effect.id] });
    } else if (effect.kind === 'presence') {
      void queryClient.invalidateQueries({ queryKey: ['presence', effect.id] });
    } else {
      void queryClient.invalidateQueries({ queryKey: ['customer', effect.id] });
      void queryClient.invalidateQueries({ queryKey: ['customers'] });
    }
  }
}

// One arriving mail causes several events about the same conversation: one question answers them all.
const conversations = createGatherer();
const threads = createGatherer();
const lists = createGatherer();

async function refreshConversation(
  queryClient: QueryClient,
  id: string,
  onConversation: OnConversation,
): Promise<void> {
  try {
    const before = findConversation(queryClient, id);
    const detail = await api.get<ConversationDetail>(`/conversations/${id}`);
    putConversation(queryClient, detail);
    void askAnewIfAsking(queryClient, conversationQuery(id).queryKey);
    // Whatever changes while it is asked anew asks for it once more: what was gathered runs whether or not it is being asked for.
    if (queryClient.isFetching({ queryKey: ['conversations'] }) > 0)
      lists('meanwhile', () => askAnew(queryClient, ['conversations']));
    for (const key of ['activity', 'followers']) void queryClient.invalidateQueries({ queryKey: [key, id] });
    if (before === undefined)
      void queryClient.invalidateQueries({ queryKey: ['customer-conversations', detail.customer.id] });
    onConversation(detail, before);
  } catch (error) {
    if (hasCode(error, 'not_found')) queryClient.removeQueries({ queryKey: conversationQuery(id).queryKey });
    else void queryClient.invalidateQueries({ queryKey: ['conversation', id] });
  }
}

/** Asks for the newest messages of a thread on the screen, and for all of them when the changed one is older. */
export async function refreshThread(
  queryClient: QueryClient,
  id: string,
  changed: string | null,
): Promise<void> {
  const { queryKey } = messagesQuery(id);
  if (queryClient.getQueryData(queryKey) === undefined) return;
  try {
    const page = await fetchMessages(id, null, 20);
    putMessages(queryClient, id, page.items);
    void askAnewIfAsking(queryClient, queryKey);
    const isThere = changed === null || page.items.some((message) => message.id === changed);
    if (!isThere) await queryClient.invalidateQueries({ queryKey });
  } catch {
    await queryClient.invalidateQueries({ queryKey });
  }
}
