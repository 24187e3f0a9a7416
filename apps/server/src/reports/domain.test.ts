import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { share } from '../statistics/index.ts';
import {
  changeOf,
  displeasedOf,
  figureOf,
  mouthOf,
  promisesOf,
  recommendedOf,
  secondOf,
  toldBy,
} from './domain.ts';
import type { MonthFacts } from './facts.ts';

const group = (customers: number, some: number) => ({
  customers,
  share: customers === 0 ? null : share(some, customers),
});
const facts = (changes: Partial<MonthFacts> = {}): MonthFacts => ({
  risks: { open: { all: 12, urgent: 2, care: 4, watch: 6 }, began: 9, ended: 12 },
  recommended: {
    minimum: 10,
    surveys: [
      {
        id: 'a',
        scores: [
          { score: 10, count: 6 },
          { score: 8, count: 4 },
        ],
      },
      { id: 'gone', scores: [{ score: 0, count: 10 }] },
    ],
  },
  mentions: { positive: 30, neutral: 10, negative: 10, unread: 5 },
  money: [
    { currency: 'JPY', orders: 20, kept: 60_000, knownOrders: 12, mouthOrders: 5, mouthKept: 15_000 },
    { currency: 'USD', orders: 1, kept: 3000, knownOrders: 0, mouthOrders: 0, mouthKept: 0 },
  ],
  newcomers: { all: 20, known: 12, mouth: 3 },
  second: { days: 90, mature: 40, bought: 10 },
  care: { landmarkDays: 90, days: 180, kept: group(400, 160), missed: group(200, 40) },
  ...changes,
});

describe('a share', () => {
  it.each([
    { of: 'promises', known: promisesOf({ hits: 4, total: 5 }), value: 0.8 },
    { of: 'too few promises', known: promisesOf({ hits: 4, total: 4 }), value: undefined },
    { of: 'no promises', known: promisesOf(undefined), value: undefined },
    { of: 'mentions that were judged', known: displeasedOf(facts().mentions), value: 0.2 },
    {
      of: 'too few mentions',
      known: displeasedOf({ positive: 9, neutral: 0, negative: 0, unread: 90 }),
      value: undefined,
    },
    { of: 'new customers of whom it is known how they came', known: mouthOf(facts().newcomers), value: 0.25 },
    { of: 'too few new customers', known: mouthOf({ all: 99, known: 9, mouth: 3 }), value: undefined },
    { of: 'customers whose days ended', known: secondOf(facts().second), value: 0.25 },
    { of: 'too few of them', known: secondOf({ days: 90, mature: 9, bought: 9 }), value: undefined },
  ])('of $of', ({ known, value }) => {
    expect(known.estimate?.value).toBe(value);
  });
});

describe('how many would recommend the shop', () => {
  it('is told of all surveys together', () => {
    const { estimate, ...counts } = recommendedOf(facts().recommended);
    expect(counts).toEqual({ count: 20, promoters: 6, passives: 4, detractors: 10 });
    expect(estimate?.value).toBeCloseTo(-20);
  });

  it('is not told of fewer than the desk’s surveys allow', () => {
    const { surveys } = facts().recommended;
    expect(recommendedOf({ surveys, minimum: 21 }).estimate).toBeNull();
    expect(recommendedOf({ surveys: [], minimum: 0 }).estimate).toBeNull();
  });
});

const counts = fc
  .tuple(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([total, part]) => share(Math.round(total * part), total));

describe('a change', () => {
  it('is there only where both months have a number', () => {
    expect(changeOf(null, share(1, 2))).toBeNull();
    expect(changeOf(share(1, 2), null)).toBeNull();
  });

  it('is sure where its interval leaves out 0, which a figure that stays as it was never does', () => {
    expect(changeOf(share(500, 1000), share(600, 1000))).toMatchObject({ sure: true });
    expect(changeOf(share(5, 10), share(6, 10))).toMatchObject({ sure: false });
    fc.assert(fc.property(counts, (same) => changeOf(same, same)?.sure === false));
  });

  it('turned around is the same with the other sign, and lies within its interval', () => {
    fc.assert(
      fc.property(counts, counts, (before, now) => {
        const [there, back] = [changeOf(before, now), changeOf(now, before)];
        expect(there?.by).toBeCloseTo(-(back?.by ?? Number.NaN), 12);
        expect(there?.low).toBeCloseTo(-(back?.high ?? Number.NaN), 12);
        expect(there?.low).toBeLessThanOrEqual(there?.by ?? -1);
        expect(there?.high).toBeGreaterThanOrEqual(there?.by ?? 1);
      }),
    );
  });
});

describe('a month', () => {
  const names = [{ id: 'a', name: '秋のアンケート' }];

  it('is told beside the month before', () => {
    const before = facts({
      risks: { open: { all: 15, urgent: 0, care: 0, watch: 15 }, began: 0, ended: 0 },
      mentions: { positive: 10, neutral: 0, negative: 10, unread: 0 },
      money: [{ currency: 'JPY', orders: 9, kept: 9000, knownOrders: 3, mouthOrders: 2, mouthKept: 2000 }],
    });
    const told = toldBy(facts(), before, names);
    expect(told.risks).toMatchObject({ openBefore: 15, began: 9, open: { all: 12 } });
    expect(told.nps.surveys).toEqual([{ id: 'a', name: '秋のアンケート', answers: 10 }]);
    expect(told.mentions).toMatchObject({ count: 50, before: 20, unread: 5, change: { sure: true } });
    expect(told.mouth).toMatchObject({ count: 12, all: 20, change: { by: 0 } });
    expect(told.second).toMatchObject({ days: 90, bought: 10, count: 40 });
    expect(told.money.map(({ mouthKeptBefore }) => mouthKeptBefore)).toEqual([2000, 0]);
    expect(told.care?.difference?.value).toBeCloseTo(0.2);
    expect(told.care?.difference?.low).toBeGreaterThan(0);
  });

  it('that was not counted has no numbers, and neither does one beside which nothing was', () => {
    const none = toldBy(undefined, undefined, []);
    expect(none).toMatchObject({ risks: null, second: null, care: null, money: [] });
    expect([none.nps.estimate, none.mentions.estimate, none.mouth.estimate]).toEqual([null, null, null]);
    const first = toldBy(facts(), undefined, names);
    expect(first.risks?.openBefore).toBeNull();
    expect(first.mentions.before).toBeNull();
    expect(first.money[0]?.mouthKeptBefore).toBeNull();
    expect(first.second?.change).toBeNull();
  });

  it('does not compare customers of whom one side is missing', () => {
    const care = { landmarkDays: 90, days: 180, kept: group(400, 160), missed: group(0, 0) };
    expect(toldBy(facts({ care }), undefined, names).care?.difference).toBeNull();
  });

  it('keeps a figure and its count apart from whether it changed', () => {
    const known = { estimate: share(1, 4), count: 4 };
    expect(figureOf(known, { estimate: null, count: 0 })).toEqual({ ...known, change: null });
  });
});
