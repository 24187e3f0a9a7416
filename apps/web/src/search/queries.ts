import type { SearchResult } from '@madoguchi/contract';
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api } from '../kit/api.ts';

/** The results of a search, page by page; those of the query before stay until the next ones are there. */
export function searchQuery(q: string) {
  return infiniteQueryOptions({
    queryKey: ['search', q],
    queryFn: ({ pageParam, signal }: { pageParam: string | null; signal: AbortSignal }) =>
      api.get<SearchResult>('/search', { q, cursor: pageParam }, { signal }),
    initialPageParam: null,
    getNextPageParam: (last: SearchResult) => last.nextCursor,
    placeholderData: keepPreviousData,
    enabled: q !== '',
  });
}
