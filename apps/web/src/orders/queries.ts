import type {
  CustomerOrders,
  Order,
  OrderDetail,
  OrderFilter,
  OrderHook,
  QuarantinedOrder,
} from '@madoguchi/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import type { Page } from '../kit/contract.ts';

type Cursor = { pageParam: string | null };
type Query = Record<string, string | number | null>;

/** A list page by page. Keys begin with «orders», so that news about any order makes it stale. */
function paged<Item>(queryKey: string[], path: string, query: Query = {}) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam }: Cursor) => api.get<Page<Item>>(path, { ...query, cursor: pageParam }),
    initialPageParam: null,
    getNextPageParam: (last: Page<Item>) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** Orders, the newest first. */
export const ordersQuery = (show: OrderFilter, query: string) =>
  paged<Order>(['orders', 'list', show, query], '/orders', {
    show,
    query: query === '' ? null : query,
    limit: 50,
  });

export function orderQuery(id: string) {
  return queryOptions({
    queryKey: ['orders', 'one', id],
    queryFn: () => api.get<OrderDetail>(`/orders/${id}`),
  });
}

/** What somebody has bought, and how often they do. */
export function customerOrdersQuery(customerId: string) {
  return queryOptions({
    queryKey: ['orders', 'of', customerId],
    queryFn: () => api.get<CustomerOrders>(`/customers/${customerId}/orders`),
  });
}

export const hooksQuery = queryOptions({
  queryKey: ['orders', 'hooks'],
  queryFn: async () => (await api.get<{ items: OrderHook[] }>('/order-hooks')).items,
});

export const quarantinedQuery = paged<QuarantinedOrder>(['orders', 'quarantined'], '/quarantined-orders', {
  limit: 20,
});
