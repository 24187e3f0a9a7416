import type { CalendarRules } from '@madoguchi/contract';
import { lastHolidayYear } from '@madoguchi/nihongo/calendar';
import { dayPlans, type DayPlan } from './day-plan.ts';
import { dayMs, hourMs, pieceAt, zoneClock, type Piece } from './zone.ts';

/** A time in which somebody is there, as instants: from `start`, up to but not with `end`. */
export type Span = { start: number; end: number };

/**
 * A company's business time. Instants and lengths are milliseconds. Open is every instant at which the zone's clock
 * shows a time within a slot of its day, whatever is done to clocks that day. `null` is «never».
 */
export type BusinessCalendar = {
  /** What holds on a day, counted from 1970-01-01. */
  planOf: (day: number) => DayPlan;
  /** The day on the zone's clock. */
  dayOf: (instant: number) => number;
  /** What the clock shows, in milliseconds from the beginning of its day. */
  timeOfDay: (instant: number) => number;
  isBusinessDay: (day: number) => boolean;
  isOpen: (instant: number) => boolean;
  /** The instant itself when it is open, else the next that is. */
  nextOpen: (instant: number) => number | null;
  /** When what is open at an instant closes next; null when it is closed, or does not close within a year. */
  closesAt: (instant: number) => number | null;
  /** When so much open time has passed: an open instant, or the very end of a slot. */
  addOpenTime: (instant: number, length: number) => number | null;
  /** The open time between two instants as spans in order; those that touch may stand apart. None when the second is not later. */
  openBetween: (from: number, to: number) => Span[];
  /** How much of the time between two instants is open; 0 when the second is not later. */
  openTimeBetween: (from: number, to: number) => number;
  /** When the last slot ends of this business day; after it, and on other days, of the next one. */
  endOfBusinessDay: (instant: number) => number | null;
  /**
   * The n-th business day after an instant's day at a time of the clock (0: this day, when it is one, else the next).
   * A time at which nobody is there becomes the last moment before it at which somebody is, else the day's first.
   *
   * @param time milliseconds from the beginning of the day
   */
  nextBusinessDay: (instant: number, days: number, time: number) => number | null;
  /** The instant before which so much time has passed on business days, each counted whole; at most 400 days before. */
  businessDaysBefore: (instant: number, length: number) => number;
};

/** Nothing is looked for beyond the last year whose public holidays are known: what is closed until then never opens. */
const horizon = Date.UTC(lastHolidayYear + 1, 0, 1);

/** The business time of a calendar's rules in an IANA zone. */
export function businessCalendar(rules: CalendarRules, timeZone: string): BusinessCalendar {
  const clock = zoneClock(timeZone);
  const planOf = dayPlans(rules);
  const everOpens =
    Object.values(rules.week).some((slots) => slots.length > 0) ||
    rules.days.some(({ slots }) => slots.length > 0);

  /** Where looking ends: at once, when nothing ever opens. */
  const searchEnd = everOpens ? horizon : Number.NEGATIVE_INFINITY;

  function* piecesFrom(instant: number): Generator<Piece> {
    for (let at = instant; at < searchEnd;) {
      const piece = pieceAt(clock, at);
      yield piece;
      at = piece.end;
    }
  }

  /** The open spans of a piece, in their order. */
  function spansOf({ day, offset, start, end }: Piece): Span[] {
    const midnight = day * dayMs - offset;
    const spans: Span[] = [];
    for (const { from, to } of planOf(day).slots) {
      const span = { start: Math.max(start, midnight + from), end: Math.min(end, midnight + to) };
      if (span.start < span.end) spans.push(span);
    }
    return spans;
  }

  /** The pieces of a day on the clock: usually one. */
  function piecesOf(day: number): Piece[] {
    const found: Piece[] = [];
    // No zone is further from UTC than this.
    for (let at = day * dayMs - 15 * hourMs; at < (day + 1) * dayMs + 15 * hourMs;) {
      const piece = pieceAt(clock, at);
      if (piece.day === day) found.push(piece);
      at = piece.end;
    }
    return found;
  }

  const dayOf = (instant: number): number => pieceAt(clock, instant).day;
  const timeOfDay = (instant: number): number => {
    const { day, offset } = pieceAt(clock, instant);
    return instant + offset - day * dayMs;
  };
  const isBusinessDay = (day: number): boolean => planOf(day).slots.length > 0;

  function isOpen(instant: number): boolean {
    return spansOf(pieceAt(clock, instant)).some(({ start, end }) => instant >= start && instant < end);
  }

  function nextOpen(instant: number): number | null {
    for (const piece of piecesFrom(instant))
      for (const { start, end } of spansOf(piece)) if (instant < end) return Math.max(start, instant);
    return null;
  }

  function closesAt(instant: number): number | null {
    if (!isOpen(instant)) return null;
    let until = instant;
    for (const piece of piecesFrom(instant)) {
      if (piece.start > instant + 366 * dayMs) return null;
      for (const { start, end } of spansOf(piece)) {
        if (start > until) return until;
        until = Math.max(until, end);
      }
      if (until < piece.end) return until;
    }
    return null;
  }

  function addOpenTime(instant: number, length: number): number | null {
    let left = Math.max(0, length);
    for (const piece of piecesFrom(instant))
      for (const { start, end } of spansOf(piece)) {
        const from = Math.max(start, instant);
        if (from >= end) continue;
        if (left <= end - from) return from + left;
        left -= end - from;
      }
    return null;
  }

  function openBetween(from: number, to: number): Span[] {
    const spans: Span[] = [];
    for (const piece of piecesFrom(from)) {
      if (piece.start >= to) break;
      for (const { start, end } of spansOf(piece)) {
        const span = { start: Math.max(start, from), end: Math.min(end, to) };
        if (span.start < span.end) spans.push(span);
      }
    }
    return spans;
  }

  const openTimeBetween = (from: number, to: number): number =>
    openBetween(from, to).reduce((sum, { start, end }) => sum + end - start, 0);

  function endOfBusinessDay(instant: number): number | null {
    const today = dayOf(instant);
    for (let day = today; day * dayMs < searchEnd; day += 1) {
      if (!isBusinessDay(day)) continue;
      const last = piecesOf(day).flatMap(spansOf).at(-1)?.end;
      if (last !== undefined && last > instant) return last;
    }
    return null;
  }

  function nextBusinessDay(instant: number, days: number, time: number): number | null {
    const today = dayOf(instant);
    let left = days;
    for (let day = days === 0 ? today : today + 1; day * dayMs < searchEnd; day += 1) {
      if (!isBusinessDay(day)) continue;
      left -= 1;
      if (left <= 0) {
        const found = momentOn(day, time);
        if (found !== null) return found;
      }
    }
    return null;
  }

  /** The last open moment of a day up to a time of its clock, else its first; null when clocks skip all that is open. */
  function momentOn(day: number, time: number): number | null {
    let found: number | null = null;
    let first: number | null = null;
    for (const piece of piecesOf(day)) {
      const wanted = day * dayMs + time - piece.offset;
      for (const { start, end } of spansOf(piece)) {
        first ??= start;
        if (start <= wanted) found = Math.max(found ?? start, Math.min(end, wanted));
      }
    }
    return found ?? first;
  }

  function businessDaysBefore(instant: number, length: number): number {
    let left = length;
    let at = instant;
    while (at > instant - 400 * dayMs) {
      const { start, day } = pieceAt(clock, at - 1);
      if (isBusinessDay(day)) {
        if (at - start >= left) return at - left;
        left -= at - start;
      }
      at = start;
    }
    return at;
  }

  return {
    planOf,
    dayOf,
    timeOfDay,
    isBusinessDay,
    isOpen,
    nextOpen,
    closesAt,
    addOpenTime,
    openBetween,
    openTimeBetween,
    endOfBusinessDay,
    nextBusinessDay,
    businessDaysBefore,
  };
}
