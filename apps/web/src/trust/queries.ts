import type {
  TrustEvidence,
  TrustFigures,
  TrustHistory,
  TrustRulebook,
  TrustSegments,
} from '@madoguchi/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import type { Page } from '../kit/contract.ts';
import type { EvidenceSearch, TrustSearch } from './search.ts';

export function figuresQuery({ month, segment = 'all' }: TrustSearch) {
  return queryOptions({
    queryKey: ['trust', 'figures', month ?? null, segment],
    queryFn: () => api.get<TrustFigures>('/trust', { ...(month === undefined ? {} : { month }), segment }),
    placeholderData: keepPreviousData,
  });
}

export function historyQuery(segment = 'all') {
  return queryOptions({
    queryKey: ['trust', 'history', segment],
    queryFn: () => api.get<TrustHistory>('/trust/history', { segment, months: 12 }),
    placeholderData: keepPreviousData,
  });
}

export const segmentsQuery = queryOptions({
  queryKey: ['trust', 'segments'],
  queryFn: () => api.get<TrustSegments>('/trust/segments'),
});

export const rulebookQuery = queryOptions({
  queryKey: ['trust', 'rules'],
  queryFn: () => api.get<TrustRulebook>('/trust/rules'),
});

/** The records behind an input, the newest first. */
export function evidenceQuery(search: EvidenceSearch & { month: string }) {
  return infiniteQueryOptions({
    queryKey: ['trust', 'evidence', search],
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      api.get<Page<TrustEvidence>>('/trust/evidence', { ...search, limit: 50, cursor: pageParam }),
    initialPageParam: null,
    getNextPageParam: (last: Page<TrustEvidence>) => last.nextCursor,
  });
}
