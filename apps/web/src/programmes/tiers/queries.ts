import type { CustomerTier, EarlyAccess, TierMember, TierRules } from '@madoguchi/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../kit/api.ts';
import type { Page } from '../../kit/contract.ts';

type Query = Record<string, string | number | null>;

/** Keys begin with «growth», so that news about orders and tiers makes them stale. */
function paged<Item>(key: string[], path: string, query: Query) {
  return infiniteQueryOptions({
    queryKey: ['growth', 'tiers', ...key],
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      api.get<Page<Item>>(path, { ...query, cursor: pageParam }),
    initialPageParam: null,
    getNextPageParam: (last: Page<Item>) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export const rulesQuery = queryOptions({
  queryKey: ['growth', 'tiers', 'rules'],
  queryFn: () => api.get<TierRules>('/tier-rules'),
});
export const membersQuery = (tier: string) =>
  paged<TierMember>(['members', tier], '/tier-members', { ...(tier === '' ? {} : { tier }), limit: 50 });
export const customerTierQuery = (id: string) =>
  queryOptions({
    queryKey: ['growth', 'tiers', 'customer', id],
    queryFn: () => api.get<CustomerTier>(`/customers/${id}/tier`),
  });
export const accessesQuery = paged<EarlyAccess>(['accesses'], '/early-accesses', { limit: 20 });
