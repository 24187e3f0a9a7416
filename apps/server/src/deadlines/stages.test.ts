import { usualCalendar, usualDeadlines, type DeadlineMark, type DeadlineRule } from '@madoguchi/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessCalendar } from '../calendar/rules.fixture.ts';
import { reckon, type Book } from './domain.ts';
import type { Change, Story, Turn } from './needs.ts';

const about = { channelId: 'c', customerId: 'u', companyId: null, tagIds: [] };
const calendar = businessCalendar(usualCalendar, 'Asia/Tokyo');
const usual: Book = { rules: usualDeadlines, calendar };
/** `24 10:00` of November 2026 in Tokyo: Monday 23 is a holiday, Saturday 28 and Sunday 29 are closed. */
const at = (text: string): number => {
  const [day = '', time = ''] = text.split(' ');
  return Date.parse(`2026-11-${day}T${time}:00+09:00`);
};
const words = (instant: number): string =>
  new Date(instant + 9 * 3_600_000).toISOString().slice(8, 16).replace('T', ' ');

type Said = readonly [at: string, ...marks: DeadlineMark[]];
const turnOf = ([when, ...marks]: Said, nth: number): Turn => ({
  id: `t${nth}`,
  at: at(when),
  ordinal: nth,
  from: 'customer',
  memberId: null,
  marks,
});
const storyOf = (said: readonly Said[], changes: readonly Change[] = []): Story => ({
  turns: said.map(turnOf),
  changes,
  status: changes.at(-1)?.to ?? 'open',
  waiting: false,
});

/** When an answer is due and by which rule; with the message from which it counts, where that is a later one. */
function answerTo(story: Story, book = usual): string | null {
  const found = reckon(story, about, book).find(({ need }) => need.kind === 'first_answer');
  if (found === undefined || found.deadline === null) return null;
  const { dueAt, why } = found.deadline;
  const since = why.since === undefined ? '' : ` since ${words(Date.parse(why.since))}`;
  return `${dueAt === null ? 'held' : words(dueAt)} ${why.rule.name}${since}`;
}

const rule = (name: string, change: Partial<DeadlineRule>): DeadlineRule => ({
  id: '00000000-0000-7000-8000-000000000001',
  name,
  kinds: ['first_answer'],
  conditions: [],
  term: { kind: 'open', minutes: 120 },
  held: 'stops',
  warnMinutes: 30,
  onCall: false,
  ...change,
});
const when = (...marks: DeadlineMark[]): DeadlineRule['conditions'] => [{ kind: 'reading', marks }];

describe('an answer is due', () => {
  it.each([
    [[['24 10:00']], '25 18:00 1営業日以内の回答'],
    [[['24 10:00', 'complaint']], '24 12:00 苦情・ご不満'],
    // Two open hours from when they complained, not from when they first asked.
    [[['24 10:00'], ['24 14:00', 'complaint']], '24 16:00 苦情・ご不満 since 24 14:00'],
    [[['24 10:00'], ['24 17:30', 'complaint']], '25 10:30 苦情・ご不満 since 24 17:30'],
    // What was asked first stays due when it was.
    [[['24 10:00'], ['25 17:30', 'complaint']], '25 18:00 1営業日以内の回答'],
    [[['24 10:00'], ['25 20:00', 'complaint']], '25 18:00 1営業日以内の回答'],
    [[['24 10:00', 'complaint'], ['24 11:00']], '24 12:00 苦情・ご不満'],
    // Complaining once more begins nothing anew.
    [
      [['24 10:00'], ['24 14:00', 'complaint'], ['24 15:30', 'complaint', 'dissatisfied']],
      '24 16:00 苦情・ご不満 since 24 14:00',
    ],
    // Neither does what no rule asks about.
    [[['24 10:00'], ['24 14:00', 'urgent']], '25 18:00 1営業日以内の回答'],
  ] as [Said[], string][])('of %j: %s', (said, expected) => {
    expect(answerTo(storyOf(said))).toBe(expected);
  });

  it('at the time that was known, whatever a later message would excuse or relax', () => {
    const rules = [
      rule('嫌がらせ', { conditions: when('harassment'), term: { kind: 'none' } }),
      rule('急ぎ', { conditions: when('urgent'), term: { kind: 'open', minutes: 600 } }),
      rule('通常', {}),
    ];
    const book = { rules, calendar };
    expect(answerTo(storyOf([['24 10:00'], ['24 11:00', 'harassment']]), book)).toBe('24 12:00 通常');
    expect(answerTo(storyOf([['24 10:00'], ['24 11:00', 'urgent']]), book)).toBe('24 12:00 通常');
    expect(answerTo(storyOf([['24 10:00', 'harassment']]), book)).toBeNull();
  });

  it('only from the message on of which a rule says anything', () => {
    const book = { rules: [rule('苦情', { conditions: when('complaint') })], calendar };
    expect(answerTo(storyOf([['24 10:00']]), book)).toBeNull();
    expect(answerTo(storyOf([['24 10:00'], ['24 14:00', 'complaint']]), book)).toBe(
      '24 16:00 苦情 since 24 14:00',
    );
  });

  it('not while it is on hold; what ran on a hold is moved on by it, counted from its own message', () => {
    const hold = (from: string, until: string | null): Change[] => {
      const change = { memberId: null, byCustomer: false };
      const begins: Change = { ...change, at: at(from), from: 'open', to: 'on_hold' };
      return until === null ? [begins] : [begins, { ...change, at: at(until), from: 'on_hold', to: 'open' }];
    };
    const said: Said[] = [['24 10:00'], ['24 14:00', 'complaint']];
    expect(answerTo(storyOf(said, hold('24 15:00', null)))).toBe('held 1営業日以内の回答');
    expect(answerTo(storyOf(said, hold('24 15:00', '24 16:00')))).toBe(
      '24 17:00 苦情・ご不満 since 24 14:00',
    );
    // A hold that was over before they complained takes nothing from it.
    expect(answerTo(storyOf(said, hold('24 11:00', '24 12:00')))).toBe(
      '24 16:00 苦情・ご不満 since 24 14:00',
    );
  });
});

const marks = fc.subarray<DeadlineMark>(['complaint', 'dissatisfied', 'urgent', 'harassment']);
const conditions = fc.oneof(
  fc.constant<DeadlineRule['conditions']>([]),
  fc
    .subarray<DeadlineMark>(['complaint', 'urgent', 'harassment'], { minLength: 1 })
    .map((one) => when(...one)),
);
const terms = fc.oneof(
  fc.integer({ min: 5, max: 2000 }).map((minutes) => ({ kind: 'open' as const, minutes })),
  fc.integer({ min: 5, max: 2000 }).map((minutes) => ({ kind: 'elapsed' as const, minutes })),
  fc
    .integer({ min: 1, max: 3 })
    .map((days) => ({ kind: 'clock' as const, early: null, days, time: '15:00' })),
  fc.constant({ kind: 'none' as const }),
);
const books = fc.array(fc.tuple(conditions, terms), { minLength: 1, maxLength: 5 }).map((list): Book => ({
  rules: list.map(([asked, term], nth) => rule(String(nth), { conditions: asked, term })),
  calendar,
}));
/** Messages with the minutes between them, and holds in between. */
const histories = fc.array(
  fc.record({ minutes: fc.integer({ min: 0, max: 2000 }), marks, hold: fc.boolean() }),
  { minLength: 1, maxLength: 6 },
);

function storyFrom(list: readonly { minutes: number; marks: DeadlineMark[]; hold: boolean }[]): Story {
  let now = at('20 09:00');
  const turns: Turn[] = [];
  const changes: Change[] = [];
  for (const [nth, one] of list.entries()) {
    now += one.minutes * 60_000;
    turns.push({ id: `t${nth}`, at: now, ordinal: nth, from: 'customer', memberId: null, marks: one.marks });
    if (!one.hold) continue;
    const change = { memberId: null, byCustomer: false };
    changes.push({ ...change, at: now + 60_000, from: 'open', to: 'on_hold' });
    changes.push({ ...change, at: now + 90 * 60_000, from: 'on_hold', to: 'open' });
    now += 90 * 60_000;
  }
  return { turns, changes, status: 'open', waiting: false };
}

describe('another message', () => {
  const dueOf = (story: Story, book: Book): number =>
    reckon(story, about, book).find(({ need }) => need.kind === 'first_answer')?.deadline?.dueAt ??
    Number.POSITIVE_INFINITY;

  it('makes nothing due later, and nothing due before it was written', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 3000 }), marks, books, (list, minutes, read, book) => {
        const before = storyFrom(list);
        const last = Math.max(...before.turns.map((turn) => turn.at), ...before.changes.map((one) => one.at));
        const written = last + minutes * 60_000;
        const turn = { id: 'next', at: written, ordinal: 99, from: 'customer', memberId: null } as const;
        const after = { ...before, turns: [...before.turns, { ...turn, marks: read }] };
        const [was, is] = [dueOf(before, book), dueOf(after, book)];
        expect(is).toBeLessThanOrEqual(was);
        if (is !== was) expect(is).toBeGreaterThan(written);
      }),
      { numRuns: 500 },
    );
  });

  it('that says nothing new changes nothing', () => {
    fc.assert(
      fc.property(histories, books, (list, book) => {
        const story = storyFrom(list);
        const known = [...new Set(story.turns.flatMap((turn) => turn.marks))];
        const turn = {
          id: 'next',
          at: at('30 09:00'),
          ordinal: 99,
          from: 'customer',
          memberId: null,
        } as const;
        const after = { ...story, turns: [...story.turns, { ...turn, marks: known }] };
        expect(reckon(after, about, book)).toEqual(reckon(story, about, book));
      }),
      { numRuns: 200 },
    );
  });
});
