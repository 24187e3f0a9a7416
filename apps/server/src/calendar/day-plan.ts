import { weekdays, type CalendarRules, type HolidayKey } from '@madoguchi/contract';
import { fromDay, holidayOn, parseDay, weekdayOf } from '@madoguchi/nihongo/calendar';
import { minuteMs } from './zone.ts';

/** From when until when somebody is there, in milliseconds from the beginning of the day on the clock. */
export type Slot = { from: number; to: number };

/** Why a day is not as its weekday says: whose rule it is, and what it is called. */
export type DayReason =
  | { kind: 'day' | 'closure'; name: string }
  | { kind: 'holiday'; key: HolidayKey; ja: string; en: string };

export type DayPlan = { slots: readonly Slot[]; reason: DayReason | null };

/** `09:30` as milliseconds from the beginning of the day. */
export function timeOf(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return (hours * 60 + minutes) * minuteMs;
}

function slotsOf(slots: CalendarRules['week']['mon']): Slot[] {
  return slots
    .map(({ from, to }) => ({ from: timeOf(from), to: timeOf(to) }))
    .toSorted((a, b) => a.from - b.from);
}

type Closure = { name: string; holds: (day: number, date: string) => boolean };

/** Dated closures compare days; those of every year compare `MM-DD`, over the turn of the year too. */
function closureOf({ name, from, to }: CalendarRules['closures'][number]): Closure {
  const [first, last] = [parseDay(from), parseDay(to)];
  if (first !== undefined && last !== undefined) return { name, holds: (day) => day >= first && day <= last };
  return {
    name,
    holds: (_day, date) => (from <= to ? date >= from && date <= to : date >= from || date <= to),
  };
}

const two = (number: number) => String(number).padStart(2, '0');

/**
 * What holds on each day: the company's own day first, then a closure, then a public holiday, then the weekday.
 * Days are counted from 1970-01-01; each is worked out once.
 */
export function dayPlans(rules: CalendarRules): (day: number) => DayPlan {
  const week = weekdays.map((weekday) => ({ slots: slotsOf(rules.week[weekday]), reason: null }));
  const closures = rules.closures.map(closureOf);
  const open = new Set<string>(rules.openHolidays);
  const own = new Map<number, DayPlan>();
  for (const { date, name, slots } of rules.days) {
    const day = parseDay(date);
    if (day !== undefined) own.set(day, { slots: slotsOf(slots), reason: { kind: 'day', name } });
  }
  function plan(day: number): DayPlan {
    const named = own.get(day);
    if (named !== undefined) return named;
    const { y, m, d } = fromDay(day);
    const date = `${two(m)}-${two(d)}`;
    const closure = closures.find(({ holds }) => holds(day, date));
    if (closure !== undefined) return { slots: [], reason: { kind: 'closure', name: closure.name } };
    const holiday = holidayOn(day, y);
    const usual = week[weekdayOf(day)] ?? { slots: [], reason: null };
    if (holiday === undefined) return usual;
    const { key, ja, en } = holiday;
    return { slots: open.has(key) ? usual.slots : [], reason: { kind: 'holiday', key, ja, en } };
  }
  const known = new Map<number, DayPlan>();
  return (day) => {
    let found = known.get(day);
    if (found === undefined) {
      found = plan(day);
      known.set(day, found);
    }
    return found;
  };
}
