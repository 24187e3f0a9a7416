import type { LegalHold, Operations, Retention, RetentionPreview, RetentionRules } from '@madoguchi/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';

/** How the desk runs; looked at again while one watches. */
export const operationsQuery = queryOptions({
  queryKey: ['operations'],
  queryFn: () => api.get<Operations>('/operations'),
  staleTime: 5_000,
  refetchInterval: 10_000,
});

export const retentionQuery = queryOptions({
  queryKey: ['retention'],
  queryFn: () => api.get<Retention>('/retention'),
});

/** How much rules would remove now. */
export function previewQuery(rules: RetentionRules) {
  return queryOptions({
    queryKey: ['retention-preview', JSON.stringify(rules)],
    queryFn: () => api.post<RetentionPreview>('/retention/preview', rules),
  });
}

/** Whether a conversation is kept from removal. */
export function holdQuery(conversationId: string) {
  return queryOptions({
    queryKey: ['retention', 'hold', conversationId],
    queryFn: () => api.get<{ hold: LegalHold | null }>(`/conversations/${conversationId}/legal-hold`),
  });
}
