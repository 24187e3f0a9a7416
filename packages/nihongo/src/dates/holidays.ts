import { toDay, weekdayOf } from './day.ts';
import type { Day } from './day.ts';
import {
  citizensSince,
  holidayRules,
  movedHolidays,
  singleHolidays,
  substituteMovesOnFrom,
  substituteSince,
} from './holiday-rules.ts';
import type { HolidayKey, HolidayRule } from './holiday-rules.ts';

export type { HolidayKey } from './holiday-rules.ts';

export interface Holiday {
  readonly day: Day;
  readonly key: HolidayKey;
  readonly ja: string;
  readonly en: string;
}

/** The years for which the rules and the formula of the equinoxes hold. */
export const firstHolidayYear = 1948;
export const lastHolidayYear = 2099;

/**
 * The day of March or September of an equinox, by the formula of the Hydrographic Department (海上保安庁水路部
 * 『新こよみ便利帳』). The day is in force by the 暦要項 of the National Astronomical Observatory of the February before;
 * the two have never differed.
 */
function equinoxDay(year: number, which: 'vernal' | 'autumnal'): number {
  // 1948–1979 counts leap years from another year than 1980–2099.
  const [base, leapFrom] =
    year < 1980
      ? [which === 'vernal' ? 20.8357 : 23.2588, 1983]
      : [which === 'vernal' ? 20.8431 : 23.2488, 1980];
  const leaps = leapFrom === 1983 ? Math.ceil((year - 1983) / 4) : Math.floor((year - 1980) / 4);
  return Math.floor(base + 0.242194 * (year - 1980)) - leaps;
}

function dayOf({ key, when }: HolidayRule, year: number): Day {
  const moved = movedHolidays.find((one) => one.key === key && one.y === year);
  if (moved !== undefined) return toDay(year, moved.m, moved.d);
  if ('equinox' in when)
    return toDay(year, when.equinox === 'vernal' ? 3 : 9, equinoxDay(year, when.equinox));
  if ('d' in when) return toDay(year, when.m, when.d);
  const first = toDay(year, when.m, 1);
  return first + ((7 - weekdayOf(first)) % 7) + (when.monday - 1) * 7;
}

/** The holidays that a law names, without those that follow from them. */
function namedOf(year: number): Map<Day, Holiday> {
  const named = new Map<Day, Holiday>();
  for (const rule of holidayRules) {
    if (year < rule.from || year > (rule.to ?? lastHolidayYear)) continue;
    const day = dayOf(rule, year);
    if (day >= toDay(1948, 7, 20)) named.set(day, { day, key: rule.key, ja: rule.ja, en: rule.en });
  }
  for (const { ja, en, y, m, d } of singleHolidays)
    if (y === year) named.set(toDay(y, m, d), { day: toDay(y, m, d), key: 'imperial', ja, en });
  return named;
}

function compute(year: number): ReadonlyMap<Day, Holiday> {
  const named = namedOf(year);
  const all = new Map(named);
  for (const day of named.keys()) {
    if (weekdayOf(day) !== 6 || day < toDay(substituteSince.y, substituteSince.m, substituteSince.d))
      continue;
    let next = day + 1;
    if (year >= substituteMovesOnFrom) while (named.has(next)) next += 1;
    if (!named.has(next))
      all.set(next, { day: next, key: 'substitute', ja: '振替休日', en: 'Substitute holiday' });
  }
  for (const day of named.keys()) {
    const between = day + 1;
    if (between < toDay(citizensSince.y, citizensSince.m, citizensSince.d)) continue;
    // Until 2006 a Sunday stayed a Sunday; since then the day between needs only not to be a holiday itself.
    const counts = year >= substituteMovesOnFrom || weekdayOf(between) !== 6;
    if (counts && named.has(day + 2) && !all.has(between))
      all.set(between, { day: between, key: 'citizens', ja: '国民の休日', en: "Citizens' holiday" });
  }
  return all;
}

const known = new Map<number, ReadonlyMap<Day, Holiday>>();

/** Public holidays of a year by their day; none before 1948 and after 2099, where nobody knows them. */
function holidaysByDay(year: number): ReadonlyMap<Day, Holiday> {
  if (year < firstHolidayYear || year > lastHolidayYear) return new Map();
  let found = known.get(year);
  if (found === undefined) {
    found = compute(year);
    known.set(year, found);
  }
  return found;
}

/** Public holidays of a year in their order, with 振替休日 and 国民の休日. */
export function holidaysOf(year: number): Holiday[] {
  return [...holidaysByDay(year).values()].toSorted((a, b) => a.day - b.day);
}

/** The public holiday on a day of a year that is known to be the day's; undefined when there is none. */
export function holidayOn(day: Day, year: number): Holiday | undefined {
  return holidaysByDay(year).get(day);
}
