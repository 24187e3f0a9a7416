import type { OrderFilter } from '@madoguchi/contract';

export const orderFilters: readonly OrderFilter[] = ['all', 'late', 'unshipped', 'returned', 'cancelled'];

/** What the address of the list says. */
export type OrdersSearch = { show?: OrderFilter; query?: string };

export function parseOrdersSearch(search: Record<string, unknown>): OrdersSearch {
  const show = orderFilters.find((one) => one === search['show'] && one !== 'all');
  const query = typeof search['query'] === 'string' ? search['query'].slice(0, 100) : '';
  return { ...(show === undefined ? {} : { show }), ...(query === '' ? {} : { query }) };
}
