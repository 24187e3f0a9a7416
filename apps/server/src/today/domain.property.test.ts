import { todayKinds } from '@madoguchi/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange, inOrder, keyOf, median, tooMuch, type Piece } from './domain.ts';

const hour = 3_600_000;
const edges = { now: 100 * hour, today: 110 * hour, next: 134 * hour };
const instant = fc.integer({ min: 0, max: 150 }).map((hours) => new Date(hours * hour).toISOString());
const person = { id: 'k1', name: '田中', honorific: '様' };

const piece: fc.Arbitrary<Piece> = fc.record({
  kind: fc.constantFrom(...todayKinds),
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  dueAt: fc.option(instant),
  since: fc.option(instant),
  text: fc.constantFrom('', '在庫の件'),
  person: fc.constant(null),
  ownerId: fc.constantFrom(null, 'm1', 'm2'),
  number: fc.constant(null),
  deadline: fc.constant(null),
  step: fc.constantFrom(null, 'facts' as const, 'cause' as const),
  returnStep: fc.constant(null),
  level: fc.constant(null),
  signals: fc.constant([]),
  address: fc.constant('/inbox'),
  conversationId: fc.constantFrom(null, 'v1', 'v2', 'v3'),
  customer: fc.constantFrom(null, person),
  subject: fc.constantFrom('', '急須'),
});
// A feature tells of one thing once.
const pieces = fc.uniqueArray(piece, {
  maxLength: 30,
  selector: (each) => `${keyOf(each)} ${each.kind} ${each.id}`,
});

/** Whether a piece alone would be on the page. */
const isDue = ({ dueAt }: Piece): boolean => dueAt === null || Date.parse(dueAt) < edges.next;

describe('the page of the day', () => {
  it('is a total order that does not depend on who told first', () => {
    fc.assert(
      fc.property(pieces, fc.infiniteStream(fc.nat()), (given, dice) => {
        const rows = arrange(given, edges);
        const shuffled = given
          .map((each) => ({ each, at: dice.next().value ?? 0 }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ each }) => each);
        expect(arrange(shuffled, edges).map(({ key }) => key)).toEqual(rows.map(({ key }) => key));
        for (const [at, row] of rows.entries())
          for (const later of rows.slice(at + 1)) {
            expect(inOrder(row, later)).toBeLessThan(0);
            expect(inOrder(later, row)).toBeGreaterThan(0);
          }
      }),
    );
  });

  it('loses nothing that is due, and has nothing twice', () => {
    fc.assert(
      fc.property(pieces, (given) => {
        const rows = arrange(given, edges);
        const keys = rows.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const each of given.filter(isDue)) {
          const row = rows.find(({ key }) => key === keyOf(each));
          expect(row?.reasons.some(({ kind, id }) => kind === each.kind && id === each.id)).toBe(true);
        }
        const reasons = rows.flatMap(({ key, reasons: all }) =>
          all.map(({ kind, id }) => `${key} ${kind} ${id}`),
        );
        expect(new Set(reasons).size).toBe(reasons.length);
      }),
    );
  });

  it('calls late what is late, whatever else is to be done about it', () => {
    fc.assert(
      fc.property(pieces, (given) => {
        for (const { group, reasons } of arrange(given, edges)) {
          const care = reasons.every(({ kind }) => kind === 'care' || kind === 'attention');
          const late = reasons.some(({ dueAt }) => dueAt !== null && Date.parse(dueAt) < edges.now);
          expect(group === 'care').toBe(care);
          expect(group === 'late').toBe(late && !care);
        }
      }),
    );
  });
});

describe('who has too much', () => {
  it.each([
    [11, 4, 10, 'ceiling'],
    [10, 4, 10, 'median'],
    [9, 4, null, 'median'],
    [8, 4, null, null],
    [14, 10, null, null],
    [15, 10, null, 'median'],
    [0, 0, null, null],
    [1, 0, 0, 'ceiling'],
  ])('%i open against a median of %i and a ceiling of %s', (open, middle, ceiling, found) => {
    expect(tooMuch(open, { median: middle, ceiling })).toBe(found);
  });

  it.each([
    [[], 0],
    [[3], 3],
    [[9, 1, 4], 4],
    [[8, 2], 5],
  ])('the middle of %j is %i', (figures, found) => {
    expect(median(figures)).toBe(found);
  });
});
