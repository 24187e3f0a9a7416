import { formatDay } from '@madoguchi/nihongo/calendar';
import { calendarFor } from '../calendar/index.ts';
import type { Tx } from '../platform/db/index.ts';

/** The workspace's day, so many days after a time, as `2026-11-24`. */
export async function dayAfter(tx: Tx, days: number, now = Date.now()): Promise<string> {
  const calendar = await calendarFor(tx, null);
  return formatDay(calendar.dayOf(now) + days);
}
