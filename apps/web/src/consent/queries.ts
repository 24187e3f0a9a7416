import type { Consents } from '@madoguchi/contract';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';

/** What a customer agreed to: how it stands, and the records page by page. News of the customer makes it stale. */
export function consentsQuery(customerId: string) {
  return infiniteQueryOptions({
    queryKey: ['customer', customerId, 'consents'],
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      api.get<Consents>(`/customers/${customerId}/consents`, { cursor: pageParam, limit: 20 }),
    initialPageParam: null,
    getNextPageParam: (last: Consents) => last.nextCursor,
  });
}
