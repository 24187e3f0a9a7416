import type { DeadlineRule, DeadlineTerm } from '@madoguchi/contract';
import { timeOf, type BusinessCalendar } from '../calendar/index.ts';

const minuteMs = 60_000;

export type Due = { at: number; early: boolean | null };
export type Hold = { from: number; until: number | null };

/** When something received at an instant is due; null when there is no deadline, or nobody is ever there. */
export function dueOf(term: DeadlineTerm, calendar: BusinessCalendar, receivedAt: number): Due | null {
  switch (term.kind) {
    case 'none':
      return null;
    case 'elapsed':
      return { at: receivedAt + term.minutes * minuteMs, early: null };
    case 'open': {
      const at = calendar.addOpenTime(receivedAt, term.minutes * minuteMs);
      return at === null ? null : { at, early: null };
    }
    case 'clock': {
      const { early } = term;
      if (early !== null && isBefore(calendar, receivedAt, timeOf(early.before))) {
        const at = calendar.nextBusinessDay(receivedAt, early.days, timeOf(early.time));
        // On a short day that time may have passed already.
        if (at !== null && at > receivedAt) return { at, early: true };
      }
      const at = calendar.nextBusinessDay(receivedAt, term.days, timeOf(term.time));
      return at === null ? null : { at, early: early === null ? null : false };
    }
  }
}

/** Whether it is a business day, and earlier on its clock. */
const isBefore = (calendar: BusinessCalendar, at: number, time: number): boolean =>
  calendar.isBusinessDay(calendar.dayOf(at)) && calendar.timeOfDay(at) < time;

/**
 * Moves a due time on by what of the time before it was on hold; null while it is. Time out of hours on hold moves
 * nothing, except for a term of the clock.
 */
export function afterHolds(
  due: number,
  { term, held }: Pick<DeadlineRule, 'term' | 'held'>,
  calendar: BusinessCalendar,
  startedAt: number,
  holds: readonly Hold[],
): { at: number | null; heldMs: number } {
  if (held === 'runs') return { at: due, heldMs: 0 };
  const byClock = term.kind === 'elapsed';
  let at = due;
  let heldMs = 0;
  for (const hold of holds) {
    const from = Math.max(hold.from, startedAt);
    if (from >= at || (hold.until !== null && hold.until <= from)) continue;
    if (hold.until === null) return { at: null, heldMs };
    const left = byClock ? at - from : calendar.openTimeBetween(from, at);
    const moved = byClock ? hold.until + left : calendar.addOpenTime(hold.until, left);
    if (moved === null) return { at: null, heldMs };
    heldMs += hold.until - from;
    at = Math.max(at, moved);
  }
  return { at, heldMs };
}

/**
 * When to warn before a due time, and when to tell that it has passed: never while nobody is there, unless the rule runs on
 * call. Of a short time at most half is left when it warns.
 */
export function tellingTimes(
  due: number,
  { term, warnMinutes, onCall }: Pick<DeadlineRule, 'term' | 'warnMinutes' | 'onCall'>,
  calendar: BusinessCalendar,
  startedAt: number,
): { warnAt: number | null; lateAt: number } {
  if (onCall && term.kind === 'elapsed') {
    const before = Math.min((warnMinutes ?? 0) * minuteMs, (due - startedAt) / 2);
    return { warnAt: warnMinutes === null ? null : due - before, lateAt: due };
  }
  const lateAt = calendar.nextOpen(due) ?? due;
  if (warnMinutes === null) return { warnAt: null, lateAt };
  // Days before the due time are of no interest: what is asked for is a few hours.
  const from = Math.max(startedAt, due - 60 * 24 * 60 * minuteMs);
  const spans = calendar.openBetween(from, due);
  const total = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  let left = Math.min(warnMinutes * minuteMs, total / 2);
  if (total === 0) return { warnAt: null, lateAt };
  for (const { start, end } of spans.toReversed()) {
    if (end - start >= left && left > 0) return { warnAt: end - left, lateAt };
    left -= end - start;
  }
  return { warnAt: spans[0]?.start ?? null, lateAt };
}
