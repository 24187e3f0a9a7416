import type { DayHours, WeekHours } from '@madoguchi/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memberDue, usualSettings } from './domain.ts';
import { nextHour, nextTime, nextWithin } from './hours.ts';

const minute = 60_000;
const day = 86_400_000;

const clock = fc.integer({ min: 0, max: 1439 }).map((at) => ({
  at,
  text: `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`,
}));
const hours: fc.Arbitrary<DayHours> = fc
  .tuple(clock, clock)
  .filter(([from, to]) => from.at !== to.at)
  .map(([from, to]) => ({ from: from.text, to: to.text }));
const week: fc.Arbitrary<WeekHours> = fc
  .array(fc.option(hours), { minLength: 7, maxLength: 7 })
  .filter((days) => days.some((each) => each !== null));
const instant = fc
  .integer({ min: Date.UTC(2025, 0, 1) / minute, max: Date.UTC(2028, 0, 1) / minute })
  .map((minutes) => new Date(minutes * minute));
// Zones without summer time, of which one has a quarter of an hour.
const steady = fc.constantFrom('Asia/Tokyo', 'Asia/Kathmandu', 'UTC', 'America/Phoenix');
const any = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Tokyo');

/** Weekday from Monday and minute of the day, as a clock on the wall shows them. */
function wall(at: Date, timeZone: string): { weekday: number; minutes: number } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return {
    weekday: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(part('weekday')),
    minutes: Number(part('hour')) * 60 + Number(part('minute')),
  };
}

const minutesOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

/** Whether the clock on the wall says that it is within the hours: said another way than the code does. */
function within(at: Date, set: WeekHours, timeZone: string): boolean {
  const { weekday, minutes } = wall(at, timeZone);
  const inDay = (which: number, now: number): boolean => {
    const each = set[(which + 7) % 7] ?? null;
    if (each === null) return false;
    const [from, to] = [minutesOf(each.from), minutesOf(each.to)];
    return now >= from && now < (to > from ? to : to + 1440);
  };
  return inDay(weekday, minutes) || inDay(weekday - 1, minutes + 1440);
}

describe('when a member may be told next', () => {
  it('is within their hours, never before, and at once when it is within them already', () => {
    fc.assert(
      fc.property(instant, week, steady, (at, set, timeZone) => {
        const next = nextWithin(at, set, timeZone);
        expect(next.getTime()).toBeGreaterThanOrEqual(at.getTime());
        expect(within(next, set, timeZone)).toBe(true);
        if (within(at, set, timeZone)) expect(next).toEqual(at);
      }),
    );
  });

  it('is the first such moment: no minute between is within the hours', () => {
    fc.assert(
      fc.property(
        instant,
        week,
        steady,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (at, set, timeZone, share) => {
          const next = nextWithin(at, set, timeZone);
          const between =
            at.getTime() + Math.floor(((next.getTime() - at.getTime()) * share) / minute) * minute;
          if (between < next.getTime()) expect(within(new Date(between), set, timeZone)).toBe(false);
        },
      ),
    );
  });

  it('comes within eight days and stays where it is, wherever clocks are changed', () => {
    fc.assert(
      fc.property(instant, week, any, (at, set, timeZone) => {
        const next = nextWithin(at, set, timeZone);
        expect(next.getTime()).toBeGreaterThanOrEqual(at.getTime());
        expect(next.getTime() - at.getTime()).toBeLessThanOrEqual(8 * day);
        expect(nextWithin(next, set, timeZone)).toEqual(next);
      }),
    );
  });

  it('never goes back as time goes on', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 20_000 }), week, any, (at, minutes, set, timeZone) => {
        const later = new Date(at.getTime() + minutes * minute);
        expect(nextWithin(later, set, timeZone).getTime()).toBeGreaterThanOrEqual(
          nextWithin(at, set, timeZone).getTime(),
        );
      }),
    );
  });

  it.each([
    ['in the morning before', '2026-11-23T08:00+09:00', '2026-11-23T09:00+09:00'],
    ['within', '2026-11-23T12:30+09:00', '2026-11-23T12:30+09:00'],
    ['at the very end', '2026-11-23T18:00+09:00', '2026-11-24T09:00+09:00'],
    ['over the weekend', '2026-11-27T20:00+09:00', '2026-11-30T09:00+09:00'],
  ])('of office hours, %s', (_name, at, next) => {
    const office = { from: '09:00', to: '18:00' };
    const set = [office, office, office, office, office, null, null];
    expect(nextWithin(new Date(at), set, 'Asia/Tokyo')).toEqual(new Date(next));
  });

  it('of a night shift reaches into the next day', () => {
    const set = [{ from: '22:00', to: '06:00' }, null, null, null, null, null, null];
    expect(nextWithin(new Date('2026-11-24T05:59+09:00'), set, 'Asia/Tokyo')).toEqual(
      new Date('2026-11-24T05:59+09:00'),
    );
    expect(nextWithin(new Date('2026-11-24T06:00+09:00'), set, 'Asia/Tokyo')).toEqual(
      new Date('2026-11-30T22:00+09:00'),
    );
  });
});

describe('the times of mail', () => {
  it('are the next full hour, and the next time of the day that was chosen', () => {
    fc.assert(
      fc.property(instant, any, clock, (at, timeZone, { text, at: chosen }) => {
        const hour = nextHour(at, timeZone);
        expect(hour.getTime() - at.getTime()).toBeGreaterThan(0);
        expect(hour.getTime() - at.getTime()).toBeLessThanOrEqual(60 * minute);
        const daily = nextTime(at, text, timeZone);
        expect(daily.getTime()).toBeGreaterThan(at.getTime());
        expect(daily.getTime() - at.getTime()).toBeLessThanOrEqual(25.5 * 60 * minute);
        if (timeZone === 'Asia/Tokyo') expect(wall(daily, timeZone).minutes).toBe(chosen);
      }),
    );
  });

  it('wait for the end of quiet and for the hours, but for what is told at any time', () => {
    fc.assert(
      fc.property(instant, week, steady, fc.option(instant), (now, set, timeZone, quiet) => {
        const settings = { ...usualSettings, hours: set, quietUntil: quiet?.toISOString() ?? null };
        const given = { now, last: null, timeZone };
        const due = memberDue({ kind: 'mention', way: 'push' }, settings, given);
        expect(within(due, set, timeZone)).toBe(true);
        const urgent = memberDue(
          { kind: 'mention', way: 'push' },
          { ...settings, anytime: ['mention'] },
          given,
        );
        expect(urgent.getTime()).toBe(Math.max(now.getTime(), quiet?.getTime() ?? 0));
      }),
    );
  });
});
