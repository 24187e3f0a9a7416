import { fromDay, parseDay, weekdayOf } from './day.ts';
import type { Day } from './day.ts';
import { holidayOn } from './holidays.ts';
import type { Holiday } from './holidays.ts';

/** Which days a company works, in Japan's calendar. */
export interface Calendar {
  /** A public holiday, substitute holiday or citizens' holiday (国民の祝日に関する法律). */
  isHoliday(day: Day): boolean;
  /** Monday to Friday without public holidays, 12/29–1/3 and the company's own closures. */
  isBusinessDay(day: Day): boolean;
  /** The n-th business day after `day`; `day` itself is day 0, whether it is worked or not. */
  addBusinessDays(day: Day, n: number): Day;
  /** The first business day on or after `day`. */
  businessDayFrom(day: Day): Day;
  /** The last business day in first…last, or undefined where none of them is worked. */
  lastBusinessDay(first: Day, last: Day): Day | undefined;
}

export interface CalendarOptions {
  /** The company's own days off, `YYYY-MM-DD`. */
  readonly closures?: readonly string[];
  /** Days that the company works although most do not, `YYYY-MM-DD`; they come before its days off. */
  readonly workdays?: readonly string[];
}

const holidayOf = (day: Day): Holiday | undefined => holidayOn(day, fromDay(day).y);

/** The next public holiday on or after a day, of that name where one is given; undefined beyond the known years. */
export function nextHoliday(from: Day, name?: string): Day | undefined {
  for (let day = from; day < from + 400; day += 1) {
    const found = holidayOf(day);
    if (found !== undefined && (name === undefined || found.ja === name)) return day;
  }
  return undefined;
}

/** A company that never works would make every search endless: give up after ten years. */
const horizon = 3660;

function isNewYear(day: Day): boolean {
  const { m, d } = fromDay(day);
  return (m === 12 && d >= 29) || (m === 1 && d <= 3);
}

function daysOf(what: string, texts: readonly string[] = []): ReadonlySet<Day> {
  return new Set(
    texts.map((text) => {
      const day = parseDay(text);
      if (day === undefined) throw new RangeError(`not a day: ${what} "${text}"; write it like 2026-08-13`);
      return day;
    }),
  );
}

/**
 * Japan's business calendar with a company's own closures and workdays.
 *
 * @throws RangeError where one of them is not a day written as `YYYY-MM-DD`
 */
export function makeCalendar(options: CalendarOptions = {}): Calendar {
  const closed = daysOf('closure', options.closures);
  const worked = daysOf('workday', options.workdays);
  const isBusinessDay = (day: Day): boolean =>
    worked.has(day) ||
    (weekdayOf(day) < 5 && holidayOf(day) === undefined && !isNewYear(day) && !closed.has(day));
  const businessDayFrom = (day: Day): Day => {
    for (let at = day; at < day + horizon; at += 1) if (isBusinessDay(at)) return at;
    return day;
  };
  return {
    isHoliday: (day) => holidayOf(day) !== undefined,
    isBusinessDay,
    businessDayFrom,
    addBusinessDays(day, n) {
      let at = day;
      for (let left = n; left > 0; left -= 1) at = businessDayFrom(at + 1);
      return at;
    },
    lastBusinessDay(first, last) {
      for (let at = last; at >= first; at -= 1) if (isBusinessDay(at)) return at;
      return undefined;
    },
  };
}

/** The calendar of a company without closures of its own. */
export const japaneseCalendar: Calendar = makeCalendar();
