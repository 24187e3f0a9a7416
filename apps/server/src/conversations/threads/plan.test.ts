import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interleave, latestOf, place, readUpTo, statusAfterMerge, summaryOf, type Line } from './plan.ts';

let count = 0;
function line(conversationId: string, minute: number, more: Partial<Line> = {}): Line {
  count += 1;
  const receivedAt = new Date(Date.UTC(2026, 10, 20, 0, minute)).toISOString();
  return {
    id: `m${count}`,
    conversationId,
    ordinal: 1,
    direction: 'inbound',
    automatic: false,
    receivedAt,
    ...more,
  };
}

const numbered = (lines: Line[]): Line[] => lines.map((each, index) => ({ ...each, ordinal: index + 1 }));

const direction = fc.constantFrom('inbound' as const, 'outbound' as const, 'note' as const);
const thread = (conversationId: string) =>
  fc
    .array(fc.record({ minute: fc.integer({ min: 0, max: 50 }), direction, automatic: fc.boolean() }), {
      maxLength: 20,
    })
    .map((items) => numbered(items.map(({ minute, ...more }) => line(conversationId, minute, more))));

describe('two conversations as one', () => {
  it('stand in time order', () => {
    const target = [line('t', 1), line('t', 5), line('t', 9)];
    const source = [line('s', 0), line('s', 5), line('s', 12)];
    const minutes = interleave(target, source).map(
      (each) => `${each.conversationId}${new Date(each.receivedAt).getUTCMinutes()}`,
    );
    expect(minutes).toEqual(['s0', 't1', 't5', 's5', 't9', 's12']);
  });

  it('lose nothing, double nothing, and each keeps its own order, whatever its times', () => {
    fc.assert(
      fc.property(thread('t'), thread('s'), (target, source) => {
        const whole = interleave(target, source);
        expect(whole.filter((each) => each.conversationId === 't')).toEqual(target);
        expect(whole.filter((each) => each.conversationId === 's')).toEqual(source);
        expect(whole).toHaveLength(target.length + source.length);
        expect(place(whole, 't').map((each) => each.ordinal)).toEqual(whole.map((_, index) => index + 1));
      }),
    );
  });

  it('are in time order throughout where both were', () => {
    fc.assert(
      fc.property(thread('t'), thread('s'), (target, source) => {
        const sorted = (lines: Line[]) => lines.toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
        const times = interleave(sorted(target), sorted(source)).map((each) => each.receivedAt);
        expect(times).toEqual(times.toSorted());
      }),
    );
  });

  it('come together again as they were when one was split off, at any place', () => {
    fc.assert(
      fc.property(thread('t'), fc.nat(), (whole, cut) => {
        const at = whole.length === 0 ? 0 : cut % whole.length;
        const [staying, leaving] = [whole.slice(0, at), whole.slice(at)];
        expect(interleave(staying, leaving, latestOf(staying))).toEqual(whole);
      }),
    );
  });
});

describe('what a conversation’s row says', () => {
  it('is nothing where there is nothing', () => {
    expect(summaryOf([])).toEqual({
      lastOrdinal: 0,
      lastMessageId: null,
      lastMessageAt: null,
      lastDirection: null,
      lastInboundOrdinal: 0,
      waitingSince: null,
    });
  });

  it('is that the customer waits since their first message that nobody has answered', () => {
    const [first, answer, automatic, second, note, third] = [
      line('t', 1),
      line('t', 2, { direction: 'outbound' }),
      line('t', 3, { automatic: true }),
      line('t', 4),
      line('t', 5, { direction: 'note' }),
      line('t', 6),
    ];
    expect(summaryOf([first, answer, automatic, second, note, third])).toMatchObject({
      lastOrdinal: 6,
      lastMessageId: third.id,
      lastInboundOrdinal: 6,
      waitingSince: second.receivedAt,
    });
    expect(summaryOf([first, answer, note]).waitingSince).toBeNull();
  });
});

describe('how far somebody has read', () => {
  it('is up to the first customer’s message they had not read in its old place', () => {
    const target = numbered([line('t', 1), line('t', 4)]);
    const source = numbered([line('s', 2), line('s', 3)]);
    const read = (t: number, s: number) => readUpTo(interleave(target, source), (id) => (id === 't' ? t : s));
    expect([read(2, 2), read(0, 0), read(2, 1), read(1, 2), read(2, 0)]).toEqual([4, 0, 2, 3, 1]);
  });

  it('never calls read what was not', () => {
    fc.assert(
      fc.property(thread('t'), thread('s'), fc.nat(20), fc.nat(20), (target, source, t, s) => {
        const before = (id: string) => (id === 't' ? t : s);
        const whole = interleave(target, source);
        const upTo = readUpTo(whole, before);
        const called = whole.slice(0, upTo).filter((each) => each.direction === 'inbound');
        expect(called.filter((each) => each.ordinal > before(each.conversationId))).toEqual([]);
      }),
    );
  });
});

it.each([
  ['done', 'open', 'open'],
  ['done', 'in_progress', 'in_progress'],
  ['done', 'on_hold', 'open'],
  ['done', 'done', 'done'],
  ['on_hold', 'open', 'open'],
  ['on_hold', 'done', 'on_hold'],
  ['on_hold', 'in_progress', 'on_hold'],
  ['in_progress', 'open', 'in_progress'],
  ['open', 'done', 'open'],
] as const)('what is %s and takes up what is %s, is %s', (target, source, expected) => {
  expect(statusAfterMerge(target, source)).toBe(expected);
});
