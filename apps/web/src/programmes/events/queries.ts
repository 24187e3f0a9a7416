import type { Gathering, GatheringFollowed, GatheringInvitation } from '@madoguchi/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../kit/api.ts';
import type { Page } from '../../kit/contract.ts';

type Query = Record<string, string | number | null>;

/** Keys begin with «growth», so that news about events makes them stale. */
function paged<Item>(key: string[], path: string, query: Query) {
  return infiniteQueryOptions({
    queryKey: ['growth', 'events', ...key],
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      api.get<Page<Item>>(path, { ...query, cursor: pageParam }),
    initialPageParam: null,
    getNextPageParam: (last: Page<Item>) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export const eventsQuery = paged<Gathering>(['list'], '/gatherings', { limit: 30 });
export const eventQuery = (id: string) =>
  queryOptions({
    queryKey: ['growth', 'events', 'one', id],
    queryFn: () => api.get<Gathering>(`/gatherings/${id}`),
  });
export const guestsQuery = (id: string, { state, query }: { state: string; query: string }) =>
  paged<GatheringInvitation>(['guests', id, state, query], `/gatherings/${id}/invitations`, {
    ...(state === '' ? {} : { state }),
    ...(query === '' ? {} : { query }),
    limit: 100,
  });
export const followedQuery = (id: string, days: number) =>
  queryOptions({
    queryKey: ['growth', 'events', 'followed', id, days],
    queryFn: () => api.get<GatheringFollowed>(`/gatherings/${id}/followed`, { days }),
    placeholderData: keepPreviousData,
  });
