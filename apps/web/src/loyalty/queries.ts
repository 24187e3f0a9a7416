import type { Buyer, Cohorts, CurveBy, Curves, Forecast, SecondPurchases } from '@madoguchi/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import type { Page } from '../kit/contract.ts';
import type { BuyersSearch } from './search.ts';

export const secondPurchasesQuery = queryOptions({
  queryKey: ['loyalty', 'second-purchases'],
  queryFn: () => api.get<SecondPurchases>('/loyalty/second-purchases'),
});

export function cohortsQuery(from: string, to: string) {
  return queryOptions({
    queryKey: ['loyalty', 'cohorts', from, to],
    queryFn: () => api.get<Cohorts>('/loyalty/cohorts', { from, to }),
  });
}

export function curvesQuery(by: CurveBy) {
  return queryOptions({
    queryKey: ['loyalty', 'curves', by],
    queryFn: () => api.get<Curves>('/loyalty/curves', { by }),
    placeholderData: keepPreviousData,
  });
}

export const forecastQuery = queryOptions({
  queryKey: ['loyalty', 'forecast'],
  queryFn: () => api.get<Forecast>('/loyalty/forecast'),
});

/** The customers behind a figure, who came last first. */
export function buyersQuery(search: BuyersSearch) {
  return infiniteQueryOptions({
    queryKey: ['loyalty', 'customers', search],
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      api.get<Page<Buyer>>('/loyalty/customers', { ...search, limit: 50, cursor: pageParam }),
    initialPageParam: null,
    getNextPageParam: (last: Page<Buyer>) => last.nextCursor,
  });
}
