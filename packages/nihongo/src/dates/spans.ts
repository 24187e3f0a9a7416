import type { Calendar } from './calendar.ts';
import { endOfMonth, fromDay, toDay, weekdayOf } from './day.ts';
import type { Day } from './day.ts';

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  return day - weekdayOf(day);
}

/**
 * The last business day of the week that begins on `monday`. Where all of it lies before `today` or the week is
 * not worked at all, its Sunday: 今週中 written on a Saturday cannot mean yesterday.
 */
export function endOfWorkWeek(calendar: Calendar, monday: Day, today: Day): Day {
  const last = calendar.lastBusinessDay(monday, monday + 6);
  const past = last !== undefined && monday === mondayOf(today) && last < today;
  return last === undefined || past ? monday + 6 : last;
}

/** 上旬 ends on the 10th, 中旬 on the 20th, 下旬 with the month. */
export function thirdOfMonth(y: number, m: number, third: 0 | 1 | 2): { first: Day; last: Day } {
  const first = toDay(y, m, 1 + third * 10);
  return { first, last: third === 2 ? endOfMonth(y, m) : first + 9 };
}

/** The n-th such weekday of a month (第2火曜), or undefined where it has none. */
export function nthWeekday(y: number, m: number, n: number, weekday: number): Day | undefined {
  const first = toDay(y, m, 1);
  const day = first + ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7;
  return n >= 1 && day <= endOfMonth(y, m) ? day : undefined;
}

/**
 * The next break (連休) on or after a day: a run of at least `length` days off, which may have begun already.
 * Undefined where none begins within 400 days.
 */
export function nextBreak(
  calendar: Calendar,
  from: Day,
  length: number,
): { first: Day; last: Day } | undefined {
  let first = from;
  while (first > from - 30 && !calendar.isBusinessDay(from) && !calendar.isBusinessDay(first - 1)) first -= 1;
  for (let at = first; at < from + 400;) {
    if (calendar.isBusinessDay(at)) at += 1;
    else {
      const after = calendar.businessDayFrom(at);
      if (after - at >= length || after === at) return { first: at, last: after - 1 };
      at = after;
    }
  }
  return undefined;
}

/** The first time on or after `today` that a day of the year comes round. */
export function nextAnnual(today: Day, resolve: (year: number) => Day): Day {
  const { y } = fromDay(today);
  const day = resolve(y);
  return day >= today ? day : resolve(y + 1);
}
