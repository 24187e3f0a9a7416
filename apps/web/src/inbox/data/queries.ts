import type {
  Activity,
  Conversation,
  ConversationDetail,
  CustomerDetail,
  Draft,
  Message,
  Presence,
} from '@madoguchi/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../kit/api.ts';
import type { Page } from '../../kit/contract.ts';
import { queryFromFilter } from '../logic/views.ts';
import type { ListFilter } from '../logic/views.ts';

type Cursor = { pageParam: string | null };

/** The list for a filter, page by page. */
export function conversationsQuery(filter: ListFilter) {
  const query = queryFromFilter(filter);
  return infiniteQueryOptions({
    queryKey: ['conversations', filter],
    queryFn: ({ pageParam }: Cursor) =>
      api.get<Page<Conversation>>('/conversations', { ...query, cursor: pageParam }),
    initialPageParam: null,
    getNextPageParam: (last: Page<Conversation>) => last.nextCursor,
    // Live events keep it right; asking for every loaded page again would only make it jump.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
}

export function conversationQuery(id: string) {
  return queryOptions({
    queryKey: ['conversation', id],
    queryFn: () => api.get<ConversationDetail>(`/conversations/${id}`),
  });
}

/** The thread, newest page first. */
export function messagesQuery(conversationId: string) {
  return infiniteQueryOptions({
    queryKey: ['messages', conversationId],
    queryFn: ({ pageParam }: Cursor) => fetchMessages(conversationId, pageParam, 50),
    initialPageParam: null,
    getNextPageParam: (last: Page<Message>) => last.nextCursor,
  });
}

/** A page of the thread, newest first. */
export function fetchMessages(
  conversationId: string,
  cursor: string | null,
  limit: number,
): Promise<Page<Message>> {
  return api.get<Page<Message>>(`/conversations/${conversationId}/messages`, {
    order: 'desc',
    limit,
    cursor,
  });
}

export function activityQuery(conversationId: string) {
  return infiniteQueryOptions({
    queryKey: ['activity', conversationId],
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      api.get<Page<Activity>>(`/conversations/${conversationId}/activity`, { limit: 100, cursor: pageParam }),
    initialPageParam: null,
    getNextPageParam: (last: Page<Activity>) => last.nextCursor,
    staleTime: 0,
  });
}

export function presenceQuery(conversationId: string) {
  return queryOptions({
    queryKey: ['presence', conversationId],
    queryFn: async () =>
      (await api.get<{ items: Presence[] }>(`/conversations/${conversationId}/presence`)).items,
  });
}

/** The server's draft; always asked for anew, since another tab or machine may have written it. */
export function fetchDraft(conversationId: string): Promise<Draft | null> {
  return api
    .get<{ draft: Draft | null }>(`/conversations/${conversationId}/draft`)
    .then(({ draft }) => draft);
}

export function customerQuery(id: string) {
  return queryOptions({
    queryKey: ['customer', id],
    queryFn: () => api.get<CustomerDetail>(`/customers/${id}`),
  });
}

/** A customer's conversations, newest first. */
export function customerConversationsQuery(customerId: string) {
  return queryOptions({
    queryKey: ['customer-conversations', customerId],
    queryFn: () =>
      api.get<Page<Conversation>>('/conversations', { customer: customerId, sort: 'newest', limit: 50 }),
  });
}
