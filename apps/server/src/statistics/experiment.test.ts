import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactChance, simulatedWins } from './experiment.fixture.ts';
import {
  chancesToWin,
  differenceByChance,
  holm,
  shareDifference,
  sizeOfEach,
  unevenByChance,
  type Counted,
} from './experiment.ts';
import { chiSquaredTail } from './special.ts';

const counted = fc
  .integer({ min: 1, max: 3_000 })
  .chain((trials) =>
    fc.integer({ min: 0, max: trials }).map((successes): Counted => ({ successes, trials })),
  );

describe('how many each variant needs', () => {
  it.each([
    // R, help of power.prop.test: n = 76.7 for these.
    [{ base: 0.5, difference: 0.25, alpha: 0.05, power: 0.9 }, 77],
    // R: power.prop.test(p1 = 0.10, p2 = 0.12, power = 0.8), n = 3840.847.
    [{ base: 0.1, difference: 0.02, alpha: 0.05, power: 0.8 }, 3_841],
  ])('is what R says: %j', (plan, size) => {
    expect(sizeOfEach(plan)).toBe(size);
  });

  it('grows as the difference shrinks, and with every comparison', () => {
    const plan = { base: 0.2, difference: 0.05, alpha: 0.05, power: 0.8 };
    expect(sizeOfEach({ ...plan, difference: 0.025 })).toBeGreaterThan(3.5 * sizeOfEach(plan));
    expect(sizeOfEach({ ...plan, comparisons: 3 })).toBeGreaterThan(1.3 * sizeOfEach(plan));
    expect(sizeOfEach({ ...plan, power: 0.9 })).toBeGreaterThan(1.3 * sizeOfEach(plan));
  });

  it.each([
    { base: 0, difference: 0.1, alpha: 0.05, power: 0.8 },
    { base: 0.5, difference: 0, alpha: 0.05, power: 0.8 },
    { base: 0.5, difference: 0.6, alpha: 0.05, power: 0.8 },
    { base: 0.5, difference: 0.1, alpha: 1, power: 0.8 },
    { base: 0.5, difference: 0.1, alpha: 0.05, power: Number.NaN },
  ])('is refused for %j', (plan) => {
    expect(() => sizeOfEach(plan)).toThrow(RangeError);
  });
});

describe('the difference of two shares', () => {
  it.each([
    // Newcombe, Statistics in Medicine 17 (1998) 873–890, table II, method 10.
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('of %i/%i to %i/%i lies where Newcombe’s table says', (a, m, b, n, low, high) => {
    const found = shareDifference({ successes: b, trials: n }, { successes: a, trials: m });
    expect(found.value).toBeCloseTo(a / m - b / n, 12);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  it('is the same looked at from the other side, and within −1 and 1', () => {
    fc.assert(
      fc.property(counted, counted, (one, other) => {
        const there = shareDifference(one, other);
        const back = shareDifference(other, one);
        expect(there.low).toBeCloseTo(-back.high, 12);
        expect(there.low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(there.high).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});

describe('how rarely chance does it', () => {
  it('is the z-test’s answer, and that of chi-squared for the same four numbers', () => {
    // z = 0.1 ÷ √(0.1 · 0.9 · 2/200) = 10/3.
    const found = differenceByChance({ successes: 10, trials: 200 }, { successes: 30, trials: 200 });
    expect(found).toBeCloseTo(chiSquaredTail(100 / 9, 1), 12);
    expect(differenceByChance({ successes: 0, trials: 9 }, { successes: 0, trials: 7 })).toBe(1);
    expect(differenceByChance({ successes: 5, trials: 10 }, { successes: 5, trials: 10 })).toBe(1);
  });

  it('is held down for several comparisons as Holm says', () => {
    // Adjusted by hand: 0.005·4, 0.01·3, 0.03·2, and 0.04·1 raised to the one before.
    expect(holm([0.01, 0.04, 0.03, 0.005]).map((p) => p.toFixed(3))).toEqual([
      '0.030',
      '0.060',
      '0.060',
      '0.020',
    ]);
    expect(holm([])).toEqual([]);
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }), (given) => {
        for (const [at, adjusted] of holm(given).entries()) {
          expect(adjusted).toBeGreaterThanOrEqual(given[at] ?? 1);
          expect(adjusted).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('tells people who were sent unevenly from chance', () => {
    // Kohavi, Tang & Xu, *Trustworthy Online Controlled Experiments* (2020), chapter 21: 1.8E-6.
    expect(unevenByChance([821_588, 815_482], [50, 50]) * 1e6).toBeCloseTo(1.8, 1);
    expect(unevenByChance([50, 50], [50, 50])).toBe(1);
    expect(unevenByChance([80, 20], [80, 20])).toBe(1);
    expect(unevenByChance([0, 0], [50, 50])).toBe(1);
    expect(unevenByChance([700, 300, 0], [40, 30, 30])).toBeLessThan(1e-9);
  });
});

describe('the chance to be the best', () => {
  it('is what the closed form for two says', () => {
    // Evan Miller, «Formulas for Bayesian A/B Testing» (2014): the closed form.
    for (const [one, other] of [
      [
        { successes: 20, trials: 200 },
        { successes: 30, trials: 200 },
      ],
      [
        { successes: 0, trials: 50 },
        { successes: 1, trials: 50 },
      ],
      [
        { successes: 0, trials: 0 },
        { successes: 3, trials: 3 },
      ],
      [
        { successes: 4_000, trials: 100_000 },
        { successes: 4_100, trials: 100_000 },
      ],
    ] as const) {
      const [first, second] = chancesToWin([one, other]);
      expect(second).toBeCloseTo(exactChance(one, other), 8);
      expect(first).toBeCloseTo(1 - exactChance(one, other), 8);
    }
  });

  it('is what drawing at random says, for three and four', () => {
    const three = [
      { successes: 12, trials: 100 },
      { successes: 18, trials: 100 },
      { successes: 15, trials: 120 },
    ];
    const drawn = simulatedWins(three, 40_000, 11);
    for (const [at, chance] of chancesToWin(three).entries())
      expect(Math.abs(chance - (drawn[at] ?? 0))).toBeLessThan(0.01);
  });

  it('adds up to one where all of many did it and none of a few', () => {
    const chances = chancesToWin([
      { successes: 2993, trials: 2993 },
      { successes: 0, trials: 1 },
    ]);
    expect(chances.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 6);
    expect(chances[0]).toBeGreaterThan(0.999);
  });

  it('adds up to one, whatever came', () => {
    fc.assert(
      fc.property(fc.array(counted, { minLength: 2, maxLength: 4 }), (variants) => {
        const chances = chancesToWin(variants);
        expect(chances.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 6);
      }),
      { numRuns: 40 },
    );
  });
});
