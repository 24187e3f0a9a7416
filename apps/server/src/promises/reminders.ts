import type { BusinessCalendar } from '../calendar/index.ts';
import { dayMs, hourMs } from '../platform/time/index.ts';
import { isDayOnly } from './domain.ts';

export type ReminderKind = 'morning' | 'hour' | 'backup' | 'late';
export type Reminder = { kind: ReminderKind; at: number };

/** As far back as open time is looked for: the longest closures of companies are shorter. */
const lookBackMs = 21 * dayMs;

type Open = Pick<BusinessCalendar, 'openBetween' | 'nextOpen' | 'dayOf'>;

/** The instant from which so much open time is left before another; null where there is not so much. */
export function openTimeBefore(calendar: Open, instant: number, length: number): number | null {
  let left = length;
  for (const { start, end } of calendar.openBetween(instant - lookBackMs, instant).toReversed()) {
    if (end - start >= left) return end - left;
    left -= end - start;
  }
  return null;
}

/** When a day that is due is first spoken of: as the desk opens that day, or the last day before it on which it does. */
function morningBefore(calendar: Open, dueAt: number): number | null {
  const spans = calendar.openBetween(dueAt - lookBackMs, dueAt);
  const last = spans.at(-1);
  if (last === undefined) return null;
  const day = calendar.dayOf(last.start);
  return spans.find(({ start }) => calendar.dayOf(start) === day)?.start ?? last.start;
}

/**
 * Whom to remind when: the owner in the morning and an open hour before, the backup half an open hour before, and both
 * once it is late; only in open hours. What would have been before now is left out, but not all of it: what is promised
 * for the next minutes is not forgotten either.
 */
export function remindersFor(due: string, dueAt: Date, now: Date, calendar: Open): Reminder[] {
  const end = dueAt.getTime();
  const from = now.getTime();
  const planned: [ReminderKind, number | null][] = [
    ['morning', isDayOnly(due) ? morningBefore(calendar, end) : null],
    ['hour', openTimeBefore(calendar, end, hourMs)],
    ['backup', openTimeBefore(calendar, end, hourMs / 2)],
  ];
  const late = calendar.nextOpen(Math.max(end + 1, from));
  const before = planned.flatMap(([kind, at]) => (at === null || at <= from ? [] : [{ kind, at }]));
  return late === null ? before : [...before, { kind: 'late', at: late }];
}
