import type {
  Contest,
  ContestEntry,
  ContestFigures,
  ContestPost,
  ContestTally,
  EntryFilter,
} from '@madoguchi/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import type { Page } from '../kit/contract.ts';

/** Keys begin with «growth», so that news about contests makes them stale. */
function paged<Item>(key: string[], path: string, query: Record<string, string | number | null>) {
  return infiniteQueryOptions({
    queryKey: ['growth', 'contests', ...key],
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      api.get<Page<Item>>(path, { ...query, cursor: pageParam }),
    initialPageParam: null,
    getNextPageParam: (last: Page<Item>) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export const contestsQuery = paged<Contest>(['list'], '/contests', { limit: 30 });
export const contestQuery = (id: string) =>
  queryOptions({
    queryKey: ['growth', 'contests', 'one', id],
    queryFn: () => api.get<Contest>(`/contests/${id}`),
  });
export const figuresQuery = (id: string) =>
  queryOptions({
    queryKey: ['growth', 'contests', 'figures', id],
    queryFn: () => api.get<ContestFigures>(`/contests/${id}/figures`),
  });
export const tallyQuery = (id: string) =>
  queryOptions({
    queryKey: ['growth', 'contests', 'tally', id],
    queryFn: () => api.get<ContestTally>(`/contests/${id}/tally`),
  });
export const postsQuery = (id: string) =>
  paged<ContestPost>(['posts', id], `/contests/${id}/posts`, { limit: 30 });
export const entriesQuery = (id: string, state: EntryFilter | '') =>
  paged<ContestEntry>(['entries', id, state], `/contests/${id}/entries`, {
    ...(state === '' ? {} : { state }),
    limit: 24,
  });
