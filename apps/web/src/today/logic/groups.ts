import type { TodayGroup, TodayItem } from '@madoguchi/contract';

export type Group = { group: TodayGroup; items: TodayItem[] };

/** The rows under their headings, in the order in which they came. */
export function groupsOf(items: readonly TodayItem[]): Group[] {
  return [...Map.groupBy(items, ({ group }) => group)].map(([group, found]) => ({ group, items: found }));
}

const day = 86_400_000;

/** Whether `iso` is on the calendar day that follows `date` (2026-11-23 follows 2026-11-22). */
export function follows(date: string, next: string): boolean {
  return Date.parse(`${next}T00:00:00Z`) - Date.parse(`${date}T00:00:00Z`) === day;
}
