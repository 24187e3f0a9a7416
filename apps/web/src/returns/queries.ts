import type {
  JudgedReturn,
  JudgeReturn,
  Returnable,
  ReturnCase,
  ReturnFigures,
  ReturnSettings,
  ReturnSummary,
} from '@madoguchi/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import type { Page } from '../kit/contract.ts';
import type { DaysSearch, ReturnsSearch } from './search.ts';

type Cursor = { pageParam: string | null };

/** Cases: open ones in the order of their day, ended ones the newest first. */
export function returnsQuery({ list = 'open', ...narrow }: ReturnsSearch) {
  return infiniteQueryOptions({
    queryKey: ['returns', 'list', list, narrow],
    queryFn: ({ pageParam }: Cursor) =>
      api.get<Page<ReturnSummary>>('/returns', { list, ...narrow, cursor: pageParam, limit: 50 }),
    initialPageParam: null,
    getNextPageParam: (last: Page<ReturnSummary>) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** The cases of an order, the newest first. */
export function returnsOfOrderQuery(orderId: string) {
  return queryOptions({
    queryKey: ['returns', 'order', orderId],
    queryFn: async () =>
      (await api.get<Page<ReturnSummary>>('/returns', { list: 'all', order: orderId, limit: 20 })).items,
  });
}

export function returnQuery(id: string) {
  return queryOptions({
    queryKey: ['returns', 'one', id],
    queryFn: () => api.get<ReturnCase>(`/returns/${id}`),
  });
}

/** What of an order may still come back. */
export function returnableQuery(orderId: string) {
  return queryOptions({
    queryKey: ['returns', 'returnable', orderId],
    queryFn: () => api.get<Returnable>(`/orders/${orderId}/returnable`),
  });
}

/** What the rules say of what is being asked; nothing while no goods are chosen. */
export function judgeQuery(asked: JudgeReturn) {
  return queryOptions({
    queryKey: ['returns', 'judge', asked],
    queryFn: () => api.post<JudgedReturn>('/returns/judge', asked),
    enabled: asked.lines.length > 0,
    placeholderData: keepPreviousData,
  });
}

export const returnSettingsQuery = queryOptions({
  queryKey: ['returns', 'settings'],
  queryFn: () => api.get<ReturnSettings>('/return-settings'),
});

/** How much comes back, why, and how long it takes. */
export function returnFiguresQuery(days: DaysSearch) {
  return queryOptions({
    queryKey: ['returns', 'figures', days],
    queryFn: () => api.get<ReturnFigures>('/returns/figures', days),
    placeholderData: keepPreviousData,
  });
}
