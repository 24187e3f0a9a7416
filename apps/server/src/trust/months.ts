import { instantOf, wallOf } from '../platform/time/index.ts';
import type { MonthSpan } from '../statistics/index.ts';

/** Months that facts still come to: the present one and the two before it. Those before stay as they were counted. */
const liveMonths = 3;
/** How far back months are counted, the present one included. */
export const mostMonths = 24;

/** The month so many months after one (before it, where negative). */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

/** The month it is on the zone’s clock. */
export const monthOf = (at: Date, timeZone: string): string =>
  new Date(wallOf(at, timeZone)).toISOString().slice(0, 7);

/** Whether a month is over for good: nothing that is still to come is counted to it by itself. */
export const isSettled = (month: string, present: string): boolean =>
  month <= monthAfter(present, -liveMonths);

/** Whether a month is one that is counted at all. */
export const isCounted = (month: string, present: string): boolean =>
  month <= present && month > monthAfter(present, -mostMonths);

/** The months from one to another, both included. */
export function monthsFrom(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = monthAfter(month, 1)) months.push(month);
  return months;
}

/** A month’s bounds, on the zone’s clock. */
export function spanOf(month: string, timeZone: string, now: Date): MonthSpan {
  const firstDay = `${month}-01`;
  const nextDay = `${monthAfter(month, 1)}-01`;
  const at = (day: string) => instantOf(Date.parse(`${day}T00:00:00Z`), timeZone);
  return { from: at(firstDay), to: at(nextDay), firstDay, nextDay, now, timeZone };
}
