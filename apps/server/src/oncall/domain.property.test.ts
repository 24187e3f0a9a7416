import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wallOf } from '../platform/time/index.ts';
import { neverOpen, onCallAt, overlapsBetween, slotsBetween, type Rota, type Shift } from './domain.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const people = ['a', 'b', 'c', 'd'];
const monday = Date.parse('2026-11-23T00:00:00Z');

const clock = fc
  .nat(95)
  .map(
    (quarter) =>
      `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`,
  );
const date = fc
  .integer({ min: -3, max: 24 })
  .map((at) => new Date(monday + at * day).toISOString().slice(0, 10));
const shift: fc.Arbitrary<Shift> = fc
  .record({
    team: fc.shuffledSubarray(people, { minLength: 2, maxLength: 2 }),
    alone: fc.boolean(),
    days: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }),
    from: clock,
    to: clock,
    dates: fc.tuple(fc.option(date), fc.option(date)),
  })
  .map(({ team: [first = 'a', second = 'b'], alone, dates: [one, other], ...times }) => {
    const isTurned = one !== null && other !== null && one > other;
    const [validFrom, validUntil] = isTurned ? [other, one] : [one, other];
    return { ...times, firstId: first, backupId: alone ? null : second, validFrom, validUntil };
  });
const swap = fc
  .record({
    who: fc.shuffledSubarray(people, { minLength: 2, maxLength: 2 }),
    start: fc.integer({ min: 0, max: 20 * 96 }),
    quarters: fc.integer({ min: 1, max: 300 }),
  })
  .map(({ who: [fromId = 'a', toId = 'b'], start, quarters }) => ({
    fromId,
    toId,
    start: monday + start * 15 * minute,
    end: monday + (start + quarters) * 15 * minute,
  }));
type Span = { start: number; end: number };
/** A calendar that is open in these spans. */
const within =
  (open: readonly Span[]): Rota['openBetween'] =>
  (start, end) =>
    open
      .map((span) => ({ start: Math.max(span.start, start), end: Math.min(span.end, end) }))
      .filter((span) => span.start < span.end);
/** Spans in order and apart, as a calendar has them; some days and more are closed, and some calendars never open. */
const openBetween = fc
  .uniqueArray(fc.integer({ min: -2 * 96, max: 26 * 96 }), { maxLength: 40 })
  .map((quarters) => {
    const edges = quarters.toSorted((one, other) => one - other).map((at) => monday + at * 15 * minute);
    return edges.flatMap((start, nth) => {
      const end = edges[nth + 1];
      return nth % 2 === 0 && end !== undefined ? [{ start, end }] : [];
    });
  })
  .map(within);
const rotaIn = (...zones: string[]): fc.Arbitrary<Rota> =>
  fc.record({
    openBetween,
    shifts: fc.array(shift, { maxLength: 6 }),
    swaps: fc.array(swap, { maxLength: 4 }),
    timeZone: fc.constantFrom(...zones),
  });
const anywhere = rotaIn(
  'Asia/Tokyo',
  'Asia/Kolkata',
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
);
const from = monday - day;
const to = monday + 21 * day;

/** The same by looking at the clock of one moment, without any spans. */
function slowly({ openBetween: opens, shifts, swaps, timeZone }: Rota, at: number) {
  const wall = wallOf(new Date(at), timeZone);
  const minutes = Math.floor((wall % day) / minute);
  const of = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  const holdsAt = (begins: string, ends: string, isDay: (start: number) => boolean): boolean => {
    const [one, other] = [of(begins), of(ends)];
    const today = wall - (wall % day);
    if (other > one) return minutes >= one && minutes < other && isDay(today);
    return (minutes >= one && isDay(today)) || (minutes < other && isDay(today - day));
  };
  const weekday = (start: number) => (new Date(start).getUTCDay() + 6) % 7;
  if (opens(at, at + 1).length > 0) return 'open';
  const found = shifts.find((each) =>
    holdsAt(each.from, each.to, (start) => {
      const text = new Date(start).toISOString().slice(0, 10);
      return (
        each.days.includes(weekday(start)) &&
        (each.validFrom === null || each.validFrom <= text) &&
        (each.validUntil === null || text <= each.validUntil)
      );
    }),
  );
  if (found === undefined) return [];
  let team: (string | null)[] = [found.firstId, found.backupId];
  for (const { fromId, toId, start, end } of swaps) {
    if (at < start || at >= end) continue;
    team = team.map((id) => (id === fromId ? toId : id));
    if (team[0] === team[1]) team = [team[0] ?? null, null];
  }
  return team.filter((id) => id !== null);
}

describe('a rota', () => {
  it('has at any time out of hours one first person or none, and never the same as backup', () => {
    fc.assert(
      fc.property(anywhere, (rota) => {
        for (const { firstId, backupId } of slotsBetween(rota, from, to)) {
          expect(firstId === null && backupId !== null).toBe(false);
          expect(firstId !== null && firstId === backupId).toBe(false);
        }
      }),
    );
  });

  it('goes forward: times stand in order, apart, and within what was asked for', () => {
    fc.assert(
      fc.property(anywhere, (rota) => {
        let last = from;
        for (const { start, end } of slotsBetween(rota, from, to)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(to);
      }),
    );
  });

  it('says at every moment what its clock says, in zones that keep one time', () => {
    fc.assert(
      fc.property(rotaIn('Asia/Tokyo', 'Asia/Kolkata'), fc.nat((to - from) / minute - 1), (rota, minutes) => {
        const at = from + minutes * minute;
        const { outOfHours, team } = onCallAt(rota, new Date(at));
        expect(outOfHours ? team : 'open').toEqual(slowly(rota, at));
      }),
      { numRuns: 150 },
    );
  });

  it('says the same of a part of a time as of the whole', () => {
    fc.assert(
      fc.property(anywhere, fc.nat(20), fc.integer({ min: 1, max: 3000 }), (rota, days, minutes) => {
        const [start, end] = [from + days * day, from + days * day + minutes * minute];
        const whole = slotsBetween(rota, from, to + 3 * day)
          .filter((slot) => slot.start < end && slot.end > start)
          .map((slot) => ({ ...slot, start: Math.max(slot.start, start), end: Math.min(slot.end, end) }));
        expect(slotsBetween(rota, start, end)).toEqual(whole);
      }),
    );
  });

  it('with a swap rings nobody in its time who asked to be free', () => {
    fc.assert(
      fc.property(anywhere, swap, (rota, given) => {
        const alone = { ...rota, swaps: [given] };
        const team = slotsBetween(alone, given.start, given.end).flatMap((slot) => [
          slot.firstId,
          slot.backupId,
        ]);
        expect(team).not.toContain(given.fromId);
      }),
    );
  });
});

const night: Shift = {
  firstId: 'a',
  backupId: 'b',
  days: [0, 1, 2, 3, 4, 5, 6],
  from: '18:00',
  to: '09:00',
  validFrom: null,
  validUntil: null,
};
const tokyo = (text: string) => Date.parse(`${text}+09:00`);
/** Open from nine to six on the weekdays of three months from a Monday on, but for 勤労感謝の日, a Monday. */
const office = Array.from({ length: 84 }, (_, at) => tokyo('2026-11-02T00:00') + at * day)
  .filter((midnight, at) => at % 7 < 5 && midnight !== tokyo('2026-11-23T00:00'))
  .map((midnight) => ({ start: midnight + 9 * 60 * minute, end: midnight + 18 * 60 * minute }));
const rota: Rota = { openBetween: within(office), shifts: [night], swaps: [], timeZone: 'Asia/Tokyo' };

describe('gaps and overlaps', () => {
  it('are found: nights are covered, days of the weekend are not', () => {
    const week = slotsBetween(rota, tokyo('2026-11-27T12:00'), tokyo('2026-11-30T12:00'));
    expect(week.map(({ firstId, start, end }) => [firstId, (end - start) / (60 * minute)])).toEqual([
      ['a', 15],
      [null, 9],
      ['a', 15],
      [null, 9],
      ['a', 15],
    ]);
  });

  it('has the whole of a public holiday on call', () => {
    const whole = { ...night, from: '00:00', to: '00:00' };
    const slots = slotsBetween(
      { ...rota, shifts: [whole] },
      tokyo('2026-11-20T12:00'),
      tokyo('2026-11-24T12:00'),
    );
    expect(slots).toEqual([
      {
        start: tokyo('2026-11-20T18:00'),
        end: tokyo('2026-11-24T09:00'),
        firstId: 'a',
        backupId: 'b',
        swapped: false,
      },
    ]);
  });

  it('of two shifts the first in the list holds, and the other is named', () => {
    const holiday = { ...night, firstId: 'c', validFrom: '2026-12-31', validUntil: '2026-12-31' };
    const two = { ...rota, shifts: [holiday, night] };
    const eve = tokyo('2026-12-31T20:00');
    expect(onCallAt(two, new Date(eve))).toEqual({
      outOfHours: true,
      team: ['c', 'b'],
      until: tokyo('2027-01-01T09:00'),
    });
    expect(overlapsBetween(two, tokyo('2026-12-30T00:00'), tokyo('2027-01-03T00:00'))).toEqual([
      { start: tokyo('2026-12-31T18:00'), end: tokyo('2027-01-01T09:00'), shifts: [0, 1] },
    ]);
  });

  it('two shifts of the same people are no overlap', () => {
    expect(overlapsBetween({ ...rota, shifts: [night, night] }, from, to)).toEqual([]);
  });

  it('nobody is on call while the desk is open, and nobody without a shift', () => {
    expect(onCallAt(rota, new Date(tokyo('2026-11-24T12:00')))).toEqual({
      outOfHours: false,
      team: [],
      until: tokyo('2026-11-24T18:00'),
    });
    expect(onCallAt({ ...rota, openBetween: neverOpen, shifts: [] }, new Date(from))).toEqual({
      outOfHours: true,
      team: [],
      until: null,
    });
  });
});
