import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpen, nextOpening, paceOf, retryAfter } from './domain.ts';

const usual = { hoursFrom: '09:00', hoursTo: '20:00' };
const tokyo = 'Asia/Tokyo';

describe('sending hours', () => {
  it.each([
    ['2026-11-24T00:00:00Z', true, 'nine sharp'],
    ['2026-11-23T23:59:59Z', false, 'a second before'],
    ['2026-11-24T10:59:59Z', true, 'a second before eight'],
    ['2026-11-24T11:00:00Z', false, 'eight sharp'],
  ])('%s is open: %s (%s)', (at, open) => expect(isOpen(new Date(at), usual, tokyo)).toBe(open));

  it('what is due in the evening waits for the next morning, what is due at dawn for the same one', () => {
    expect(nextOpening(new Date('2026-11-24T13:30:20Z'), usual, tokyo)).toEqual(
      new Date('2026-11-25T00:00:00Z'),
    );
    expect(nextOpening(new Date('2026-11-24T20:00:00Z'), usual, tokyo)).toEqual(
      new Date('2026-11-25T00:00:00Z'),
    );
  });

  it('begin by the clock on the wall where clocks change in between', () => {
    // New York goes back to winter time on 1 November 2026 at 2:00.
    const at = new Date('2026-11-01T02:00:00Z');
    expect(nextOpening(at, usual, 'America/New_York')).toEqual(new Date('2026-11-01T14:00:00Z'));
    expect(nextOpening(new Date('2026-03-08T03:00:00Z'), usual, 'America/New_York')).toEqual(
      new Date('2026-03-08T13:00:00Z'),
    );
  });

  it('whatever is due, it goes out in the hours, not before, and within a day and two hours', () => {
    const time = fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, '0')}:30`);
    const zones = fc.constantFrom(tokyo, 'America/New_York', 'Europe/Berlin', 'Asia/Kathmandu', 'UTC');
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2025-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }),
        fc.tuple(time, time).filter(([from, to]) => from < to),
        zones,
        (at, [hoursFrom, hoursTo], zone) => {
          const next = nextOpening(at, { hoursFrom, hoursTo }, zone);
          expect(next.getTime()).toBeGreaterThanOrEqual(at.getTime());
          expect(next.getTime() - at.getTime()).toBeLessThanOrEqual(26 * 3_600_000);
          // 02:30 may be left out by a change of clocks, and come twice: then the hours have another edge.
          if (hoursFrom > '03:00') expect(isOpen(next, { hoursFrom, hoursTo }, zone)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the pace', () => {
  it('never sends more a minute than was said, alone or together', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.constantFrom(1, 500), (perMinute, together) => {
        const { size, takesMs } = paceOf(perMinute, together);
        expect(size).toBeGreaterThanOrEqual(1);
        expect(size).toBeLessThanOrEqual(Math.max(together, perMinute));
        expect((size / takesMs) * 60_000).toBeLessThanOrEqual(perMinute + 1e-6);
      }),
    );
  });

  it('waits longer with each try, and no longer than an hour', () => {
    const all = [1, 2, 3, 4, 5, 6, 7, 50].map(retryAfter);
    expect(all).toEqual(all.toSorted((a, b) => a - b));
    expect(all.at(-1)).toBe(3_600_000);
  });
});
