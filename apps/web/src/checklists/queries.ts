import type { Checklist, Checklists, ConversationChecklists } from '@madoguchi/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';

/** Keys begin with «checklists», so that news of lists make all of it stale. */
export const checklistsQuery = queryOptions({
  queryKey: ['checklists', 'all'],
  queryFn: () => api.get<Checklists>('/checklists'),
});

export const checklistQuery = (id: string) =>
  queryOptions({
    queryKey: ['checklists', 'one', id],
    queryFn: () => api.get<Checklist>(`/checklists/${id}`),
  });

/** `tags` and `mood` are only there so that lists are looked for anew when these change. */
export const placeQuery = (
  conversationId: string,
  tags: readonly string[] = [],
  mood: string | null = null,
) =>
  queryOptions({
    queryKey: ['checklists', 'place', conversationId, [...tags].toSorted().join(' '), mood],
    queryFn: () => api.get<ConversationChecklists>(`/conversations/${conversationId}/checklists`),
  });
