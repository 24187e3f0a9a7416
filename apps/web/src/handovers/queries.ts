import type {
  ContactChange,
  Continuity,
  CustomerContact,
  Handover,
  HandoverDetail,
  UncaredCustomer,
} from '@madoguchi/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import type { Page } from '../kit/contract.ts';

type Query = Record<string, string | number | null>;

/** Keys begin with «handovers», so that news of any makes all of it stale. */
function paged<Item>(queryKey: string[], path: string, query: Query) {
  return infiniteQueryOptions({
    queryKey: ['handovers', ...queryKey],
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      api.get<Page<Item>>(path, { ...query, cursor: pageParam }),
    initialPageParam: null,
    getNextPageParam: (last: Page<Item>) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export type Box = 'waiting' | 'given' | 'all';

export const handoversQuery = (box: Box) => paged<Handover>(['list', box], '/handovers', { box, limit: 30 });

export const handoverQuery = (id: string) =>
  queryOptions({
    queryKey: ['handovers', 'one', id],
    queryFn: () => api.get<HandoverDetail>(`/handovers/${id}`),
  });

export const uncaredQuery = paged<UncaredCustomer>(['uncared'], '/customers-without-contact', { limit: 50 });

export const changesQuery = (month: string | null, onlyUnnecessary: boolean) =>
  paged<ContactChange>(['changes', month ?? '', String(onlyUnnecessary)], '/contact-changes', {
    month,
    unnecessary: onlyUnnecessary ? 'true' : null,
    limit: 30,
  });

export const continuityQuery = queryOptions({
  queryKey: ['handovers', 'continuity'],
  queryFn: () => api.get<Continuity>('/continuity', { months: 6 }),
});

export const contactQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['customer', customerId, 'contact'],
    queryFn: () => api.get<CustomerContact>(`/customers/${customerId}/contact`),
  });
