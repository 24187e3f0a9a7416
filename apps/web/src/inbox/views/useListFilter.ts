import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { InboxSearch } from '../../app/inboxSearch.ts';
import { filterFromSearch, filterOfView } from '../logic/views.ts';
import type { ListFilter } from '../logic/views.ts';
import { viewsQuery } from './queries.ts';

/** The list that the address asks for; null until a saved view is known, `missing` when there is no such view. */
export function useListFilter(search: InboxSearch): { filter: ListFilter | null; missing: boolean } {
  const { data: saved, isError } = useQuery(viewsQuery);
  return useMemo(() => {
    if (search.saved === undefined) return { filter: filterFromSearch(search), missing: false };
    const view = saved?.find((one) => one.id === search.saved);
    return {
      filter: view === undefined ? null : filterOfView(view),
      missing: view === undefined && (saved !== undefined || isError),
    };
  }, [search, saved, isError]);
}
