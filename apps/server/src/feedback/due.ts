import { calendarFor } from '../calendar/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { dayMs, hourMs } from '../platform/time/index.ts';

const endOfDay = 18 * hourMs;

/** Business days within which somebody has looked at feedback, unless somebody says otherwise. */
export const usualDays = 5;

/** The end of a business day so many days from now; of a desk that never opens, plain days. */
export async function dueWithin(tx: Tx, now: Date, days: number): Promise<Date> {
  const calendar = await calendarFor(tx, null);
  const at = calendar.nextBusinessDay(now.getTime(), days, endOfDay);
  return new Date(at ?? now.getTime() + days * dayMs);
}
