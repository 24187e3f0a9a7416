import type {
  Conversation,
  Deadline,
  DeadlineEntry,
  DeadlineRules,
  DeadlineStatistics,
} from '@madoguchi/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import type { Page } from '../kit/contract.ts';
import type { StatisticsSearch } from './search.ts';

export const rulesQuery = queryOptions({
  queryKey: ['deadline-rules'],
  queryFn: () => api.get<DeadlineRules>('/deadline-rules'),
});

/** All deadlines of a conversation; asked for anew whenever something in it has changed. */
export function deadlinesQuery({
  id,
  dueAt,
  status,
  waitingSince,
  messageCount,
}: Pick<Conversation, 'id' | 'dueAt' | 'status' | 'waitingSince' | 'messageCount'>) {
  return queryOptions({
    queryKey: ['deadlines', id, dueAt, status, waitingSince, messageCount],
    queryFn: async () => (await api.get<{ items: Deadline[] }>(`/conversations/${id}/deadlines`)).items,
    placeholderData: (before: Deadline[] | undefined) =>
      before?.[0]?.conversationId === id ? before : undefined,
  });
}

type Span = Required<Pick<StatisticsSearch, 'from' | 'to'>> & {
  by?: StatisticsSearch['by'] | undefined;
  kind?: StatisticsSearch['kind'] | undefined;
};

export function statisticsQuery({ from, to, by = 'month', kind }: Span) {
  const query = { from, to, by, kind };
  return queryOptions({
    queryKey: ['deadlines', 'statistics', query],
    queryFn: async () => (await api.get<DeadlineStatistics>('/deadlines/statistics', query)).items,
    placeholderData: keepPreviousData,
  });
}

/** What is asked for to see the conversations behind a figure. */
export type BehindQuery = {
  from: string;
  to: string;
  kind?: string | undefined;
  member?: string | undefined;
  channel?: string | undefined;
  state?: string | undefined;
};

export function behindQuery(query: BehindQuery) {
  return infiniteQueryOptions({
    queryKey: ['deadlines', 'behind', query],
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      api.get<Page<DeadlineEntry>>('/deadlines', { ...query, cursor: pageParam }),
    initialPageParam: null,
    getNextPageParam: (last: Page<DeadlineEntry>) => last.nextCursor,
  });
}
