import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dayIn, dayNumber, dayText, nextOccurrence, openDay, stepDays } from './days.ts';

/** 2026-11-23 is a Monday and a public holiday (勤労感謝の日). */
const weekdays = (day: number) => ![0, 6].includes(new Date(day * 86_400_000).getUTCDay());
const anyDay = fc.integer({ min: dayNumber('2000-01-01'), max: dayNumber('2099-12-31') }).map(dayText);

describe('a month later', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-05-31', 0, '2026-05-31'],
  ])('of %s by %i is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it('keeps its date or ends the month, and is in the month that was meant', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -12, max: 60 }), (day, months) => {
        const after = addMonths(day, months);
        const index = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(index(after)).toBe(index(day) + months);
        const isLast = addDays(after, 1).slice(5, 7) !== after.slice(5, 7);
        expect(after.slice(8) === day.slice(8) || isLast).toBe(true);
      }),
    );
  });
});

describe('a step that falls on a closed day', () => {
  it.each([
    ['next', '2026-11-21', '2026-11-23'],
    ['previous', '2026-11-21', '2026-11-20'],
    ['keep', '2026-11-21', '2026-11-21'],
    ['next', '2026-11-24', '2026-11-24'],
  ] as const)('goes %s: %s becomes %s', (closedDay, day, expected) => {
    expect(openDay(day, closedDay, weekdays)).toBe(expected);
  });

  it('stays where no day is near on which anybody is there', () => {
    expect(openDay('2026-11-21', 'next', () => false)).toBe('2026-11-21');
  });

  it('is never due on one, moves the shortest way, and is prepared before it is due', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -12, max: 36 }),
        fc.integer({ min: -60, max: 60 }),
        fc.integer({ min: 0, max: 90 }),
        fc.constantFrom('next' as const, 'previous' as const),
        (on, months, days, prepareDays, closedDay) => {
          const { dueOn, prepareOn, movedFrom } = stepDays(
            { months, days, prepareDays },
            closedDay,
            on,
            weekdays,
          );
          const named = addDays(addMonths(on, months), days);
          expect(weekdays(dayNumber(dueOn))).toBe(true);
          expect(weekdays(dayNumber(prepareOn))).toBe(true);
          expect(prepareOn <= dueOn).toBe(true);
          expect(closedDay === 'next' ? dueOn >= named : dueOn <= named).toBe(true);
          expect(Math.abs(dayNumber(dueOn) - dayNumber(named))).toBeLessThanOrEqual(2);
          expect(movedFrom).toBe(dueOn === named ? null : named);
        },
      ),
    );
  });
});

describe('a date of every year', () => {
  const yearly = (month: number, day: number, year: number | null = null) => ({
    year,
    month,
    day,
    yearly: true,
  });
  it.each([
    [yearly(11, 21), '2026-11-21', '2026-11-21'],
    [yearly(11, 20), '2026-11-21', '2027-11-20'],
    [yearly(2, 29, 1996), '2027-01-01', '2027-02-28'],
    [yearly(2, 29, 1996), '2028-01-01', '2028-02-29'],
    [yearly(4, 1, 2030), '2026-11-21', '2030-04-01'],
    [{ year: 2027, month: 3, day: 31, yearly: false }, '2026-11-21', '2027-03-31'],
    [{ year: 2026, month: 3, day: 31, yearly: false }, '2026-11-21', null],
  ])('%j comes next from %s on %s', (date, from, expected) => {
    expect(nextOccurrence(date, from)).toBe(expected);
  });

  it('comes within a year and never before', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (from, month, day) => {
          const next = nextOccurrence(yearly(month, day), from) ?? '';
          expect(next >= from).toBe(true);
          expect(dayNumber(next) - dayNumber(from)).toBeLessThanOrEqual(366);
        },
      ),
    );
  });
});

it('knows the day of an instant where the desk is', () => {
  expect(dayIn('Asia/Tokyo', new Date('2026-11-21T15:00:00Z'))).toBe('2026-11-22');
  expect(dayIn('America/New_York', new Date('2026-11-22T03:00:00Z'))).toBe('2026-11-21');
});
