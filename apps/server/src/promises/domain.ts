import type { PromiseState } from '@madoguchi/contract';
import { dayMs, dayOf, instantOf, timeOf, wallOf } from '../platform/time/index.ts';

/** What can be done to a promise. `return` is the desk's own: the message that moved or kept it did not arrive, or the closing that made it needless was taken back. */
export type Step = 'keep' | 'break' | 'release' | 'dismiss' | 'move' | 'reopen' | 'return';

const steps: Record<PromiseState, Partial<Record<Step, PromiseState>>> = {
  open: { keep: 'kept', break: 'broken', release: 'not_needed', dismiss: 'not_promise', move: 'moved' },
  kept: { reopen: 'open', return: 'open' },
  not_needed: { reopen: 'open', return: 'open' },
  not_promise: { reopen: 'open' },
  moved: { return: 'open' },
  // What was given up stays on record: what is promised anew is another promise.
  broken: {},
};

/** What becomes of a promise; null where it cannot. Only an open one comes to an end, and so to one only. */
export function after(state: PromiseState, step: Step): PromiseState | null {
  return steps[state][step] ?? null;
}

/** The last moment at which what is due then is not late: a day ends with its last millisecond on the zone's clock. */
export function dueInstant(due: string, timeZone: string): Date {
  const day = Date.parse(`${due.slice(0, 10)}T00:00:00Z`);
  const clock = due.slice(11);
  return clock === ''
    ? new Date(instantOf(day + dayMs, timeZone).getTime() - 1)
    : instantOf(day + timeOf(clock), timeZone);
}

/** Whether only a day was said. */
export const isDayOnly = (due: string): boolean => due.length === 10;

/** The ends of today, tomorrow and the week (its Sunday) on the zone's clock, as first moments after them. */
export function edgesOf(now: Date, timeZone: string): { today: Date; tomorrow: Date; week: Date } {
  const today = dayOf(wallOf(now, timeZone));
  // 1970-01-01 was a Thursday; 0 is Monday here.
  const weekday = (((today / dayMs + 3) % 7) + 7) % 7;
  const end = (days: number) => instantOf(today + days * dayMs, timeZone);
  return { today: end(1), tomorrow: end(2), week: end(Math.max(2, 7 - weekday)) };
}

/** First moments of a month (`2026-11`) and of the one after it. */
export function monthSpan(month: string, timeZone: string): { from: Date; to: Date } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const first = (index: number) => instantOf(Date.UTC(year, index, 1), timeZone);
  return { from: first(number - 1), to: first(number) };
}

/** Where a sentence begins in a text; null where it does not stand there as it is. */
export function placeIn(text: string, sentence: string): number | null {
  const found = text.indexOf(sentence);
  return found === -1 ? null : found;
}
