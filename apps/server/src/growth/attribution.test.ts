import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute, attributionModels, splitWhole, touchesOf, type Sale, type Touch } from './attribution.ts';

const day = 86_400_000;
const orderedAt = new Date('2026-11-24T03:00:00Z');
const daysBefore = (days: number): Date => new Date(orderedAt.getTime() - days * day);
const thirtyDays = () => 30 * day;

const click = (id: string, campaignId: string, days: number): Touch => ({
  id,
  campaignId,
  at: daysBefore(days),
  by: 'click',
});
const sale = (changes: Partial<Sale> = {}): Sale => ({
  at: orderedAt,
  amount: 10_000,
  refunded: 0,
  codes: [],
  ...changes,
});

describe('which touches count', () => {
  it('are those before the order and within the window of their campaign', () => {
    const windows: Record<string, number> = { spring: 7 * day, friends: 90 * day };
    const touches = [
      click('late', 'spring', -1),
      click('edge', 'spring', 7),
      click('beyond', 'spring', 7.1),
      click('long ago', 'friends', 60),
      click('now', 'friends', 0),
    ];
    const counted = touchesOf(sale(), touches, (campaign) => windows[campaign] ?? 0);
    expect(counted.map(({ id }) => id)).toEqual(['long ago', 'edge', 'now']);
  });

  it('are codes too, without any click, after every click', () => {
    const counted = touchesOf(
      sale({ codes: [{ id: 'c', campaignId: 'friends' }] }),
      [click('a', 'spring', 0)],
      thirtyDays,
    );
    expect(counted.map(({ id, by }) => [id, by])).toEqual([
      ['a', 'click'],
      ['c', 'code'],
    ]);
  });
});

describe('four models side by side', () => {
  const four = [click('a', 'spring', 9), click('b', 'line', 6), click('c', 'line', 3), click('d', 'blog', 1)];

  it('share an order of ¥10,000', () => {
    expect(attribute(sale(), four, thirtyDays).claims).toEqual({
      first: [10_000, 0, 0, 0],
      last: [0, 0, 0, 10_000],
      linear: [2_500, 2_500, 2_500, 2_500],
      position: [4_000, 1_000, 1_000, 4_000],
    });
  });

  it.each([
    [1, [10_000]],
    [2, [5_000, 5_000]],
    [3, [4_000, 2_000, 4_000]],
  ])('by position with %i touches', (count, shares) => {
    expect(attribute(sale(), four.slice(0, count), thirtyDays).claims.position).toEqual(shares);
  });

  it('share what is left after a refund, and nothing of what was given back whole', () => {
    expect(attribute(sale({ refunded: 4_000 }), four, thirtyDays).claims.linear).toEqual([
      1_500, 1_500, 1_500, 1_500,
    ]);
    expect(attribute(sale({ refunded: 10_000 }), four, thirtyDays)).toMatchObject({
      claims: { last: [0, 0, 0, 0] },
      unattributed: 0,
    });
  });

  it('leave to nobody what nothing led to', () => {
    expect(attribute(sale({ refunded: 1_000 }), [], thirtyDays)).toEqual({
      touches: [],
      claims: { first: [], last: [], linear: [], position: [] },
      unattributed: 9_000,
    });
  });
});

const touches = fc
  .array(fc.tuple(fc.nat({ max: 60 }), fc.constantFrom('spring', 'line', 'friends')), { maxLength: 12 })
  .map((all) => all.map(([days, campaign], index) => click(`t${index}`, campaign, days)));
const money = fc
  .nat({ max: 100_000_000 })
  .chain((amount) => fc.nat({ max: amount }).map((refunded) => ({ amount, refunded })));

describe('any order', () => {
  it('is shared out to the last yen by every model, whatever led to it', () => {
    fc.assert(
      fc.property(touches, money, (all, amounts) => {
        const result = attribute(sale(amounts), all, thirtyDays);
        for (const model of attributionModels) {
          const claimed = result.claims[model].reduce((sum, each) => sum + each, 0);
          expect(claimed + result.unattributed).toBe(amounts.amount - amounts.refunded);
          expect(result.claims[model].every((each) => each >= 0)).toBe(true);
        }
      }),
    );
  });

  it('is shared alike in whatever order its touches become known: late ones replay', () => {
    fc.assert(
      fc.property(touches, money, (all, amounts) => {
        expect(attribute(sale(amounts), all.toReversed(), thirtyDays)).toEqual(
          attribute(sale(amounts), all, thirtyDays),
        );
      }),
    );
  });
});

describe('splitting whole units', () => {
  it('gives the odd ones to the largest remainders, the earlier of equals first', () => {
    expect(splitWhole(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(splitWhole(1, [1, 2])).toEqual([0, 1]);
    expect(splitWhole(0, [1, 1])).toEqual([0, 0]);
  });

  it('keeps every part within one unit of its due', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 1_000_000 }),
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 10 }),
        (amount, weight) => {
          const all = weight.reduce((sum, each) => sum + each, 0);
          for (const [index, part] of splitWhole(amount, weight).entries())
            expect(Math.abs(part - (amount * (weight[index] ?? 0)) / all)).toBeLessThan(1);
        },
      ),
    );
  });
});

it.each([{ amount: 100.5 }, { amount: 100, refunded: 101 }, { amount: 100, refunded: -1 }, { amount: -1 }])(
  'refuses %j',
  (wrong) => {
    expect(() => attribute(sale(wrong), [], thirtyDays)).toThrow(RangeError);
  },
);
