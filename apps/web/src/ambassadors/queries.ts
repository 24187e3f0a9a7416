import type {
  Ambassador,
  AmbassadorDetail,
  AmbassadorFigures,
  AmbassadorGuide,
  AmbassadorResults,
} from '@madoguchi/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import type { Page } from '../kit/contract.ts';
import type { AmbassadorsSearch } from './search.ts';

/** Keys begin with «growth», so that news about any of it makes it stale. */
export const ambassadorsQuery = (search: AmbassadorsSearch) =>
  infiniteQueryOptions({
    queryKey: ['growth', 'ambassadors', JSON.stringify(search)],
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      api.get<Page<Ambassador>>('/ambassadors', { ...search, limit: 30, cursor: pageParam }),
    initialPageParam: null,
    getNextPageParam: (last: Page<Ambassador>) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
export const ambassadorQuery = (id: string) =>
  queryOptions({
    queryKey: ['growth', 'ambassador', id],
    queryFn: () => api.get<AmbassadorDetail>(`/ambassadors/${id}`),
  });
export const ambassadorResultsQuery = (id: string, { from, to }: { from: string; to: string }) =>
  queryOptions({
    queryKey: ['growth', 'ambassador', id, 'results', from, to],
    queryFn: () => api.get<AmbassadorResults>(`/ambassadors/${id}/results`, { from, to }),
    placeholderData: keepPreviousData,
  });
export const ambassadorFiguresQuery = queryOptions({
  queryKey: ['growth', 'ambassadors', 'figures'],
  queryFn: () => api.get<AmbassadorFigures>('/ambassadors/figures'),
});
export const ambassadorGuideQuery = queryOptions({
  queryKey: ['growth', 'ambassadors', 'guide'],
  queryFn: () => api.get<AmbassadorGuide>('/ambassadors/guide'),
  staleTime: Infinity,
});
