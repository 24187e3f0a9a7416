import type {
  AssistanceRequest,
  AssistanceRequestDetail,
  AssistanceSettings,
  ConversationAssistance,
} from '@madoguchi/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import type { Page } from '../kit/contract.ts';

/** What one may ask a model for in a conversation, and what is there already. */
export function assistanceQuery(conversationId: string) {
  return queryOptions({
    queryKey: ['assistance', conversationId],
    queryFn: () => api.get<ConversationAssistance>(`/conversations/${conversationId}/assistance`),
  });
}

export const settingsQuery = queryOptions({
  queryKey: ['assistance-settings'],
  queryFn: () => api.get<AssistanceSettings>('/assistance'),
});

/** What was sent outside, newest first. */
export const requestsQuery = infiniteQueryOptions({
  queryKey: ['assistance-settings', 'requests'],
  queryFn: ({ pageParam }: { pageParam: string | null }) =>
    api.get<Page<AssistanceRequest>>('/assistance/requests', { limit: 20, cursor: pageParam }),
  initialPageParam: null,
  getNextPageParam: (last: Page<AssistanceRequest>) => last.nextCursor,
});

export function requestQuery(id: string) {
  return queryOptions({
    queryKey: ['assistance-request', id],
    queryFn: () => api.get<AssistanceRequestDetail>(`/assistance/requests/${id}`),
  });
}
