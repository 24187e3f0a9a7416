import type { AutomationRule, AutomationRun, AutomationVersion, Team } from '@madoguchi/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import { toRunQuery, type LogFilter } from './logic/log-filter.ts';

/** All rules, first to last. */
export const rulesQuery = queryOptions({
  queryKey: ['automation', 'rules'],
  queryFn: async () => (await api.get<{ items: AutomationRule[] }>('/automation-rules')).items,
});

export function ruleQuery(id: string) {
  return queryOptions({
    queryKey: ['automation', 'rules', id],
    queryFn: () => api.get<AutomationRule>(`/automation-rules/${id}`),
  });
}

export function versionsQuery(id: string) {
  return queryOptions({
    queryKey: ['automation', 'rules', id, 'versions'],
    queryFn: () =>
      api.get<{ items: AutomationVersion[]; names: Record<string, string> }>(
        `/automation-rules/${id}/versions`,
      ),
  });
}

type RunPage = { items: AutomationRun[]; names: Record<string, string>; nextCursor: string | null };

/** The log, newest first. */
export function runsQuery(filter: LogFilter, timeZone: string) {
  return infiniteQueryOptions({
    queryKey: ['automation', 'runs', JSON.stringify(filter), timeZone],
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      api.get<RunPage>('/automation-runs', { ...toRunQuery(filter, timeZone), limit: 30, cursor: pageParam }),
    initialPageParam: null,
    getNextPageParam: (last: RunPage) => last.nextCursor,
  });
}

/** Who is there, and who knows what. */
export const teamQuery = queryOptions({
  queryKey: ['team'],
  queryFn: () => api.get<Team>('/team'),
});
