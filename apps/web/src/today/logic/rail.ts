import type { TodayCounts } from '@madoguchi/contract';

/** What the rail says: mine that are late or due today; null where there is nothing to say. */
export function railToday(counts: TodayCounts | undefined): { count: number; late: number } | null {
  if (counts === undefined) return null;
  const count = counts.late + counts.today;
  return count === 0 ? null : { count, late: counts.late };
}
