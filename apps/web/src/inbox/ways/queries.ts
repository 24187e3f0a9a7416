import type { AnswerWays } from '@madoguchi/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../kit/api.ts';

/** How a conversation can be answered. It is asked anew with everything that happens in it. */
export function waysQuery(conversationId: string) {
  return queryOptions({
    queryKey: ['conversation', conversationId, 'ways'],
    queryFn: () => api.get<AnswerWays>(`/conversations/${conversationId}/ways`),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
}
