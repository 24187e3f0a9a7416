import type { SavedView, ViewCounts } from '@madoguchi/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../kit/api.ts';

/** Everybody's saved views, then one's own. */
export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: async () => (await api.get<{ items: SavedView[] }>('/views')).items,
});

/** How much is in each view; live events say when to ask again. */
export const viewCountsQuery = queryOptions({
  queryKey: ['view-counts'],
  queryFn: () => api.get<ViewCounts>('/views/counts'),
});
