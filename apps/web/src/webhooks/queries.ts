import type { Webhook, WebhookDelivery, WebhookDeliveryDetail } from '@madoguchi/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import type { Page } from '../kit/contract.ts';

/** All webhooks: there are twenty at most. */
export const webhooksQuery = queryOptions({
  queryKey: ['webhooks'],
  queryFn: async () => (await api.get<Page<Webhook>>('/webhooks')).items,
});

export function webhookQuery(id: string) {
  return queryOptions({ queryKey: ['webhooks', id], queryFn: () => api.get<Webhook>(`/webhooks/${id}`) });
}

/** What was sent, newest first; looked at again every few seconds, since nothing tells of it. */
export function deliveriesQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['webhooks', id, 'deliveries'],
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      api.get<Page<WebhookDelivery>>(`/webhooks/${id}/deliveries`, { limit: 20, cursor: pageParam }),
    initialPageParam: null,
    getNextPageParam: (last: Page<WebhookDelivery>) => last.nextCursor,
    refetchInterval: 5_000,
  });
}

export function deliveryQuery(id: string, deliveryId: string) {
  return queryOptions({
    queryKey: ['webhooks', id, 'deliveries', deliveryId],
    queryFn: () => api.get<WebhookDeliveryDetail>(`/webhooks/${id}/deliveries/${deliveryId}`),
  });
}
