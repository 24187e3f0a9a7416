import type { LinkedConversation, SearchResult, ThreadChange } from '@madoguchi/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../kit/api.ts';

/** What a conversation is related to. */
export function linksQuery(id: string) {
  return queryOptions({
    queryKey: ['links', id],
    queryFn: async () => (await api.get<{ items: LinkedConversation[] }>(`/conversations/${id}/links`)).items,
  });
}

/** Merges and splits of a conversation that can still be taken back. */
export function changesQuery(id: string) {
  return queryOptions({
    queryKey: ['thread-changes', id],
    queryFn: async () => (await api.get<{ items: ThreadChange[] }>(`/conversations/${id}/changes`)).items,
  });
}

/** The conversations that a search finds best, to choose one of; those of the words before stay meanwhile. */
export function foundQuery(q: string) {
  return queryOptions({
    queryKey: ['found-conversations', q],
    queryFn: async ({ signal }) => {
      const { items } = await api.get<SearchResult>('/search', { q, limit: 8 }, { signal });
      return items.map(({ conversation, message }) => ({ ...conversation, createdAt: message.at }));
    },
    placeholderData: keepPreviousData,
    enabled: q !== '',
  });
}

/** Who follows a conversation. */
export function followersQuery(id: string) {
  return queryOptions({
    queryKey: ['followers', id],
    queryFn: async () =>
      (await api.get<{ items: { id: string; name: string }[] }>(`/conversations/${id}/followers`)).items,
  });
}
