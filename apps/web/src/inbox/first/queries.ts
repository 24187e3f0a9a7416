import type { FirstMessage, StartWay } from '@madoguchi/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../kit/api.ts';

/** What one has begun to write, the latest first. */
export const firstMessagesQuery = queryOptions({
  queryKey: ['first-messages'],
  queryFn: async () => (await api.get<{ items: FirstMessage[] }>('/first-messages')).items,
  staleTime: 0,
});

export function firstMessageQuery(id: string) {
  return queryOptions({
    queryKey: ['first-message', id],
    queryFn: () => api.get<FirstMessage>(`/first-messages/${id}`),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
}

/** How a customer can be written to first, the best way first. */
export function startWaysQuery(customerId: string) {
  return queryOptions({
    queryKey: ['customer', customerId, 'ways'],
    queryFn: async () => (await api.get<{ items: StartWay[] }>(`/customers/${customerId}/ways`)).items,
  });
}
