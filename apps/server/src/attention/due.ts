import type { AttentionLevel } from '@madoguchi/contract';
import { parseDay } from '@madoguchi/nihongo/calendar';
import { calendarFor } from '../calendar/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { dayMs, dueDays } from './domain.ts';

/** By when of a day something is to be done, where nobody has said: before the desk goes home. */
const endOfDayMs = 18 * 3_600_000;

/** By when something should be done about a customer: the planned day, or as many business days as the level gives. */
export async function dueAt(
  tx: Tx,
  { since, level, plannedOn }: { since: Date; level: AttentionLevel; plannedOn: string | null },
): Promise<Date> {
  const calendar = await calendarFor(tx, null);
  const fallback = since.getTime() + (dueDays[level] + 1) * dayMs;
  if (plannedOn === null) {
    const day = calendar.nextBusinessDay(since.getTime(), dueDays[level], endOfDayMs);
    // Raised in the evening, it is due the next day, and not before it began.
    const due =
      day !== null && day <= since.getTime() ? calendar.nextBusinessDay(since.getTime(), 1, endOfDayMs) : day;
    return new Date(due ?? fallback);
  }
  const planned = parseDay(plannedOn);
  if (planned === undefined) return new Date(fallback);
  // Noon in UTC is that very day in every zone that keeps business hours by it; the clock's own day decides.
  let noon = planned * dayMs + dayMs / 2;
  noon += (planned - calendar.dayOf(noon)) * dayMs;
  const due = calendar.nextBusinessDay(noon, 0, endOfDayMs);
  return new Date(due ?? noon);
}
