import type {
  Calendar,
  CalendarPreview,
  CalendarRules,
  ChannelCalendar,
  Opening,
  PublicHolidays,
} from '@madoguchi/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';

/** The workspace's calendar, and which channels have one of their own. */
export const calendarQuery = queryOptions({
  queryKey: ['calendar'],
  queryFn: () => api.get<Calendar>('/calendar'),
});

/** The calendar that holds for a channel. */
export function channelCalendarQuery(channelId: string) {
  return queryOptions({
    queryKey: ['calendar', 'channel', channelId],
    queryFn: () => api.get<ChannelCalendar>(`/channels/${channelId}/calendar`),
  });
}

/** Whether somebody is there now by a channel's calendar. */
export function openingQuery(channelId: string) {
  return queryOptions({
    queryKey: ['calendar', 'opening', channelId],
    queryFn: () => api.get<Opening>('/calendar/opening', { channel: channelId }),
  });
}

/** Whether somebody is there at an instant by a channel's calendar, or by the workspace's (null). */
export function openingAtQuery(at: string, channelId: string | null) {
  return queryOptions({
    queryKey: ['calendar', 'opening', channelId, at],
    queryFn: () => api.get<Opening>('/calendar/opening', { channel: channelId, at }),
  });
}

/** The public holidays of a year: they never change. */
export function holidaysQuery(year: number) {
  return queryOptions({
    queryKey: ['public-holidays', year],
    queryFn: () => api.get<PublicHolidays>('/calendar/holidays', { year }),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
}

/** What rules make of four weeks, also before they are kept. */
export function previewQuery(rules: CalendarRules, from: string) {
  return queryOptions({
    queryKey: ['calendar-preview', from, JSON.stringify(rules)],
    queryFn: ({ signal }) =>
      api.post<CalendarPreview>('/calendar/preview', { rules, from, days: 28 }, { signal }),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
}
