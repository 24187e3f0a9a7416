import type { Notice, NoticeOrder, NoticeOrderState, NoticePreview } from '@madoguchi/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import type { Page } from '../kit/contract.ts';

type Cursor = { pageParam: string | null };

/** Notices, the newest first. */
export const noticesQuery = infiniteQueryOptions({
  queryKey: ['notices', 'list'],
  queryFn: ({ pageParam }: Cursor) => api.get<Page<Notice>>('/notices', { cursor: pageParam, limit: 30 }),
  initialPageParam: null,
  getNextPageParam: (last: Page<Notice>) => last.nextCursor,
});

export function noticeQuery(id: string) {
  return queryOptions({
    queryKey: ['notices', 'one', id],
    queryFn: () => api.get<Notice>(`/notices/${id}`),
  });
}

export function noticeOrdersQuery(id: string, state: NoticeOrderState | null) {
  return infiniteQueryOptions({
    queryKey: ['notices', 'orders', id, state ?? ''],
    queryFn: ({ pageParam }: Cursor) =>
      api.get<Page<NoticeOrder>>(`/notices/${id}/orders`, { cursor: pageParam, limit: 50, state }),
    initialPageParam: null,
    getNextPageParam: (last: Page<NoticeOrder>) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export type Previewed = { id: string; revision: number; orderId: string; language: 'ja' | 'en' };

/** A notice as the customer of one of its orders reads it. */
export function noticePreviewQuery(previewed: Previewed | null) {
  const { id = '', orderId = '', language = 'ja' } = previewed ?? {};
  return queryOptions({
    queryKey: ['notices', 'preview', previewed],
    queryFn: () => api.post<NoticePreview>(`/notices/${id}/preview`, { orderId, language }),
    enabled: previewed !== null,
    placeholderData: keepPreviousData,
  });
}
