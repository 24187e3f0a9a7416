import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutoff, isNight } from './domain.ts';

describe('the time of what is old', () => {
  it.each([
    ['2026-11-21T03:00:00Z', 1, '2026-10-21T03:00:00.000Z'],
    ['2026-11-21T03:00:00Z', 12, '2025-11-21T03:00:00.000Z'],
    ['2026-05-31T03:00:00Z', 3, '2026-02-28T03:00:00.000Z'],
    ['2028-05-31T03:00:00Z', 3, '2028-02-29T03:00:00.000Z'],
    ['2026-01-15T03:00:00Z', 1, '2025-12-15T03:00:00.000Z'],
  ])('%s less %i months is %s', (now, months, then) => {
    expect(cutoff(new Date(now), months).toISOString()).toBe(then);
  });

  it('lies so many months back and never later', () => {
    const date = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 240 }), (now, months) => {
        const then = cutoff(now, months);
        const apart =
          (now.getUTCFullYear() - then.getUTCFullYear()) * 12 + now.getUTCMonth() - then.getUTCMonth();
        expect(apart).toBe(months);
        expect(then.getUTCDate()).toBeLessThanOrEqual(now.getUTCDate());
      }),
    );
  });
});

it.each([
  ['2026-11-20T15:59:59Z', false],
  ['2026-11-20T16:00:00Z', true],
  ['2026-11-20T19:59:59Z', true],
  ['2026-11-20T20:00:00Z', false],
])('at %s it is night in Tokyo: %s', (now, expected) => {
  expect(isNight(new Date(now), 'Asia/Tokyo')).toBe(expected);
});
