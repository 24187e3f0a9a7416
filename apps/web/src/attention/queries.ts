import type {
  AttentionCase,
  AttentionCounts,
  AttentionDetail,
  AttentionOutcomes,
  AttentionPreview,
  AttentionSettings,
  AttentionWeights,
  CustomerAttention,
} from '@madoguchi/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import type { Page } from '../kit/contract.ts';
import type { AttentionSearch } from './search.ts';

/** Cases page by page. Keys begin with «attention», so that news of any case makes them stale. */
export function casesQuery({ list, mine, level, kind }: AttentionSearch) {
  return infiniteQueryOptions({
    queryKey: ['attention', 'list', list ?? 'open', mine ?? false, level ?? null, kind ?? null],
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      api.get<Page<AttentionCase>>('/attention', {
        list: list ?? 'open',
        owner: mine === true ? 'me' : null,
        level: level ?? null,
        kind: kind ?? null,
        cursor: pageParam,
        limit: 30,
      }),
    initialPageParam: null,
    getNextPageParam: (last: Page<AttentionCase>) => last.nextCursor,
  });
}

export const attentionCountsQuery = queryOptions({
  queryKey: ['attention', 'counts'],
  queryFn: () => api.get<AttentionCounts>('/attention/counts'),
});

export function caseQuery(id: string) {
  return queryOptions({
    queryKey: ['attention', 'case', id],
    queryFn: () => api.get<AttentionDetail>(`/attention/cases/${id}`),
  });
}

export function customerAttentionQuery(customerId: string) {
  return queryOptions({
    queryKey: ['attention', 'customer', customerId],
    queryFn: () => api.get<CustomerAttention>(`/customers/${customerId}/attention`),
  });
}

export const weightsQuery = queryOptions({
  queryKey: ['attention', 'weights'],
  queryFn: () => api.get<AttentionSettings>('/attention/weights'),
});

export function previewQuery(weights: AttentionWeights) {
  return queryOptions({
    queryKey: ['attention', 'preview', weights],
    queryFn: () => api.post<AttentionPreview>('/attention/weights/preview', { weights }),
    placeholderData: keepPreviousData,
  });
}

export const outcomesQuery = queryOptions({
  queryKey: ['attention', 'outcomes'],
  queryFn: () => api.get<AttentionOutcomes>('/attention/outcomes'),
});
