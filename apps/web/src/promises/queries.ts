import type {
  PromiseCounts,
  PromisePeople,
  PromiseRecord,
  PromiseSettings,
  PromiseStats,
} from '@madoguchi/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import type { Page } from '../kit/contract.ts';
import { askedOf, type PromisesSearch } from './logic/search.ts';

/** The board, page by page. Keys begin with «promises», so that news of any promise makes them stale. */
export function promisesQuery(search: PromisesSearch) {
  return infiniteQueryOptions({
    queryKey: ['promises', 'list', search],
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      api.get<Page<PromiseRecord>>('/promises', { ...askedOf(search), cursor: pageParam, limit: 100 }),
    initialPageParam: null,
    getNextPageParam: (last: Page<PromiseRecord>) => last.nextCursor,
  });
}

/** All that was promised in a conversation, whatever became of it. */
export function conversationPromisesQuery(conversationId: string) {
  return queryOptions({
    queryKey: ['promises', 'conversation', conversationId],
    queryFn: async () =>
      (
        await api.get<Page<PromiseRecord>>('/promises', {
          state: 'all',
          conversation: conversationId,
          limit: 200,
        })
      ).items,
  });
}

/** What a customer was promised that is still open. */
export function customerPromisesQuery(customerId: string) {
  return queryOptions({
    queryKey: ['promises', 'customer', customerId],
    queryFn: async () =>
      (await api.get<Page<PromiseRecord>>('/promises', { customer: customerId, limit: 20 })).items,
  });
}

/** How many are mine; time makes them late too. */
export const myPromiseCountsQuery = queryOptions({
  queryKey: ['promises', 'counts', 'me'],
  queryFn: () => api.get<PromiseCounts>('/promises/counts', { owner: 'me' }),
  refetchInterval: 60_000,
});

export const promisePeopleQuery = queryOptions({
  queryKey: ['promises', 'people'],
  queryFn: () => api.get<PromisePeople>('/promises/people'),
});

export function promiseStatsQuery(by: 'owner' | 'act' | 'month', from: string, to: string) {
  return queryOptions({
    queryKey: ['promises', 'stats', by, from, to],
    queryFn: () => api.get<PromiseStats>('/promises/stats', { by, from, to }),
  });
}

export const promiseSettingsQuery = queryOptions({
  queryKey: ['promise-settings'],
  queryFn: () => api.get<PromiseSettings>('/promise-settings'),
});
