import type { CalendarRules, OpeningSlot } from '@madoguchi/contract';
import { holidaysOf, formatDay } from '@madoguchi/nihongo/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessCalendar } from './domain.ts';
import { minuteMs } from './zone.ts';

/** Zones whose clocks do what clocks can: never change, change by half an hour, at midnight, at a minute past it. */
const zones = [
  'Asia/Tokyo',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Beirut',
  'America/Havana',
];
/** Two days from each of these hold what is hard: changes of clocks, the New Year, a run of holidays. */
const starts = [
  '2026-03-07',
  '2026-03-28',
  '2026-04-04',
  '2026-10-24',
  '2026-10-31',
  '2026-12-28',
  '2026-05-02',
  '2026-09-21',
];
const minutesOfWindow = 60 * 24 * 3;

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Slots between some quarters of an hour: one begins where another may have ended. */
const slots: fc.Arbitrary<OpeningSlot[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 6 })
  .map((quarters) => {
    const sorted = quarters.toSorted((a, b) => a - b).map((quarter) => clock(quarter * 15));
    return sorted.flatMap((from, nth) => {
      const to = sorted[nth + 1];
      return nth % 2 === 0 && to !== undefined ? [{ from, to }] : [];
    });
  });
const dateNear = (start: string) =>
  fc.integer({ min: 0, max: 4 }).map((days) => {
    return new Date(Date.parse(`${start}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  });

const desks = fc
  .record({ zone: fc.constantFrom(...zones), start: fc.constantFrom(...starts) })
  .chain(({ zone, start }) =>
    fc.record({
      zone: fc.constant(zone),
      start: fc.constant(Date.parse(`${start}T00:00Z`)),
      rules: fc.record({
        week: fc.record({
          mon: slots,
          tue: slots,
          wed: slots,
          thu: slots,
          fri: slots,
          sat: slots,
          sun: slots,
        }),
        openHolidays: fc
          .subarray(['children', 'substitute', 'citizens', 'new_year'] as const)
          .map((keys) => [...keys]),
        closures: fc.array(
          fc.oneof(
            fc.constant({ name: '年末年始', from: '12-29', to: '01-03' }),
            dateNear(start).map((date) => ({ name: '臨時休業', from: date, to: date })),
          ),
          { maxLength: 2 },
        ),
        days: fc.uniqueArray(fc.record({ date: dateNear(start), name: fc.constant('特別'), slots }), {
          maxLength: 2,
          selector: ({ date }) => date,
        }),
      }) satisfies fc.Arbitrary<CalendarRules>,
    }),
  );

const holidays = new Map(
  [2026, 2027].flatMap((year) => holidaysOf(year).map(({ day, key }) => [formatDay(day), key] as const)),
);

/** The same rules by one look at the clock a minute, as a person would: slow, and knowing nothing of the code it checks. */
function minuteByMinute(rules: CalendarRules, zone: string): (instant: number) => boolean {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const name = new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short' });
  return (instant) => {
    const [date = '', time = ''] = format.format(instant).split(' ');
    const within = (open: OpeningSlot[]) => open.some(({ from, to }) => time >= from && time < to);
    const own = rules.days.find((day) => day.date === date);
    if (own !== undefined) return within(own.slots);
    const shut = rules.closures.some(({ from, to }) =>
      from.length > 5 ? date >= from && date <= to : date.slice(5) >= from || date.slice(5) <= to,
    );
    if (shut) return false;
    const holiday = holidays.get(date);
    if (holiday !== undefined && !rules.openHolidays.includes(holiday)) return false;
    return within(rules.week[name.format(instant).toLowerCase() as keyof CalendarRules['week']]);
  };
}

describe('business time', () => {
  it('is what a look at the clock every minute says', () => {
    fc.assert(
      fc.property(desks, fc.integer({ min: 1, max: 900 }), ({ rules, zone, start }, length) => {
        const calendar = businessCalendar(rules, zone);
        const isOpen = minuteByMinute(rules, zone);
        const open = Array.from({ length: minutesOfWindow }, (_, nth) => isOpen(start + nth * minuteMs));
        const fast = open.map((_, nth) => calendar.isOpen(start + nth * minuteMs));
        expect(fast).toEqual(open);
        const end = start + minutesOfWindow * minuteMs;
        const all = open.filter(Boolean).length;
        const spans = calendar.openBetween(start, end);
        const inside = (at: number) => spans.some((span) => at >= span.start && at < span.end);
        expect(open.map((_, nth) => inside(start + nth * minuteMs))).toEqual(open);
        for (const [nth, span] of spans.entries()) {
          expect(span.start).toBeGreaterThanOrEqual(spans[nth - 1]?.end ?? start);
          expect(span.end).toBeLessThanOrEqual(end);
        }
        expect(calendar.openTimeBetween(start, end)).toBe(all * minuteMs);
        const first = open.indexOf(true);
        if (first >= 0) expect(calendar.nextOpen(start)).toBe(start + first * minuteMs);
        else expect(calendar.nextOpen(start) ?? end).toBeGreaterThanOrEqual(end);
        let left = length;
        const last = open.findIndex((minute) => minute && (left -= 1) === 0);
        if (last >= 0)
          expect(calendar.addOpenTime(start, length * minuteMs)).toBe(start + (last + 1) * minuteMs);
        else expect(calendar.addOpenTime(start, length * minuteMs) ?? end + 1).toBeGreaterThan(end - 1);
      }),
      { numRuns: 60 },
    );
  });

  const instants = fc.integer({ min: 0, max: 86_400 * 500 }).map((seconds) => seconds * 1000);
  const lengths = fc.integer({ min: 1, max: 86_400 * 20 }).map((seconds) => seconds * 1000);
  const later = (value: number | null) => value ?? Number.POSITIVE_INFINITY;

  it('never puts a deadline into closed time, and takes just as much open time as it is given', () => {
    fc.assert(
      fc.property(desks, instants, lengths, ({ rules, zone, start }, after, length) => {
        const calendar = businessCalendar(rules, zone);
        const from = start + after;
        for (const due of [
          calendar.addOpenTime(from, length),
          calendar.endOfBusinessDay(from),
          calendar.nextBusinessDay(from, 1, (length % 1440) * minuteMs),
        ]) {
          if (due === null) continue;
          expect(due).toBeGreaterThan(from);
          expect(calendar.isOpen(due) || calendar.isOpen(due - 1)).toBe(true);
        }
        const due = calendar.addOpenTime(from, length);
        if (due !== null) expect(calendar.openTimeBetween(from, due)).toBe(length);
      }),
      { numRuns: 200 },
    );
  });

  it('adds up, and never runs backwards', () => {
    fc.assert(
      fc.property(desks, instants, lengths, lengths, ({ rules, zone, start }, after, one, other) => {
        const calendar = businessCalendar(rules, zone);
        const from = start + after;
        const step = calendar.addOpenTime(from, one);
        if (step !== null)
          expect(calendar.addOpenTime(step, other)).toBe(calendar.addOpenTime(from, one + other));
        for (const of of [
          (instant: number) => calendar.addOpenTime(instant, one),
          calendar.nextOpen,
          calendar.endOfBusinessDay,
          (instant: number) => calendar.nextBusinessDay(instant, 2, 12 * 60 * minuteMs),
        ])
          expect(later(of(from))).toBeLessThanOrEqual(later(of(from + other)));
        const [before, now] = [from, from + other].map((at) => calendar.businessDaysBefore(at, one));
        expect(before).toBeLessThanOrEqual(now ?? 0);
      }),
      { numRuns: 200 },
    );
  });
});
