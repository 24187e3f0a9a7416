import type { Overview } from '@madoguchi/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import type { OverviewSearch } from './search.ts';

/** A month that is not counted yet is asked for again until it is: the worker counts it within seconds. */
const askAgainMs = 10_000;
/** What is counted already changes with what happens meanwhile, on a screen that stays open too. */
const lookAgainMs = 300_000;

/** Under «growth», so that news about any of it makes it stale. */
export const overviewQuery = ({ month }: OverviewSearch) =>
  queryOptions({
    queryKey: ['growth', 'overview', month ?? null],
    queryFn: () => api.get<Overview>('/reports/overview', month === undefined ? {} : { month }),
    refetchInterval: ({ state }) => (state.data?.countedAt === null ? askAgainMs : lookAgainMs),
  });
