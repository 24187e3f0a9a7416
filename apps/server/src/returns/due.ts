import type { ReturnStep } from '@madoguchi/contract';
import { calendarFor } from '../calendar/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { dayMs } from '../platform/time/index.ts';
import { dueAfterDays } from './domain.ts';

const textOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** By which day a step is to be done that is next from now on, by the business calendar. */
export async function dueDay(tx: Tx, step: ReturnStep, now: Date = new Date()): Promise<string> {
  const calendar = await calendarFor(tx, null);
  const days = dueAfterDays[step];
  const at = calendar.nextBusinessDay(now.getTime(), days, 0);
  // A desk that never opens has no business days: plain ones stand in.
  return textOf(at === null ? calendar.dayOf(now.getTime()) + days : calendar.dayOf(at));
}
