import type {
  Notification,
  NotificationCount,
  NotificationHook,
  NotificationSettings,
  PushDevice,
} from '@madoguchi/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import type { Page } from '../kit/contract.ts';

/** One's own notifications, newest first. */
export function notificationsQuery(state: 'all' | 'unread') {
  return infiniteQueryOptions({
    queryKey: ['notifications', state],
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      api.get<Page<Notification>>('/notifications', { state, limit: 30, cursor: pageParam }),
    initialPageParam: null,
    getNextPageParam: (last: Page<Notification>) => last.nextCursor,
  });
}

export const unreadQuery = queryOptions({
  queryKey: ['notifications', 'count'],
  queryFn: () => api.get<NotificationCount>('/notifications/count'),
});

export const settingsQuery = queryOptions({
  queryKey: ['notification-settings'],
  queryFn: () => api.get<NotificationSettings>('/notification-settings'),
});

export const devicesQuery = queryOptions({
  queryKey: ['notification-devices'],
  queryFn: async () => (await api.get<Page<PushDevice>>('/notification-devices')).items,
});

export const roomsQuery = queryOptions({
  queryKey: ['notification-hooks'],
  queryFn: async () => (await api.get<Page<NotificationHook>>('/notification-hooks')).items,
});
