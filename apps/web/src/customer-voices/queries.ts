import type { Voice, VoiceDetail, VoiceWall, VoiceWallDetail } from '@madoguchi/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import type { Page } from '../kit/contract.ts';
import type { VoicesSearch } from './search.ts';

/** Keys begin with «growth», so that news about any of it makes it stale. */
export const voicesQuery = (search: VoicesSearch) =>
  infiniteQueryOptions({
    queryKey: ['growth', 'voices', JSON.stringify(search)],
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      api.get<Page<Voice>>('/voices', { ...search, limit: 30, cursor: pageParam }),
    initialPageParam: null,
    getNextPageParam: (last: Page<Voice>) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
export const voiceQuery = (id: string) =>
  queryOptions({
    queryKey: ['growth', 'voice', id],
    queryFn: () => api.get<VoiceDetail>(`/voices/${id}`),
  });
export const wallsQuery = queryOptions({
  queryKey: ['growth', 'voice-walls'],
  queryFn: async () => (await api.get<{ items: VoiceWall[] }>('/voice-walls')).items,
});
export const wallQuery = (id: string) =>
  queryOptions({
    queryKey: ['growth', 'voice-wall', id],
    queryFn: () => api.get<VoiceWallDetail>(`/voice-walls/${id}`),
  });
