import { isCivilDate, toDay } from './day.ts';
import type { Day } from './day.ts';

/** A minute on the clocks of Japan, which have known no summer time since 1951. */
export interface Moment {
  readonly day: Day;
  /** Minutes since midnight, 0–1439. */
  readonly minute: number;
}

const tokyoOffset = 9 * 60;
const isoTime =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:(Z|z)|([+-])(\d{2}):?(\d{2}))?)?$/;

function fromMinutes(minutes: number): Moment {
  const day = Math.floor(minutes / 1440);
  return { day, minute: minutes - day * 1440 };
}

/**
 * The minute in Asia/Tokyo of an instant: a `Date`, or an ISO 8601 string. A string without an offset is read as
 * Tokyo's wall time, one without a clock as midnight.
 *
 * @throws RangeError where the string is no ISO 8601 time or names a day that does not exist
 */
export function tokyoMoment(instant: string | Date): Moment {
  if (instant instanceof Date) {
    const milliseconds = instant.getTime();
    if (Number.isNaN(milliseconds)) throw new RangeError('the given Date is invalid: pass a valid instant');
    return fromMinutes(Math.floor(milliseconds / 60_000) + tokyoOffset);
  }
  const match = isoTime.exec(instant);
  const [y, m, d] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  const [hour, minute] = [Number(match?.[4] ?? 0), Number(match?.[5] ?? 0)];
  if (!match || !isCivilDate(y, m, d) || hour > 23 || minute > 59) {
    throw new RangeError(`not an ISO 8601 time: "${instant}"; write it like 2026-11-21T09:00:00+09:00`);
  }
  const wall = toDay(y, m, d) * 1440 + hour * 60 + minute;
  if (match[6]) return fromMinutes(wall + tokyoOffset);
  if (!match[7]) return fromMinutes(wall);
  const offset = (Number(match[8]) * 60 + Number(match[9])) * (match[7] === '-' ? -1 : 1);
  return fromMinutes(wall - offset + tokyoOffset);
}

/** A moment a number of minutes later. */
export function addMinutes(moment: Moment, minutes: number): Moment {
  return fromMinutes(moment.day * 1440 + moment.minute + minutes);
}

/** `HH:MM` of minutes since midnight. */
export function formatMinute(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
