import { describe, expect, it } from 'vitest';
import { isCounted, isSettled, monthAfter, monthOf, monthsFrom, spanOf } from './months.ts';

describe('a month', () => {
  it.each([
    ['2026-11', 1, '2026-12'],
    ['2026-12', 1, '2027-01'],
    ['2027-01', -1, '2026-12'],
    ['2026-11', -23, '2024-12'],
  ])('%s and %d make %s', (month, by, other) => expect(monthAfter(month, by)).toBe(other));

  it('is the one on the clock of the zone', () => {
    const at = new Date('2026-10-31T15:00:00Z');
    expect([monthOf(at, 'Asia/Tokyo'), monthOf(at, 'UTC')]).toEqual(['2026-11', '2026-10']);
  });

  it('goes from midnight to midnight there', () => {
    const now = new Date('2026-11-22T00:00:00Z');
    expect(spanOf('2026-11', 'Asia/Tokyo', now)).toEqual({
      from: new Date('2026-10-31T15:00:00Z'),
      to: new Date('2026-11-30T15:00:00Z'),
      firstDay: '2026-11-01',
      nextDay: '2026-12-01',
      now,
      timeZone: 'Asia/Tokyo',
    });
  });

  it('is settled when two others have followed the next, and counted for two years', () => {
    const settled = ['2026-11', '2026-09', '2026-08'].map((month) => isSettled(month, '2026-11'));
    expect(settled).toEqual([false, false, true]);
    const counted = ['2026-12', '2026-11', '2024-12', '2024-11'].map((month) => isCounted(month, '2026-11'));
    expect(counted).toEqual([false, true, true, false]);
  });

  it('follows another in order', () => {
    expect(monthsFrom('2026-11', '2027-01')).toEqual(['2026-11', '2026-12', '2027-01']);
    expect(monthsFrom('2026-12', '2026-11')).toEqual([]);
  });
});
