import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes, formatMinute, tokyoMoment } from './moment.ts';
import { formatDay } from './day.ts';
import type { Moment } from './moment.ts';

const formatMoment = ({ day, minute }: Moment): string => `${formatDay(day)}T${formatMinute(minute)}`;

describe('tokyoMoment', () => {
  it.each([
    ['2026-11-21T09:30:00+09:00', '2026-11-21T09:30'],
    ['2026-11-21T00:30:00Z', '2026-11-21T09:30'],
    ['2026-11-20T19:30:00-05:00', '2026-11-21T09:30'],
    ['2026-11-21T15:00:00.123Z', '2026-11-22T00:00'],
    ['2026-11-21T09:30', '2026-11-21T09:30'],
    ['2026-11-21 09:30:15', '2026-11-21T09:30'],
    ['2026-11-21', '2026-11-21T00:00'],
    ['2026-12-31T15:00:00Z', '2027-01-01T00:00'],
    ['2026-11-21T09:30:00+0900', '2026-11-21T09:30'],
  ])('%s is %s', (instant, wall) => {
    expect(formatMoment(tokyoMoment(instant))).toBe(wall);
  });

  it('reads a Date as the instant it is', () => {
    expect(formatMoment(tokyoMoment(new Date('2026-11-21T00:30:59Z')))).toBe('2026-11-21T09:30');
  });

  it.each(['', 'yesterday', '2026-02-30T10:00', '2026-11-21T24:00', '2026-11-21T10:61', '21.11.2026'])(
    'refuses «%s» and says how to write it',
    (instant) => {
      expect(() => tokyoMoment(instant)).toThrow(/write it like/u);
    },
  );

  it('refuses an invalid Date', () => {
    expect(() => tokyoMoment(new Date('never'))).toThrow(RangeError);
  });

  it('agrees with the platform on any instant', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }), (date) => {
        const shown = new Intl.DateTimeFormat('sv-SE', {
          timeZone: 'Asia/Tokyo',
          dateStyle: 'short',
          timeStyle: 'short',
        }).format(date);
        expect(formatMoment(tokyoMoment(date)).replace('T', ' ')).toBe(shown);
        expect(tokyoMoment(date.toISOString())).toEqual(tokyoMoment(date));
      }),
    );
  });
});

describe('minutes', () => {
  it('carry over midnight', () => {
    expect(formatMoment(addMinutes(tokyoMoment('2026-12-31T23:30'), 45))).toBe('2027-01-01T00:15');
  });

  it('are written with two digits', () => {
    expect([formatMinute(0), formatMinute(545), formatMinute(1439)]).toEqual(['00:00', '09:05', '23:59']);
  });
});
