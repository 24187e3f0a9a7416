import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  daysInMonth,
  endOfMonth,
  formatDay,
  fromDay,
  isCivilDate,
  parseDay,
  shiftMonth,
  toDay,
  weekdayOf,
} from './day.ts';

const days = fc.integer({ min: -200_000, max: 200_000 });

/** Sakamoto's method, 0 = Sunday. */
function sakamoto(y: number, m: number, d: number): number {
  const table = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const year = m < 3 ? y - 1 : y;
  const sum =
    year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + (table[m - 1] ?? 0) + d;
  return ((sum % 7) + 7) % 7;
}

describe('day numbers', () => {
  it('counts from 1970-01-01', () => {
    expect(toDay(1970, 1, 1)).toBe(0);
    expect(toDay(2026, 11, 21)).toBe(Date.UTC(2026, 10, 21) / 86_400_000);
  });

  it('finds its way back', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { y, m, d } = fromDay(day);
        expect(isCivilDate(y, m, d)).toBe(true);
        expect(toDay(y, m, d)).toBe(day);
      }),
    );
  });

  it('agrees with Sakamoto on every weekday', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { y, m, d } = fromDay(day);
        expect((weekdayOf(day) + 1) % 7).toBe(sakamoto(y, m, d));
      }),
    );
  });

  it('agrees with the platform in universal time', () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = new Date(day * 86_400_000);
        expect(fromDay(day)).toEqual({
          y: date.getUTCFullYear(),
          m: date.getUTCMonth() + 1,
          d: date.getUTCDate(),
        });
      }),
    );
  });
});

describe('months', () => {
  it.each([
    [2024, 2, 29],
    [2026, 2, 28],
    [1900, 2, 28],
    [2000, 2, 29],
    [2026, 4, 30],
    [2026, 12, 31],
  ])('%i-%i has %i days', (y, m, count) => {
    expect(daysInMonth(y, m)).toBe(count);
    expect(formatDay(endOfMonth(y, m)).endsWith(String(count))).toBe(true);
  });

  it('knows dates that do not exist', () => {
    expect(isCivilDate(2026, 2, 29)).toBe(false);
    expect(isCivilDate(2026, 13, 1)).toBe(false);
    expect(isCivilDate(2026, 4, 31)).toBe(false);
    expect(isCivilDate(2026, 1, 0)).toBe(false);
  });

  it('shifts over the turn of the year', () => {
    expect(shiftMonth(2026, 11, 2)).toEqual({ y: 2027, m: 1 });
    expect(shiftMonth(2026, 1, -1)).toEqual({ y: 2025, m: 12 });
  });

  it('keeps to the month where it has no such day', () => {
    expect(formatDay(addMonths(toDay(2026, 1, 31), 1))).toBe('2026-02-28');
    expect(formatDay(addMonths(toDay(2026, 11, 30), 3))).toBe('2027-02-28');
  });
});

describe('parseDay', () => {
  it('reads what formatDay writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        expect(parseDay(formatDay(day))).toBe(day);
      }),
    );
  });

  it.each(['2026-2-3', '2026-02-30', '', '2026/02/03', '2026-11-21T00:00'])('refuses %s', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });
});
