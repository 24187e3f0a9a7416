import type { ReferralTerms, Reward } from '@madoguchi/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allRules, judgeTerms, limitOf, worthOf } from './premiums.ts';

const on = '2026-11-22';
const each = (kind: 'all' | 'draw', value: number) => limitOf({ kind, value, on })?.each;

describe('the limit for what everybody gets', () => {
  it.each([
    [1, 200, 'floor'],
    [500, 200, 'floor'],
    [999, 200, 'floor'],
    [1000, 200, 'share'],
    [1001, 200, 'share'],
    [1004, 200, 'share'],
    [1005, 201, 'share'],
    [4980, 996, 'share'],
    [5000, 1000, 'share'],
    [100_000, 20_000, 'share'],
  ])('of a transaction of ¥%d is ¥%d (%s)', (value, limit, reckoned) => {
    expect(limitOf({ kind: 'all', value, on })).toMatchObject({
      each: limit,
      reckoned,
      total: null,
      rule: { id: 'sotsuke-2007', from: '2007-03-07' },
    });
  });
});

describe('the limit for what is drawn', () => {
  it.each([
    [1, 20, 'times'],
    [100, 2000, 'times'],
    [4999, 99_980, 'times'],
    [5000, 100_000, 'ceiling'],
    [5001, 100_000, 'ceiling'],
    [1_000_000, 100_000, 'ceiling'],
  ])('of a transaction of ¥%d is ¥%d (%s)', (value, limit, reckoned) => {
    expect(limitOf({ kind: 'draw', value, on })).toMatchObject({ each: limit, reckoned });
  });

  it.each([
    [0, 0],
    [49, 0],
    [50, 1],
    [1_000_000, 20_000],
    [12_345_678, 246_913],
  ])('of planned sales of ¥%d is ¥%d together', (sales, total) => {
    expect(limitOf({ kind: 'draw', value: 3000, sales, on })).toMatchObject({
      total,
      totalPercent: 2,
      sales,
    });
  });

  it('of all together is not known without planned sales', () => {
    expect(limitOf({ kind: 'draw', value: 3000, on })).toMatchObject({ total: null, sales: null });
  });
});

describe('the rules', () => {
  const value = fc.integer({ min: 1, max: 1_000_000_000 });

  it.each(['all', 'draw'] as const)('never allow less for more (%s)', (kind) => {
    fc.assert(
      fc.property(value, value, (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(each(kind, more)).toBeGreaterThanOrEqual(each(kind, less) ?? Infinity);
      }),
    );
  });

  it('answer whole yen, never above a fifth and ¥200, or ¥100,000', () => {
    fc.assert(
      fc.property(value, value, (one, sales) => {
        const all = each('all', one) ?? Number.NaN;
        expect(Number.isSafeInteger(all)).toBe(true);
        expect(all).toBeLessThanOrEqual(Math.max(200, one / 5));
        expect(all).toBeGreaterThan(Math.max(199, one / 5 - 1));
        const drawn = limitOf({ kind: 'draw', value: one, sales, on });
        expect(drawn?.each).toBe(Math.min(one * 20, 100_000));
        expect(drawn?.total).toBe(Math.floor(sales / 50));
      }),
    );
  });

  it('hold from their day on, and nothing is said of days before', () => {
    expect(limitOf({ kind: 'all', value: 3000, on: '2007-03-06' })).toBeNull();
    expect(limitOf({ kind: 'all', value: 3000, on: '2007-03-07' })).not.toBeNull();
    expect(limitOf({ kind: 'draw', value: 3000, on: '1996-03-31' })).toBeNull();
  });

  it('take whole yen alone', () => {
    expect(() => limitOf({ kind: 'all', value: 10.5, on })).toThrow(RangeError);
    expect(() => limitOf({ kind: 'draw', value: -1, on })).toThrow(RangeError);
  });

  it('each name their source and their day, in both languages', () => {
    for (const { source, sourceAddress, from, name, says } of allRules) {
      expect(source).not.toBe('');
      expect(sourceAddress).toMatch(/^https:\/\/www\.caa\.go\.jp\//u);
      expect(from).toMatch(/^\d{4}-\d\d-\d\d$/u);
      for (const text of [name.ja, name.en, says.ja, says.en]) expect(text).not.toBe('');
    }
    expect(new Set(allRules.map(({ id }) => id)).size).toBe(allRules.length);
  });
});

const reward = (kind: Reward['kind'], amount = 500, unit: Reward['unit'] = 'yen'): Reward => ({
  kind,
  amount,
  unit,
  what: '',
});

describe('what a reward is worth', () => {
  it.each([
    [reward('none', 500), 3000, 0],
    [reward('gift', 500), 0, 500],
    [reward('points', 10, 'percent'), 3333, 333],
    [reward('points', 10, 'percent'), 0, null],
  ])('%j of ¥%d is %j', (given, minTotal, worth) => {
    expect(worthOf(given, minTotal)).toBe(worth);
  });
});

describe('the rewards of a programme', () => {
  const judged = (
    who: ReferralTerms['who'],
    inviter: Reward,
    { invited = reward('none'), minTotal = 3000 } = {},
  ) => judgeTerms({ who, inviter, invited, minTotal }, on);

  it.each([
    ['everyone', reward('gift', 90_000), 3000, 'outside', 'referral-q35'],
    ['everyone', reward('none'), 3000, 'nothing', undefined],
    ['purchasers', reward('gift', 600), 3000, 'within', 'sotsuke-2007'],
    ['purchasers', reward('gift', 601), 3000, 'over', 'sotsuke-2007'],
    ['purchasers', reward('points', 20, 'percent'), 3000, 'within', 'sotsuke-2007'],
    ['purchasers', reward('points', 21, 'percent'), 3000, 'over', 'sotsuke-2007'],
    ['purchasers', reward('cut', 2900), 3000, 'outside', 'price-cut'],
    ['purchasers', reward('code', 50, 'percent'), 3000, 'outside', 'price-cut'],
    ['purchasers', reward('gift', 100), 0, 'unclear', 'referral-q35'],
  ] as const)(
    'where %s may invite, %j at ¥%d or more is %s by %s',
    (who, inviter, minTotal, verdict, rule) => {
      const { inviter: note } = judged(who, inviter, { minTotal });
      expect(note.verdict).toBe(verdict);
      expect(note.rule?.id).toBe(rule);
    },
  );

  it('of the invited are held against the limit whoever may invite: they come with an order', () => {
    for (const who of ['everyone', 'purchasers'] as const) {
      expect(judged(who, reward('none'), { invited: reward('gift', 700) }).invited).toMatchObject({
        verdict: 'over',
        worth: 700,
        limit: { each: 600, value: 3000 },
      });
      expect(judged(who, reward('none'), { invited: reward('cut', 700) }).invited.verdict).toBe('outside');
    }
  });

  it('that are allowed stay allowed when the least order rises', () => {
    const sum = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(sum, sum, sum, (amount, one, other) => {
        const at = (minTotal: number) =>
          judged('purchasers', reward('gift', amount), { minTotal }).inviter.verdict;
        if (at(Math.min(one, other)) === 'within') expect(at(Math.max(one, other))).toBe('within');
      }),
    );
  });
});
