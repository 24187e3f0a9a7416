import type {
  CheckResult,
  Mention,
  MentionAlarm,
  MentionDetail,
  MentionGuide,
  MentionSite,
  MentionSource,
  MentionTrends,
} from '@madoguchi/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import type { Page } from '../kit/contract.ts';
import type { MentionsSearch } from './search.ts';

type Query = Record<string, string | number | boolean | null | undefined>;

/** Keys begin with «mentions», so that news about any of it makes it stale. */
function paged<Item>(queryKey: string[], path: string, query: Query = {}) {
  return infiniteQueryOptions({
    queryKey: ['mentions', ...queryKey],
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      api.get<Page<Item>>(path, { ...query, cursor: pageParam }),
    initialPageParam: null,
    getNextPageParam: (last: Page<Item>) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export const mentionsQuery = (search: MentionsSearch) =>
  paged<Mention>(['list', JSON.stringify(search)], '/mentions', { ...search, limit: 30 });
export const mentionQuery = (id: string) =>
  queryOptions({
    queryKey: ['mentions', 'one', id],
    queryFn: () => api.get<MentionDetail>(`/mentions/${id}`),
  });
export const trendsQuery = (asked: Query) =>
  queryOptions({
    queryKey: ['mentions', 'trends', JSON.stringify(asked)],
    queryFn: () => api.get<MentionTrends>('/mention-trends', { ...asked }),
    placeholderData: keepPreviousData,
  });
export const alarmsQuery = queryOptions({
  queryKey: ['mentions', 'alarms'],
  queryFn: async () => (await api.get<{ items: MentionAlarm[] }>('/mention-alarms')).items,
});
export const sourcesQuery = queryOptions({
  queryKey: ['mentions', 'sources'],
  queryFn: async () => (await api.get<{ items: MentionSource[] }>('/mention-sources')).items,
});
export const guideQuery = queryOptions({
  queryKey: ['mentions', 'guide'],
  queryFn: () => api.get<MentionGuide>('/mention-guide'),
});
export const siteQuery = (address: string) =>
  queryOptions({
    queryKey: ['mention-site', address],
    queryFn: async () => (await api.get<{ site: MentionSite | null }>('/mention-sites', { address })).site,
    staleTime: Number.POSITIVE_INFINITY,
  });
/** What a careful colleague would mark in an answer. */
export const checkQuery = (text: string) =>
  queryOptions({
    queryKey: ['mention-check', text],
    queryFn: () => api.post<CheckResult>('/language/check', { text }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
