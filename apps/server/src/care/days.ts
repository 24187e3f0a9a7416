import type { CarePlanDefinition, CareStep } from '@madoguchi/contract';

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

const dayMs = 86_400_000;

/** Days from 1970-01-01, as the business calendar counts them. */
export const dayNumber = (day: Day): number => Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs);
export const dayText = (number: number): Day => new Date(number * dayMs).toISOString().slice(0, 10);
export const addDays = (day: Day, days: number): Day => dayText(dayNumber(day) + days);

/** The same day of another month; where that month is shorter, its last day (31 January and a month: 28 or 29 February). */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The day of an instant on a zone's clock. */
export function dayIn(zone: string, instant: Date): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(instant);
}

/** Who is closed for longer than this has no open day. */
const horizon = 120;

/** A day on which the desk is open: the day itself, else the nearest the plan asks for; the day itself where none is near. */
export function openDay(
  day: Day,
  closedDay: CarePlanDefinition['closedDay'],
  isBusinessDay: (day: number) => boolean,
): Day {
  if (closedDay === 'keep') return day;
  const start = dayNumber(day);
  const step = closedDay === 'next' ? 1 : -1;
  for (let at = start; Math.abs(at - start) <= horizon; at += step) if (isBusinessDay(at)) return dayText(at);
  return day;
}

export type StepDays = { dueOn: Day; prepareOn: Day; movedFrom: Day | null };

/** When a step of a plan is due for an event of a day, and when it is proposed. */
export function stepDays(
  step: Pick<CareStep, 'months' | 'days' | 'prepareDays'>,
  closedDay: CarePlanDefinition['closedDay'],
  on: Day,
  isBusinessDay: (day: number) => boolean,
): StepDays {
  const named = addDays(addMonths(on, step.months), step.days);
  const dueOn = openDay(named, closedDay, isBusinessDay);
  return {
    dueOn,
    // What one prepares begins on an open day too, and never after it is due.
    prepareOn: openDay(
      addDays(dueOn, -step.prepareDays),
      closedDay === 'keep' ? 'keep' : 'previous',
      isBusinessDay,
    ),
    movedFrom: named === dueOn ? null : named,
  };
}

type Yearly = { year: number | null; month: number; day: number; yearly: boolean };

/** The first day from `from` on which a date falls; 29 February is the 28th in other years. Null when it is past for good. */
export function nextOccurrence({ year, month, day, yearly }: Yearly, from: Day): Day | null {
  const on = (of: number): Day => {
    const last = new Date(Date.UTC(of, month, 0)).getUTCDate();
    return new Date(Date.UTC(of, month - 1, Math.min(day, last))).toISOString().slice(0, 10);
  };
  if (!yearly) return year !== null && on(year) >= from ? on(year) : null;
  const first = Math.max(Number(from.slice(0, 4)), year ?? 0);
  return on(first) >= from ? on(first) : on(first + 1);
}
