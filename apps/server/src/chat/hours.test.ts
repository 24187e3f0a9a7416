import type { ChatHours } from '@madoguchi/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presenceAt } from './hours.ts';

const office = { from: '09:00', to: '18:00' };
const hours: ChatHours = {
  mon: office,
  tue: office,
  wed: { from: '10:00', to: '12:30' },
  thu: office,
  fri: { from: '09:00', to: '24:00' },
  sat: null,
  sun: null,
};
const none: ChatHours = { mon: null, tue: null, wed: null, thu: null, fri: null, sat: null, sun: null };
const tokyo = 'Asia/Tokyo';

/** What is said at a time of Tokyo's clock. */
const at = (text: string, given = hours) => presenceAt(new Date(`${text}+09:00`), given, tokyo);
const opens = (text: string) => ({ open: false, opensAt: new Date(`${text}+09:00`) });
const open = { open: true, opensAt: null };

describe('hours of the week', () => {
  it.each([
    ['on the minute they begin', '2026-11-24T09:00:00', open],
    ['within them', '2026-11-24T17:59:59', open],
    ['until midnight', '2026-11-27T23:59:59', open],
    ['on the minute they end', '2026-11-24T18:00:00', opens('2026-11-25T10:00:00')],
    ['early in the morning', '2026-11-24T03:00:00', opens('2026-11-24T09:00:00')],
    ['after noon of a short day', '2026-11-25T12:30:00', opens('2026-11-26T09:00:00')],
    ['on a Saturday', '2026-11-28T11:00:00', opens('2026-11-30T09:00:00')],
    ['on a Sunday night', '2026-11-29T23:59:59', opens('2026-11-30T09:00:00')],
  ])('%s (%s)', (_when, time, expected) => {
    expect(at(time)).toEqual(expected);
  });

  it('are not asked where there are none; where nobody ever is, nothing is promised', () => {
    expect(presenceAt(new Date(), null, tokyo)).toEqual(open);
    expect(at('2026-11-24T10:00:00', none)).toEqual({ open: false, opensAt: null });
  });

  it('reach to the same day of the next week', () => {
    const once = { ...none, tue: office };
    expect(at('2026-11-24T19:00:00', once)).toEqual(opens('2026-12-01T09:00:00'));
  });

  it('are those of the zone’s own clock, also where it is put forward or back', () => {
    const daily = { from: '09:00', to: '17:00' };
    const week = { mon: daily, tue: daily, wed: daily, thu: daily, fri: daily, sat: daily, sun: daily };
    const berlin = (text: string) => presenceAt(new Date(text), week, 'Europe/Berlin').opensAt?.toISOString();
    expect(berlin('2026-03-28T20:00:00Z')).toBe('2026-03-29T07:00:00.000Z');
    expect(berlin('2026-10-24T20:00:00Z')).toBe('2026-10-25T08:00:00.000Z');
    const early = { ...none, sun: { from: '02:30', to: '04:00' } };
    const skipped = presenceAt(new Date('2026-03-28T20:00:00Z'), early, 'Europe/Berlin').opensAt;
    expect(skipped?.getTime()).toBeGreaterThan(Date.parse('2026-03-29T00:00:00Z'));
    expect(skipped?.getTime()).toBeLessThanOrEqual(Date.parse('2026-03-29T01:30:00Z'));
  });

  it('promise a time to come at which somebody really is there', () => {
    const minute = fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2028, 0, 1) / 60_000 });
    fc.assert(
      fc.property(minute, fc.constantFrom(tokyo, 'Europe/Berlin', 'America/New_York'), (minutes, zone) => {
        const now = new Date(minutes * 60_000);
        const found = presenceAt(now, hours, zone);
        if (found.open) return;
        expect(found.opensAt?.getTime()).toBeGreaterThan(now.getTime());
        expect(presenceAt(found.opensAt ?? now, hours, zone).open).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
