import type {
  Company,
  Customer,
  CustomerDuplicate,
  CustomerMerge,
  DataRequest,
  TimelineEntry,
} from '@madoguchi/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../kit/api.ts';
import type { Page } from '../../kit/contract.ts';

type Cursor = { pageParam: string | null };
type Query = Record<string, string | number | null>;

/** A list page by page. Keys begin with «customers», so that news about any customer makes it stale. */
function paged<Item>(queryKey: string[], path: string, query: Query = {}) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam }: Cursor) => api.get<Page<Item>>(path, { ...query, cursor: pageParam }),
    initialPageParam: null,
    getNextPageParam: (last: Page<Item>) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export type PeopleFilter = { query: string; person: string; company: string };

/** Customers in the order of their readings. */
export const peopleQuery = ({ query, person, company }: PeopleFilter) =>
  paged<Customer>(['customers', 'people', query, person, company], '/customers', {
    query,
    contactPerson: person,
    company,
    sort: 'reading',
  });

export const companiesQuery = (query: string) =>
  paged<Company>(['customers', 'companies', query], '/companies', { query });

export function companyQuery(id: string) {
  return queryOptions({
    queryKey: ['customers', 'company', id],
    queryFn: () => api.get<Company>(`/companies/${id}`),
  });
}

/** Everything there has been with a customer, newest first. */
export const timelineQuery = (customerId: string) =>
  paged<TimelineEntry>(['customer', customerId, 'timeline'], `/customers/${customerId}/timeline`, {
    limit: 30,
  });

export function mergesQuery(customerId: string) {
  return queryOptions({
    queryKey: ['customer', customerId, 'merges'],
    queryFn: async () => (await api.get<{ items: CustomerMerge[] }>(`/customers/${customerId}/merges`)).items,
  });
}

export const duplicatesQuery = (customerId: string | null) =>
  paged<CustomerDuplicate>(['customers', 'duplicates', customerId ?? ''], '/customer-duplicates', {
    customer: customerId,
    limit: 20,
  });

export const dataRequestsQuery = (customerId: string | null) =>
  paged<DataRequest>(['customers', 'requests', customerId ?? ''], '/data-requests', { customer: customerId });

/** The few customers whom a text most likely means: by name, reading, number or address. */
export function foundCustomersQuery(text: string) {
  return queryOptions({
    queryKey: ['customers', 'callers', text],
    queryFn: async () => (await api.get<Page<Customer>>('/customers', { query: text, limit: 6 })).items,
    enabled: text !== '',
    placeholderData: keepPreviousData,
  });
}
