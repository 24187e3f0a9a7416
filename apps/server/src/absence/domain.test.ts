import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAt, daysFrom, shownKind, spanOf, storable, timesOf } from './domain.ts';

const tokyo = 'Asia/Tokyo';
const iso = ({ start, end }: { start: Date; end: Date }) => [start.toISOString(), end.toISOString()];

describe('the time of an absence', () => {
  it('is whole days in the workspace’s zone, the last one included', () => {
    const span = spanOf({ from: '2026-11-24', fromTime: null, to: '2026-11-25', toTime: null }, tokyo);
    expect(iso(span)).toEqual(['2026-11-23T15:00:00.000Z', '2026-11-25T15:00:00.000Z']);
  });

  it('may be half a day, or hours', () => {
    const morning = spanOf({ from: '2026-11-24', fromTime: null, to: '2026-11-24', toTime: '13:00' }, tokyo);
    expect(iso(morning)).toEqual(['2026-11-23T15:00:00.000Z', '2026-11-24T04:00:00.000Z']);
    const hours = spanOf({ from: '2026-11-24', fromTime: '10:30', to: '2026-11-24', toTime: '12:00' }, tokyo);
    expect(iso(hours)).toEqual(['2026-11-24T01:30:00.000Z', '2026-11-24T03:00:00.000Z']);
  });

  it('is said again as it was entered', () => {
    const day = fc
      .integer({ min: 0, max: 3000 })
      .map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10));
    const clock = fc.option(
      fc.integer({ min: 1, max: 95 }).map((n) => new Date(n * 900_000).toISOString().slice(11, 16)),
    );
    fc.assert(
      fc.property(day, clock, fc.integer({ min: 1, max: 40 }), clock, (from, fromTime, length, toTime) => {
        const to = daysFrom(from, length + 1).at(-1) ?? from;
        const times = { from, fromTime, to, toTime };
        expect(timesOf(spanOf(times, tokyo), tokyo)).toEqual(times);
      }),
    );
  });

  it('is told by the zone’s day', () => {
    expect(dayAt(new Date('2026-11-23T15:00:00Z'), tokyo)).toBe('2026-11-24');
    expect(daysFrom('2026-11-29', 3)).toEqual(['2026-11-29', '2026-11-30', '2026-12-01']);
  });
});

describe('what colleagues are told', () => {
  it('is not that somebody is ill', () => {
    expect(shownKind('sick', false)).toBe('other');
    expect(shownKind('sick', true)).toBe('sick');
    expect(shownKind('trip', false)).toBe('trip');
  });

  it('is text that can be kept', () => {
    expect(storable('a\u0000b\ud800')).toBe('ab\ufffd');
  });
});
