import type { LinkedConversation, ThreadChange } from '@madoguchi/contract';
import { queryOptions } from '@tanstack/react-query';
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
