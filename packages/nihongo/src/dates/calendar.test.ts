import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { japaneseCalendar, makeCalendar } from './calendar.ts';
import { formatDay, fromDay, parseDay, toDay, weekdayOf } from './day.ts';
import type { Day } from './day.ts';

const day = (text: string): Day => {
  const found = parseDay(text);
  if (found === undefined) throw new Error(text);
  return found;
};

describe('business days', () => {
  it.each([
    ['2026-11-20', true],
    ['2026-11-21', false],
    ['2026-11-22', false],
    ['2026-11-23', false],
    ['2026-05-06', false],
    ['2026-09-22', false],
    ['2026-12-28', true],
    ['2026-12-29', false],
    ['2026-12-31', false],
    ['2027-01-03', false],
    ['2027-01-04', true],
    ['2027-03-22', false],
  ])('%s: %s', (text, worked) => {
    expect(japaneseCalendar.isBusinessDay(day(text))).toBe(worked);
  });

  it.each([
    ['2026-11-20', 1, '2026-11-24'],
    ['2026-11-20', 3, '2026-11-26'],
    ['2026-05-01', 1, '2026-05-07'],
    ['2026-12-30', 5, '2027-01-08'],
    ['2026-11-21', 0, '2026-11-21'],
  ])('%s and %i business days is %s', (from, count, to) => {
    expect(formatDay(japaneseCalendar.addBusinessDays(day(from), count))).toBe(to);
  });

  it('leaves out the company’s own closures', () => {
    const calendar = makeCalendar({ closures: ['2026-08-13', '2026-08-14'] });
    expect(formatDay(calendar.addBusinessDays(day('2026-08-12'), 1))).toBe('2026-08-17');
    expect(calendar.isHoliday(day('2026-08-13'))).toBe(false);
  });

  it('works on days the company names, whatever else they are', () => {
    const workdays = ['2026-11-22', '2026-11-23', '2026-12-30'];
    const calendar = makeCalendar({ workdays, closures: ['2026-12-30'] });
    expect(workdays.map((text) => calendar.isBusinessDay(day(text)))).toEqual([true, true, true]);
    expect(formatDay(calendar.addBusinessDays(day('2026-11-20'), 1))).toBe('2026-11-22');
    expect(() => makeCalendar({ workdays: ['いつか'] })).toThrow(/workday "いつか".*write it like/u);
  });

  it.each(['2026/08/13', '2026-02-30', 'お盆'])('refuses the closure %s', (closure) => {
    expect(() => makeCalendar({ closures: [closure] })).toThrow(/write it like/u);
  });

  it('gives up where nothing is worked', () => {
    const closures = Array.from({ length: 4000 }, (_, at) => formatDay(toDay(2026, 1, 1) + at));
    const calendar = makeCalendar({ closures });
    expect(calendar.businessDayFrom(day('2026-02-02'))).toBe(day('2026-02-02'));
    expect(calendar.lastBusinessDay(day('2026-02-02'), day('2026-02-06'))).toBeUndefined();
  });
});

describe('properties', () => {
  const days = fc.integer({ min: toDay(2000, 1, 1), max: toDay(2049, 1, 1) });
  const counts = fc.integer({ min: 1, max: 60 });

  it('more business days never end earlier, and later days never end earlier', () => {
    fc.assert(
      fc.property(days, counts, fc.integer({ min: 0, max: 30 }), (from, count, more) => {
        const end = japaneseCalendar.addBusinessDays(from, count);
        expect(japaneseCalendar.addBusinessDays(from, count + more)).toBeGreaterThanOrEqual(end);
        expect(japaneseCalendar.addBusinessDays(from + more, count)).toBeGreaterThanOrEqual(end);
      }),
    );
  });

  it('lands on a business day with as many business days between', () => {
    fc.assert(
      fc.property(days, counts, (from, count) => {
        const end = japaneseCalendar.addBusinessDays(from, count);
        let between = 0;
        for (let at = from + 1; at <= end; at += 1) if (japaneseCalendar.isBusinessDay(at)) between += 1;
        expect(japaneseCalendar.isBusinessDay(end)).toBe(true);
        expect(between).toBe(count);
      }),
    );
  });

  it('works no weekend, no public holiday and no New Year', () => {
    fc.assert(
      fc.property(days, (at) => {
        const { m, d } = fromDay(at);
        const off =
          weekdayOf(at) > 4 || japaneseCalendar.isHoliday(at) || (m === 12 && d >= 29) || (m === 1 && d <= 3);
        expect(japaneseCalendar.isBusinessDay(at)).toBe(!off);
      }),
    );
  });

  it('knows no weekday holiday that is followed by itself in lieu: a Sunday holiday moves to a weekday', () => {
    fc.assert(
      fc.property(days, (at) => {
        if (weekdayOf(at) !== 6 || !japaneseCalendar.isHoliday(at)) return;
        const week = [1, 2, 3, 4].map((ahead) => japaneseCalendar.isHoliday(at + ahead));
        expect(week).toContain(true);
      }),
    );
  });
});

describe('the machine’s zone', () => {
  const read = (zone: string): unknown =>
    JSON.parse(
      execFileSync(process.execPath, [join(import.meta.dirname, 'zone.fixture.ts')], {
        encoding: 'utf8',
        env: { TZ: zone },
      }),
    );

  it.each(['America/New_York', 'Pacific/Kiritimati', 'UTC', 'Asia/Tokyo'])(
    '%s makes no difference',
    (zone) => {
      expect(read(zone)).toEqual({
        dues: ['2026-05-01', '2026-05-07', '2026-05-02T00:00', '2026-05-06', '2026-05-11'],
        off: ['2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05', '2026-05-06'],
      });
    },
  );
});
