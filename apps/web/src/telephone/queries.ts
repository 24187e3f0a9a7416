import type { Call, Callback, CallbackCounts, CallDraft, MemberPhone } from '@madoguchi/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import type { Page } from '../kit/contract.ts';
import { draftSettled } from './draftsOnTheWay.ts';

type Cursor = { pageParam: string | null };

/** Calls page by page, newest first. Keys begin with «calls», so that news of any call makes them stale. */
export const callsQuery = infiniteQueryOptions({
  queryKey: ['calls', 'list'],
  queryFn: ({ pageParam }: Cursor) => api.get<Page<Call>>('/calls', { cursor: pageParam, limit: 30 }),
  initialPageParam: null,
  getNextPageParam: (last: Page<Call>) => last.nextCursor,
});

/** Calls that ring for me, that I speak in, or that I have yet to write down. */
export const liveCallsQuery = queryOptions({
  queryKey: ['calls', 'live'],
  queryFn: async () => (await api.get<{ items: Call[] }>('/calls/live')).items,
  staleTime: 0,
});

export function callQuery(id: string) {
  return queryOptions({ queryKey: ['calls', 'one', id], queryFn: () => api.get<Call>(`/calls/${id}`) });
}

export function callbacksQuery(state: 'open' | 'closed', mine: boolean) {
  return infiniteQueryOptions({
    queryKey: ['callbacks', state, mine ? 'mine' : 'all'],
    queryFn: ({ pageParam }: Cursor) =>
      api.get<Page<Callback>>('/callbacks', {
        state,
        owner: mine ? 'me' : null,
        cursor: pageParam,
        limit: 30,
      }),
    initialPageParam: null,
    getNextPageParam: (last: Page<Callback>) => last.nextCursor,
  });
}

/** How many wait for me or for anybody; time makes them late too. */
export const callbackCountsQuery = queryOptions({
  queryKey: ['callbacks', 'counts'],
  queryFn: () => api.get<CallbackCounts>('/callbacks/counts'),
  refetchInterval: 60_000,
});

export function callDraftQuery(about: string) {
  return queryOptions({
    queryKey: ['call-draft', about],
    queryFn: async () => {
      await draftSettled(about);
      return (await api.get<{ draft: CallDraft | null }>('/call-draft', { about })).draft;
    },
    staleTime: 0,
    gcTime: 0,
  });
}

export const memberPhonesQuery = queryOptions({
  queryKey: ['member-phones'],
  queryFn: async () => (await api.get<{ items: MemberPhone[] }>('/member-phones')).items,
});
