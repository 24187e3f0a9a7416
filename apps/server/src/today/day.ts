import { calendarFor } from '../calendar/index.ts';
import { timeZoneOf } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { dayMs, instantOf } from '../platform/time/index.ts';
import type { Edges } from './domain.ts';

/** A day of the workspace's calendar and what comes after it. */
export type Day = { date: string; businessDay: boolean; nextDate: string; edges: Edges };

const textOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** Closed for longer than this, the calendar day after is taken for the next. */
const longestClosure = 60;

/** The day at an instant: when it ends, and when the next business day does. */
export async function dayAt(tx: Tx, now: Date): Promise<Day> {
  const [calendar, timeZone] = await Promise.all([calendarFor(tx, null), timeZoneOf(tx)]);
  const today = calendar.dayOf(now.getTime());
  const coming = Array.from({ length: longestClosure }, (_, at) => today + 1 + at);
  const next = coming.find((day) => calendar.isBusinessDay(day)) ?? today + 1;
  const endOf = (day: number) => instantOf((day + 1) * dayMs, timeZone).getTime();
  return {
    date: textOf(today),
    businessDay: calendar.isBusinessDay(today),
    nextDate: textOf(next),
    edges: { now: now.getTime(), today: endOf(today), next: endOf(next) },
  };
}
