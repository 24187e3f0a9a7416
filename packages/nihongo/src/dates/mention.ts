import type { Precision, SaidWeekday } from './input.ts';

/** A date, time or span of time found in a text. Offsets are in UTF-16 units. */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  /** `text.slice(start, end)`. */
  readonly at: string;
  /**
   * - `named`: a day or period of the calendar (11月25日, 今週中)
   * - `counted`: so long from the time of writing (3営業日以内, 2時間後)
   * - `event`: so long before or after something else (ご入金から3日以内): it has no date yet
   * - `length`: how long something takes or lasts (3日間): no date
   * - `vague`: a time without a date (近日中, 後ほど)
   * - `invalid`: a date that is in no calendar (2月30日)
   */
  readonly kind: 'named' | 'counted' | 'event' | 'length' | 'vague' | 'invalid';
  readonly precision: Precision;
  /** `YYYY-MM-DD` in Asia/Tokyo; of a period or range the last day. Null where `kind` says there is none. */
  readonly date: string | null;
  /** `HH:MM` in Asia/Tokyo where a clock time is said. */
  readonly time?: string;
  /** The first day, where a period or range of more than one was named. */
  readonly from?: string;
  /** by: までに, 以内, 中; at: に or nothing; from: から, 以降; before: 前. */
  readonly bound: 'by' | 'at' | 'from' | 'before';
  /** Of a `length`: the day on which it ends when it begins at the time of writing. */
  readonly until?: string;
  /** Only a clock time was said; `date` is the next day on which it is that time. */
  readonly dayless?: true;
  /** 頃, ごろ. */
  readonly approximate?: true;
  /** The weekday written beside the date, for checking it. */
  readonly said?: SaidWeekday;
}

/** `2026-11-25`, or `2026-11-25T15:00` where a clock time is said; null where there is no date. */
export function dueOf(mention: Pick<DateMention, 'date' | 'time'>): string | null {
  if (mention.date === null) return null;
  return mention.time === undefined ? mention.date : `${mention.date}T${mention.time}`;
}
