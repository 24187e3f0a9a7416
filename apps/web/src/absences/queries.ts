import type { Absence, AbsenceCalendar, AbsenceOpenWork, ContactSettings } from '@madoguchi/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import type { Page } from '../kit/contract.ts';

type Cursor = { pageParam: string | null };

/** Keys begin with «absences», so that news of any absence makes all of it stale. */
export function calendarQuery(from: string | null, days: number) {
  return queryOptions({
    queryKey: ['absences', 'calendar', from ?? '', days],
    queryFn: () => api.get<AbsenceCalendar>('/absences/calendar', { from, days }),
    placeholderData: keepPreviousData,
  });
}

export const ownAbsencesQuery = infiniteQueryOptions({
  queryKey: ['absences', 'own'],
  queryFn: ({ pageParam }: Cursor) =>
    api.get<Page<Absence>>('/absences', { member: 'me', cursor: pageParam, limit: 20 }),
  initialPageParam: null,
  getNextPageParam: (last: Page<Absence>) => last.nextCursor,
});

export function openWorkQuery(absenceId: string) {
  return queryOptions({
    queryKey: ['absences', 'work', absenceId],
    queryFn: () => api.get<AbsenceOpenWork>(`/absences/${absenceId}/open-work`),
  });
}

export const contactSettingsQuery = queryOptions({
  queryKey: ['absences', 'settings'],
  queryFn: () => api.get<ContactSettings>('/contact-settings'),
});
