import type {
  OnCallNote,
  OnCallPreview,
  OnCallRota,
  OnCallSchedule,
  OnCallSwap,
  PreviewOnCallRota,
} from '@madoguchi/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import type { Page } from '../kit/contract.ts';

type Cursor = { pageParam: string | null };

/** Keys begin with «on-call», so that news of the rota makes all of it stale. */
export const rotaQuery = queryOptions({
  queryKey: ['on-call', 'rota'],
  queryFn: () => api.get<OnCallRota>('/on-call'),
});

/** Time alone changes who is on call. */
export const scheduleQuery = queryOptions({
  queryKey: ['on-call', 'schedule'],
  queryFn: () => api.get<OnCallSchedule>('/on-call/schedule', { days: 28 }),
  refetchInterval: 60_000,
});

/** What a rota would mean, while it is being written. */
export function rotaPreviewQuery(body: PreviewOnCallRota | null) {
  return queryOptions({
    queryKey: ['on-call-preview', JSON.stringify(body)],
    queryFn: () => api.post<OnCallPreview>('/on-call/preview', body),
    enabled: body !== null,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

export const swapsQuery = infiniteQueryOptions({
  queryKey: ['on-call', 'swaps'],
  queryFn: ({ pageParam }: Cursor) =>
    api.get<Page<OnCallSwap>>('/on-call/swaps', { cursor: pageParam, limit: 10 }),
  initialPageParam: null,
  getNextPageParam: (last: Page<OnCallSwap>) => last.nextCursor,
});

export const notesQuery = infiniteQueryOptions({
  queryKey: ['on-call', 'notes'],
  queryFn: ({ pageParam }: Cursor) =>
    api.get<Page<OnCallNote>>('/on-call/notes', { cursor: pageParam, limit: 10 }),
  initialPageParam: null,
  getNextPageParam: (last: Page<OnCallNote>) => last.nextCursor,
});
