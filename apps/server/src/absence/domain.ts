import type { AbsenceKind, CreateAbsence } from '@madoguchi/contract';
import { dayMs, dayOf, instantOf, minuteMs, timeOf, wallOf } from '../platform/time/index.ts';

/** A time in which somebody is away: from `start`, up to but not with `end`. */
export type Span = { start: Date; end: Date };

type Times = Pick<CreateAbsence, 'from' | 'fromTime' | 'to' | 'toTime'>;

const dateOf = (wall: number): string => new Date(dayOf(wall)).toISOString().slice(0, 10);
const clockOf = (wall: number): string => new Date(wall).toISOString().slice(11, 16);
const wallAt = (day: string, clock: string): number => Date.parse(`${day}T00:00:00Z`) + timeOf(clock);

/** The instants of an absence that is said in days and times of the zone's clock; `to` is its last day. */
export function spanOf({ from, fromTime, to, toTime }: Times, timeZone: string): Span {
  return {
    start: instantOf(wallAt(from, fromTime ?? '00:00'), timeZone),
    end: instantOf(wallAt(to, toTime ?? '24:00'), timeZone),
  };
}

/** The same the other way: midnight is said as no time at all, and an end at midnight is of the day before. */
export function timesOf({ start, end }: Span, timeZone: string): Times {
  const [first, last] = [wallOf(start, timeZone), wallOf(end, timeZone)];
  const wholeEnd = last === dayOf(last);
  return {
    from: dateOf(first),
    fromTime: first === dayOf(first) ? null : clockOf(first),
    to: dateOf(wholeEnd ? last - minuteMs : last),
    toTime: wholeEnd ? null : clockOf(last),
  };
}

/** Days from a day on, as text. */
export function daysFrom(from: string, count: number): string[] {
  const first = Date.parse(`${from}T00:00:00Z`);
  return Array.from({ length: count }, (_, at) => dateOf(first + at * dayMs));
}

/** The day at an instant on the zone's clock. */
export const dayAt = (at: Date, timeZone: string): string => dateOf(wallOf(at, timeZone));

/** What colleagues may know: that somebody is ill is for themselves and for who plans. */
export function shownKind(kind: AbsenceKind, mayKnow: boolean): AbsenceKind {
  return kind === 'sick' && !mayKnow ? 'other' : kind;
}

/** Text that the database takes. */
export const storable = (text: string): string => text.toWellFormed().replaceAll('\u0000', '');
