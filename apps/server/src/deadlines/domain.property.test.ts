import {
  usualCalendar,
  type ConversationStatus,
  type DeadlineRule,
  type DeadlineTerm,
} from '@madoguchi/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessCalendar, rules as weekRules } from '../calendar/rules.fixture.ts';
import { reckon, type Circumstances } from './domain.ts';
import type { Change, Story, Turn } from './needs.ts';
import { afterHolds, dueOf, tellingTimes } from './term.ts';

const hour = 3_600_000;
/** Around a weekend with a holiday, and around New Year. */
const starts = [Date.parse('2026-11-19T00:00:00Z'), Date.parse('2026-12-25T00:00:00Z')];
const instants = fc
  .tuple(fc.constantFrom(...starts), fc.integer({ min: 0, max: 10 * 24 * 60 }))
  .map(([start, minutes]) => start + minutes * 60_000);
const calendars = fc.constantFrom(
  businessCalendar(usualCalendar, 'Asia/Tokyo'),
  businessCalendar(weekRules('9:00-12:00 13:00-17:30', '10:00-15:00'), 'Asia/Tokyo'),
  businessCalendar(weekRules('8:00-11:00 22:00-24:00'), 'Europe/Berlin'),
);
const time = fc
  .integer({ min: 0, max: 95 })
  .map((quarter) => new Date(quarter * 900_000).toISOString().slice(11, 16));
const clockTerms = fc
  .tuple(time, fc.integer({ min: 0, max: 3 }), time, time, fc.boolean())
  .map(([before, days, one, other, split]): DeadlineTerm => {
    const [earlier, later] = one <= other ? [one, other] : [other, one];
    return split
      ? { kind: 'clock', early: { before, days, time: later }, days: days + 1, time: earlier }
      : { kind: 'clock', early: null, days: days + 1, time: one };
  });
const openTerms = fc
  .integer({ min: 5, max: 3000 })
  .map((minutes): DeadlineTerm => ({ kind: 'open', minutes }));
const businessTerms = fc.oneof(clockTerms, openTerms);
const terms = fc.oneof(
  businessTerms,
  fc.integer({ min: 5, max: 3000 }).map((minutes): DeadlineTerm => ({ kind: 'elapsed', minutes })),
);
const held = fc.constantFrom<'stops' | 'runs'>('stops', 'runs');

/** Open, or the very end of a time that is. */
const isOpenUpTo = (calendar: ReturnType<typeof businessCalendar>, at: number): boolean =>
  calendar.isOpen(at) || calendar.isOpen(at - 1);

describe('a due time', () => {
  it('is never in closed time, unless the rule counts by the clock, and after what it is for', () => {
    fc.assert(
      fc.property(calendars, businessTerms, instants, (calendar, term, at) => {
        const due = dueOf(term, calendar, at)?.at ?? Number.NaN;
        expect(isOpenUpTo(calendar, due)).toBe(true);
        expect(due).toBeGreaterThan(at);
      }),
      { numRuns: 300 },
    );
  });

  it('is never earlier for what was received later', () => {
    fc.assert(
      fc.property(calendars, terms, instants, instants, (calendar, term, one, other) => {
        const [first, second] = [Math.min(one, other), Math.max(one, other)];
        const due = (at: number) => dueOf(term, calendar, at)?.at ?? 0;
        expect(due(first)).toBeLessThanOrEqual(due(second));
      }),
      { numRuns: 500 },
    );
  });

  it('is moved by a hold never back, by no more than its length of open time, and by none outside of it', () => {
    fc.assert(
      fc.property(
        calendars,
        businessTerms,
        instants,
        instants,
        instants,
        held,
        (calendar, term, at, a, b, how) => {
          const due = dueOf(term, calendar, at)?.at ?? 0;
          const hold = { from: Math.min(a, b), until: Math.max(a, b) };
          const moved = afterHolds(due, { term, held: how }, calendar, at, [hold]).at ?? Number.NaN;
          const within = calendar.openTimeBetween(Math.max(hold.from, at), Math.min(hold.until, moved));
          expect(moved).toBeGreaterThanOrEqual(due);
          expect(calendar.openTimeBetween(due, moved)).toBeLessThanOrEqual(how === 'runs' ? 0 : within);
          if (hold.until <= at || hold.from >= due) expect(moved).toBe(due);
          expect(isOpenUpTo(calendar, moved)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is told of in open time only, before it and not before it began to count', () => {
    fc.assert(
      fc.property(
        calendars,
        terms,
        instants,
        fc.integer({ min: 5, max: 600 }),
        (calendar, term, at, warn) => {
          const due = dueOf(term, calendar, at)?.at ?? 0;
          const rule = { term, warnMinutes: warn, onCall: false };
          const { warnAt, lateAt } = tellingTimes(due, rule, calendar, at);
          expect(calendar.isOpen(lateAt)).toBe(true);
          expect(lateAt).toBeGreaterThanOrEqual(due);
          if (warnAt === null) return;
          expect(calendar.isOpen(warnAt)).toBe(true);
          expect(warnAt).toBeGreaterThanOrEqual(at);
          expect(warnAt).toBeLessThan(due);
        },
      ),
      { numRuns: 300 },
    );
  });
});

const about: Circumstances = { channelId: 'c', customerId: 'u', companyId: null, tagIds: [] };
const rule: DeadlineRule = {
  id: '00000000-0000-7000-8000-000000000001',
  name: '',
  kinds: ['acknowledgement', 'first_answer', 'next_answer', 'resolution'],
  conditions: [],
  term: { kind: 'open', minutes: 240 },
  held: 'stops',
  warnMinutes: 60,
  onCall: false,
};
const book = { rules: [rule], calendar: businessCalendar(usualCalendar, 'Asia/Tokyo') };

const steps = fc.array(
  fc.tuple(
    fc.constantFrom('customer', 'member', 'machine', 'on_hold', 'open', 'done'),
    fc.integer({ min: 1, max: 40 }),
  ),
  { maxLength: 20 },
);

function storyFrom(list: readonly (readonly [string, number])[]): Story {
  const turns: Turn[] = [];
  const changes: Change[] = [];
  let at = starts[0] ?? 0;
  let status: ConversationStatus = 'open';
  for (const [index, [what, hours]] of list.entries()) {
    at += hours * hour;
    if (what === 'customer' || what === 'member' || what === 'machine') {
      turns.push({ id: `t${index}`, at, ordinal: index, from: what, memberId: null, marks: [] });
      if (what !== 'customer' || status === 'open') continue;
      changes.push({ at, from: status, to: 'open', memberId: null, byCustomer: true });
      status = 'open';
    } else if (what === 'on_hold' || what === 'open' || what === 'done') {
      if (what === status) continue;
      changes.push({ at, from: status, to: what, memberId: null, byCustomer: false });
      status = what;
    }
  }
  return { turns, changes, status, waiting: false };
}

describe('reckoning', () => {
  it('is the same in whatever order things were recorded', () => {
    fc.assert(
      fc.property(steps, fc.integer(), (list, seed) => {
        const story = storyFrom(list);
        const mixed = <T>(items: readonly T[]): T[] =>
          items
            .map((item, nth) => ({ item, key: Math.sin(seed + nth) }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const other = { ...story, turns: mixed(story.turns), changes: mixed(story.changes) };
        expect(reckon(other, about, book)).toEqual(reckon(story, about, book));
      }),
      { numRuns: 200 },
    );
  });

  it('leaves at most one of each kind open, and nothing once it is done', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const story = storyFrom(list);
        const open = reckon(story, about, book).filter(
          ({ need }) => need.metAt === null && need.endedAt === null,
        );
        expect(new Set(open.map(({ need }) => need.kind)).size).toBe(open.length);
        if (story.status === 'done') expect(open).toEqual([]);
        if (story.status !== 'on_hold') return;
        const since = story.changes.at(-1)?.at ?? 0;
        // While it is on hold only what was late before has a time.
        for (const { deadline } of open) expect(deadline?.dueAt ?? 0).toBeLessThanOrEqual(since);
      }),
      { numRuns: 200 },
    );
  });
});
