import type { WeekHours } from '@madoguchi/contract';
import { dayMs, dayOf, hourMs, instantOf, timeOf, wallOf } from '../platform/time/index.ts';

type Span = { start: Date; end: Date };

/** The hours of one day as instants; those that end before they begin end on the next day. */
function spanOf(day: number, hours: WeekHours, timeZone: string): Span | null {
  // The first of January 1970 was a Thursday; the week here begins on Monday.
  const weekday = (Math.floor(day / dayMs) + 3) % 7;
  const set = hours[weekday] ?? null;
  if (set === null) return null;
  const from = timeOf(set.from);
  const to = timeOf(set.to);
  const start = instantOf(day + from, timeZone);
  const end = instantOf(day + (to > from ? to : to + dayMs), timeZone);
  return start < end ? { start, end } : null;
}

/**
 * When a member may be told next: `instant` itself within their hours, else the next beginning of them.
 *
 * @param hours seven days from Monday; null is at any time
 */
export function nextWithin(instant: Date, hours: WeekHours | null, timeZone: string): Date {
  if (hours === null) return instant;
  const today = dayOf(wallOf(instant, timeZone));
  // From yesterday, whose hours may reach into today, to the same day in a week, and one more for clocks put forward.
  for (let days = -1; days <= 8; days += 1) {
    const span = spanOf(today + days * dayMs, hours, timeZone);
    if (span !== null && instant < span.end) return instant < span.start ? span.start : instant;
  }
  return instant;
}

/** The next full hour on the zone's clock. */
export function nextHour(instant: Date, timeZone: string): Date {
  const wall = wallOf(instant, timeZone);
  return new Date(instant.getTime() + hourMs - (((wall % hourMs) + hourMs) % hourMs));
}

/** The next time the zone's clock shows `clock`. */
export function nextTime(instant: Date, clock: string, timeZone: string): Date {
  const today = dayOf(wallOf(instant, timeZone));
  for (let days = 0; days <= 2; days += 1) {
    const then = instantOf(today + days * dayMs + timeOf(clock), timeZone);
    if (then > instant) return then;
  }
  return new Date(instant.getTime() + dayMs);
}
