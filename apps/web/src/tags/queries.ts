import type { Tag } from '@madoguchi/contract';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../kit/api.ts';

/** Every tag of the workspace, by name. */
export const tagsQuery = queryOptions({
  queryKey: ['tags'],
  queryFn: async () => (await api.get<{ items: Tag[] }>('/tags')).items,
});

/** Every tag of the workspace; none until they are known. */
export function useTags(): Tag[] {
  return useQuery(tagsQuery).data ?? [];
}
