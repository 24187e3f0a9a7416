/**
 * Calendar days as plain numbers: days since 1970-01-01 in the proleptic Gregorian calendar. No `Date`, so the
 * zone of the machine can never shift a day. The conversion is Howard Hinnant's "days from civil" algorithm.
 */
export type Day = number;

export interface CivilDate {
  readonly y: number;
  /** 1–12. */
  readonly m: number;
  /** 1–31. */
  readonly d: number;
}

/** The day number of a civil date, which must exist (see `isCivilDate`). */
export function toDay(y: number, m: number, d: number): Day {
  const year = m <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The civil date of a day number. */
export function fromDay(day: Day): CivilDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const d = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const m = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  return { y: yearOfEra + era * 400 + (m <= 2 ? 1 : 0), m, d };
}

/** 0 = Monday … 6 = Sunday: the guide's week begins on Monday. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function daysInMonth(y: number, m: number): number {
  if (m === 2) return (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0 ? 29 : 28;
  return m === 4 || m === 6 || m === 9 || m === 11 ? 30 : 31;
}

/** Whether the date exists: 2月30日 and 13月 do not. */
export function isCivilDate(y: number, m: number, d: number): boolean {
  return m >= 1 && m <= 12 && d >= 1 && d <= daysInMonth(y, m);
}

/** The month `count` months from a given one. */
export function shiftMonth(y: number, m: number, count: number): { y: number; m: number } {
  const index = y * 12 + (m - 1) + count;
  return { y: Math.floor(index / 12), m: (((index % 12) + 12) % 12) + 1 };
}

/** The same day `count` months on; the last day of the month where it has none (1月31日 → 2月28日). */
export function addMonths(day: Day, count: number): Day {
  const from = fromDay(day);
  const { y, m } = shiftMonth(from.y, from.m, count);
  return toDay(y, m, Math.min(from.d, daysInMonth(y, m)));
}

/** The last calendar day of a month. */
export function endOfMonth(y: number, m: number): Day {
  return toDay(y, m, daysInMonth(y, m));
}

/** `YYYY-MM-DD`. */
export function formatDay(day: Day): string {
  const { y, m, d } = fromDay(day);
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day of a `YYYY-MM-DD` string, or undefined where it names no day. */
export function parseDay(text: string): Day | undefined {
  const match = isoDay.exec(text);
  if (!match) return undefined;
  const [y, m, d] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isCivilDate(y, m, d) ? toDay(y, m, d) : undefined;
}
