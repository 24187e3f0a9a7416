import { calendarFor } from '../calendar/index.ts';
import type { Tx } from '../platform/db/index.ts';

const day = 86_400_000;

/**
 * Who has waited since before this instant is late: for more than one business day, which is 24 hours counted on the
 * business days of the workspace's calendar alone. By the usual calendar a mail of Friday 18:00 is late on Monday at 18:00.
 */
export async function lateBefore(tx: Tx, now: Date): Promise<Date> {
  const second = Math.floor(now.getTime() / 1000) * 1000;
  return new Date((await calendarFor(tx, null)).businessDaysBefore(second, day));
}
