import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueSlot, nextSlot } from './schedule.ts';

const tokyo = 'Asia/Tokyo';

describe('in Tokyo, at 03:30 and 15:30', () => {
  const times = ['03:30', '15:30'];
  it.each([
    ['2026-11-21T00:00:00Z', '2026-11-20T18:30:00.000Z', '2026-11-21T06:30:00.000Z'],
    ['2026-11-21T06:29:59Z', '2026-11-20T18:30:00.000Z', '2026-11-21T06:30:00.000Z'],
    ['2026-11-21T06:30:00Z', '2026-11-21T06:30:00.000Z', '2026-11-21T18:30:00.000Z'],
    ['2026-12-31T16:00:00Z', '2026-12-31T06:30:00.000Z', '2026-12-31T18:30:00.000Z'],
  ])('at %s the last was due at %s and the next is at %s', (now, last, next) => {
    expect(dueSlot(times, tokyo, new Date(now)).toISOString()).toBe(last);
    expect(nextSlot(times, tokyo, new Date(now)).toISOString()).toBe(next);
  });
});

it('keeps to the wall clock where clocks change', () => {
  const before = nextSlot(['03:30'], 'Europe/Berlin', new Date('2026-10-24T12:00:00Z'));
  expect(before.toISOString()).toBe('2026-10-25T02:30:00.000Z');
  expect(nextSlot(['03:30'], 'Europe/Berlin', before).toISOString()).toBe('2026-10-26T02:30:00.000Z');
});

it('is always due now or before, next after now, and never more than a day and an hour apart', () => {
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
  fc.assert(
    fc.property(
      fc.array(time, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(tokyo, 'UTC', 'Europe/Berlin', 'America/St_Johns', 'Pacific/Kiritimati'),
      fc.date({ min: new Date('2025-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
      (times, zone, now) => {
        const [due, next] = [dueSlot(times, zone, now), nextSlot(times, zone, now)];
        expect(due.getTime()).toBeLessThanOrEqual(now.getTime());
        expect(next.getTime()).toBeGreaterThan(now.getTime());
        expect(next.getTime() - due.getTime()).toBeLessThanOrEqual(26 * 3_600_000);
      },
    ),
  );
});
