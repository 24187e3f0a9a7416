import type { Calendar } from './calendar.ts';
import type { Day } from './day.ts';
import type { Moment } from './moment.ts';

/** What every reader of the grammar gets: the text in one width, the minute of writing, the calendar. */
export interface Input {
  readonly text: string;
  readonly now: Moment;
  readonly calendar: Calendar;
  /** The day last named in the same sentence, which 同日 and 翌日 go by. */
  readonly previous?: Day;
  /** The day last named at all, which 前日 and 当日 go by. */
  readonly spokenOf?: Day;
}

export type Precision = 'minute' | 'day' | 'week' | 'month' | 'year' | 'vague';

/** The weekday written beside a date, which may be wrong. 0 = Monday. */
export interface SaidWeekday {
  readonly start: number;
  readonly end: number;
  readonly weekday: number;
}

/** Days read from the text at some place, up to `end`. */
export interface DayPart {
  readonly end: number;
  readonly first: Day;
  readonly last: Day;
  readonly precision: Precision;
  /** Counted in days from now (3日以内), named (11月25日), or named and not in any calendar (2月30日). */
  readonly kind: 'named' | 'counted' | 'invalid';
  /** A clock time that belongs to the words themselves (2時間以内), minutes since midnight of `last`. */
  readonly minute?: number;
  readonly said?: SaidWeekday;
  /** Already says how it is meant, as 以内, 中 and 後 do. */
  readonly bound?: 'by' | 'at';
}

export type DayReader = (input: Input, at: number) => DayPart | undefined;

/** Runs a sticky pattern at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** A single day. */
export function dayPart(end: number, day: Day): DayPart {
  return { end, first: day, last: day, precision: 'day', kind: 'named' };
}

/** A stretch of days of which the last one is meant when it is a date to keep. */
export function periodPart(end: number, first: Day, last: Day, precision: Precision): DayPart {
  return { end, first, last, precision, kind: 'named', bound: 'by' };
}
