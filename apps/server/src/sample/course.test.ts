import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byDay, kindOf, messagesOf, pace, shareOf, statusOf, timesOf } from './course.ts';

const now = Date.parse('2026-11-21T03:00:00Z');
const numbers = fc.integer({ min: 1, max: 5_000_000 });
const japaneseHour = (at: number): number => new Date(at + 9 * 3_600_000).getUTCHours();

describe('the course of a conversation', () => {
  it('begins with the customer, and never ends with a note', () => {
    fc.assert(
      fc.property(numbers, (n) => {
        expect(kindOf(n, 1)).toBe('inbound');
        expect(kindOf(n, messagesOf(n))).not.toBe('note');
      }),
    );
  });

  it('is written in order, and ends before now', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 1e9 }), (n, ago) => {
        const times = timesOf(n, now - ago, now);
        expect(times).toHaveLength(messagesOf(n));
        expect(times.toSorted((a, b) => a - b)).toEqual(times);
        expect(times.at(-1)).toBeLessThanOrEqual(now);
      }),
    );
  });

  it('begins by day in Japan, on the day that was meant, unless that is still to come', () => {
    fc.assert(
      fc.property(fc.integer({ min: 86_400_000, max: 1e11 }), (ago) => {
        const at = byDay(now - ago, now);
        expect(japaneseHour(at)).toBeGreaterThanOrEqual(7);
        expect(japaneseHour(at)).toBeLessThan(23);
        expect(Math.abs(at - (now - ago))).toBeLessThan(86_400_000);
      }),
    );
    expect(byDay(now - 1, now)).toBe(now - 1);
  });

  it('is done in nine of ten, and not «open» once it was answered', () => {
    const all = Array.from({ length: 1_000 }, (_, n) => n + 1);
    expect(new Set(all.map(shareOf)).size).toBe(100);
    const status = (n: number) => statusOf(n, 1_000, 1_000);
    const done = all.filter((n) => status(n) === 'done').length;
    expect(done).toBeGreaterThan(880);
    expect(done).toBeLessThan(920);
    for (const n of all) if (status(n) === 'open') expect(kindOf(n, messagesOf(n))).toBe('inbound');
  });

  it('nobody waits for months: what is not done is of the newest', () => {
    for (const n of [1, 500, 850]) expect(statusOf(n, 1_000, 1_000)).toBe('done');
  });

  it.each([
    [1, 6 * 3_600_000],
    [300, 6 * 3_600_000],
    [3_000, 2_592_000],
    [200_000, 600_000],
  ])('of %i follows the one before by %i ms', (many, ms) => expect(pace(many)).toBe(ms));
});
