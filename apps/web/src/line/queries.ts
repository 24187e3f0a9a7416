import type {
  AnswerVia,
  LineForward,
  LineForwarding,
  LineHealth,
  LineSending,
  LineSuggestion,
} from '@madoguchi/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import type { Page } from '../kit/contract.ts';

/** How an account is at LINE; follows the channel's own events. */
export function healthQuery(channelId: string) {
  return queryOptions({
    queryKey: ['channels', channelId, 'line'],
    queryFn: () => api.get<LineHealth>(`/channels/${channelId}/line`),
  });
}

/** How an answer would go out now. Looked at again now and then: a reply token is worth a minute. */
export function sendingQuery(conversationId: string, via?: Pick<AnswerVia, 'channelId' | 'to'>) {
  const asked = via === undefined ? {} : { channelId: via.channelId, to: via.to };
  return queryOptions({
    queryKey: ['conversation', conversationId, 'line', ...Object.values(asked)],
    queryFn: () => api.get<LineSending>(`/conversations/${conversationId}/line`, asked),
    staleTime: 5_000,
    refetchInterval: 20_000,
  });
}

/** Records that may be of the same person, by what they wrote. */
export function suggestionsQuery(conversationId: string) {
  return queryOptions({
    queryKey: ['conversation', conversationId, 'line-suggestions'],
    queryFn: async () =>
      (await api.get<Page<LineSuggestion>>(`/conversations/${conversationId}/line/suggestions`)).items,
    staleTime: 60_000,
  });
}

/** Other tools that webhooks are passed on to: five at most. */
export function forwardsQuery(channelId: string) {
  return queryOptions({
    queryKey: ['channels', channelId, 'forwards'],
    queryFn: async () => (await api.get<Page<LineForward>>(`/channels/${channelId}/line/forwards`)).items,
  });
}

/** What was passed on, newest first; looked at again every few seconds, since nothing tells of it. */
export function forwardingsQuery(channelId: string, forwardId: string) {
  return infiniteQueryOptions({
    queryKey: ['channels', channelId, 'forwards', forwardId],
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      api.get<Page<LineForwarding>>(`/channels/${channelId}/line/forwards/${forwardId}/deliveries`, {
        limit: 20,
        cursor: pageParam,
      }),
    initialPageParam: null,
    getNextPageParam: (last: Page<LineForwarding>) => last.nextCursor,
    refetchInterval: 5_000,
  });
}
