import { describe, expect, it } from 'vitest';
import { japaneseCalendar, makeCalendar, nextHoliday } from './calendar.ts';
import { formatDay, toDay } from './day.ts';
import { endOfWorkWeek, mondayOf, nextAnnual, nextBreak, nthWeekday, thirdOfMonth } from './spans.ts';

describe('weeks', () => {
  it('begin on Monday', () => {
    expect(formatDay(mondayOf(toDay(2026, 11, 22)))).toBe('2026-11-16');
    expect(formatDay(mondayOf(toDay(2026, 11, 23)))).toBe('2026-11-23');
  });

  type YearMonthDay = [number, number, number];
  it.each<[string, YearMonthDay, YearMonthDay, string]>([
    ['an ordinary one on Friday', [2026, 11, 16], [2026, 11, 18], '2026-11-20'],
    ['one with a holiday on Friday on Thursday', [2026, 3, 16], [2026, 3, 18], '2026-03-19'],
    ['the last of the year on the 28th', [2026, 12, 28], [2026, 12, 24], '2026-12-28'],
    ['one already over on its Sunday', [2026, 11, 16], [2026, 11, 21], '2026-11-22'],
  ])('end: %s', (_name, monday, today, end) => {
    const day = endOfWorkWeek(japaneseCalendar, toDay(...monday), toDay(...today));
    expect(formatDay(day)).toBe(end);
  });
});

describe('months', () => {
  it('have three parts', () => {
    const ends = ([0, 1, 2] as const).map((third) => formatDay(thirdOfMonth(2027, 2, third).last));
    expect(ends).toEqual(['2027-02-10', '2027-02-20', '2027-02-28']);
  });

  it('have four or five of each weekday', () => {
    expect(nthWeekday(2026, 11, 1, 6)).toBe(toDay(2026, 11, 1));
    expect(nthWeekday(2026, 11, 5, 0)).toBe(toDay(2026, 11, 30));
    expect(nthWeekday(2026, 11, 5, 1)).toBeUndefined();
    expect(nthWeekday(2026, 11, 0, 1)).toBeUndefined();
  });
});

describe('breaks', () => {
  const breakFrom = (y: number, m: number, d: number, length = 3): string[] => {
    const off = nextBreak(japaneseCalendar, toDay(y, m, d), length);
    return off ? [formatDay(off.first), formatDay(off.last)] : [];
  };

  it('are runs of days off', () => {
    expect(breakFrom(2026, 4, 20)).toEqual(['2026-05-02', '2026-05-06']);
    expect(breakFrom(2026, 11, 9, 1)).toEqual(['2026-11-14', '2026-11-15']);
  });

  it('may have begun already', () => {
    expect(breakFrom(2026, 9, 21)).toEqual(['2026-09-19', '2026-09-23']);
  });

  it('are not found where everything is worked or nothing is long enough', () => {
    expect(nextBreak(makeCalendar(), toDay(2026, 6, 1), 40)).toBeUndefined();
  });
});

describe('days that come round', () => {
  it('are this year’s until they are past', () => {
    const christmas = (y: number): number => toDay(y, 12, 25);
    expect(formatDay(nextAnnual(toDay(2026, 12, 25), christmas))).toBe('2026-12-25');
    expect(formatDay(nextAnnual(toDay(2026, 12, 26), christmas))).toBe('2027-12-25');
  });

  it('know public holidays by name', () => {
    expect(nextHoliday(toDay(2026, 11, 20))).toBe(toDay(2026, 11, 23));
    expect(nextHoliday(toDay(2026, 11, 20), '海の日')).toBe(toDay(2027, 7, 19));
    expect(nextHoliday(toDay(2026, 11, 20), '存在しない日')).toBeUndefined();
  });
});
