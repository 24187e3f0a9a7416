import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lateBefore } from './late.ts';

const zone = 'Asia/Tokyo';
const since = (now: string) => lateBefore(new Date(`${now}+09:00`), zone).getTime();
const at = (time: string) => new Date(`${time}+09:00`).getTime();

describe('who has waited for more than one business day', () => {
  it.each([
    ['on a Wednesday: since the same hour of Tuesday', '2026-11-18T15:00', '2026-11-17T15:00'],
    ['on a Monday: since the same hour of Friday', '2026-11-16T10:30', '2026-11-13T10:30'],
    ['on a Saturday: since the evening’s end of Thursday', '2026-11-14T12:00', '2026-11-13T00:00'],
    ['on a Sunday as on the Saturday', '2026-11-15T23:00', '2026-11-13T00:00'],
    ['over 勤労感謝の日, a Monday', '2026-11-24T09:00', '2026-11-20T09:00'],
    ['over the New Year', '2027-01-04T09:00', '2026-12-28T09:00'],
  ])('%s', (_, now, expected) => {
    expect(since(now)).toBe(at(expected));
  });

  it('counts by the workspace’s own clock', () => {
    const now = new Date('2026-11-16T03:00:00Z');
    // Sunday evening in New York, Monday noon in Tokyo.
    expect(lateBefore(now, 'America/New_York').toISOString()).toBe('2026-11-13T05:00:00.000Z');
    expect(lateBefore(now, zone).toISOString()).toBe('2026-11-13T03:00:00.000Z');
  });

  it('never goes back in time, and is a day back at least', () => {
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 800 });
    const start = at('2026-01-05T00:00');
    fc.assert(
      fc.property(minutes, fc.integer({ min: 0, max: 10_000 }), (first, more) => {
        const [earlier, later] = [start + first * 60_000, start + (first + more) * 60_000];
        const [a, b] = [lateBefore(new Date(earlier), zone), lateBefore(new Date(later), zone)];
        return a <= b && later - b.getTime() >= 86_400_000;
      }),
    );
  });
});
