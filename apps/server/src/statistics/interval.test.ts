import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf, successes } from './chance.fixture.ts';
import { countOf, differenceOf, mean, medianRanks, share, twoSided } from './interval.ts';

const counts = fc
  .integer({ min: 1, max: 5_000 })
  .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));

describe('a share', () => {
  it.each([
    // Newcombe, «Two-sided confidence intervals for the single proportion», Statistics in Medicine 17 (1998), table I.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i among %i lies where Newcombe’s table says', (found, of, low, high) => {
    const { value, ...interval } = share(found, of);
    expect(value).toBe(found / of);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('holds itself within its interval, and that within 0 and 1', () => {
    fc.assert(
      fc.property(counts, fc.double({ min: 0.5, max: 0.999, noNaN: true }), ([found, of], confidence) => {
        const { value, low, high } = share(found, of, confidence);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
      }),
    );
  });

  it('of none begins at nothing and of all ends at all, for every number there is', () => {
    for (let of = 1; of <= 2000; of += 1) {
      expect(share(0, of), String(of)).toMatchObject({ value: 0, low: 0 });
      expect(share(of, of), String(of)).toMatchObject({ value: 1, high: 1 });
    }
  });

  it('is narrower of more, and the same looked at from the other side', () => {
    fc.assert(
      fc.property(counts, ([found, of]) => {
        const one = share(found, of);
        const more = share(found * 4, of * 4);
        const other = share(of - found, of);
        expect(more.high - more.low).toBeLessThan(one.high - one.low);
        expect(other.low).toBeCloseTo(1 - one.high, 12);
        expect(other.high).toBeCloseTo(1 - one.low, 12);
      }),
    );
  });

  it('covers the truth about as often as it says, also where it is rare', () => {
    const chance = chanceOf(7);
    for (const truth of [0.03, 0.3, 0.5]) {
      const times = 2_000;
      let covered = 0;
      for (let time = 0; time < times; time += 1) {
        const { low, high } = share(successes(chance, 60, truth), 60);
        covered += Number(low <= truth && truth <= high);
      }
      expect(covered / times).toBeGreaterThan(0.92);
      expect(covered / times).toBeLessThan(0.985);
    }
  });

  it.each([
    [1, 0],
    [-1, 3],
    [4, 3],
    [1.5, 3],
    [Number.NaN, 3],
  ])('of %d among %d is refused', (found, of) => {
    expect(() => share(found, of)).toThrow(RangeError);
  });
});

describe('a mean', () => {
  it('has the interval of Student’s t', () => {
    // Student, «The probable error of a mean» (1908): hours of sleep gained by laevohyoscyamine.
    const estimate = mean([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4].map((hours) => [hours, 1]));
    expect(estimate?.value).toBeCloseTo(2.33, 10);
    expect(estimate?.low).toBeCloseTo(0.8977, 3);
    expect(estimate?.high).toBeCloseTo(3.7623, 3);
  });

  it('is the same of values counted together as one by one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 60 }), (values) => {
        const together = mean(
          [...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]),
        );
        const apart = mean(values.map((value) => [value, 1]));
        for (const part of ['value', 'low', 'high'] as const)
          expect(together?.[part]).toBeCloseTo(apart?.[part] ?? Number.NaN, 9);
      }),
    );
  });

  it('of fewer than two says nothing', () => {
    expect([mean([]), mean([[3, 1]]), mean([[3, 0]])]).toEqual([null, null, null]);
  });
});

it('a confidence is more than nothing and less than all', () => {
  expect(twoSided(0.95)).toBeCloseTo(1.959964, 6);
  for (const confidence of [0, 1, 95, Number.NaN]) expect(() => twoSided(confidence)).toThrow(RangeError);
});

describe('a difference', () => {
  it.each([
    // Newcombe, «Interval estimation for the difference between independent proportions», Statistics in Medicine 17 (1998),
    // table II, method 10.
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [10, 10, 0, 20, 0.6791, 1],
  ])(
    'of %i among %i from %i among %i lies where Newcombe’s table says',
    (one, of, other, among, low, high) => {
      const { value, ...interval } = differenceOf(share(other, among), share(one, of));
      expect(value).toBeCloseTo(one / of - other / among, 12);
      expect(interval.low).toBeCloseTo(low, 4);
      expect(interval.high).toBeCloseTo(high, 4);
    },
  );

  it('of nothing from nothing is as wide as both are', () => {
    const sure = { value: 3, low: 3, high: 3 };
    expect(differenceOf(sure, sure)).toEqual({ value: 0, low: 0, high: 0 });
    expect(differenceOf(sure, { value: 5, low: 4, high: 7 })).toEqual({ value: 2, low: 1, high: 4 });
  });
});

describe('a count', () => {
  it.each([
    // Garwood’s table of 1936, as it stands in every textbook on epidemiology.
    [10, 4.795, 18.39],
    [20, 12.22, 30.89],
    [50, 37.11, 65.92],
    [100, 81.36, 121.63],
  ])('of %i lies within two thousandths of where Garwood’s table says', (counted, low, high) => {
    const interval = countOf(counted);
    expect(interval.value).toBe(counted);
    expect(Math.abs(interval.low / low - 1)).toBeLessThan(0.002);
    expect(Math.abs(interval.high / high - 1)).toBeLessThan(0.002);
  });

  it('of nothing is nothing or some, and of any lies within its interval', () => {
    expect(countOf(0).low).toBe(0);
    expect(countOf(0).high).toBeGreaterThan(3);
    fc.assert(
      fc.property(fc.nat(10_000_000), (counted) => {
        const { low, high } = countOf(counted);
        expect(low).toBeLessThanOrEqual(counted);
        expect(high).toBeGreaterThan(counted);
      }),
    );
  });

  it('is none of a part, or of less than nothing', () => {
    expect(() => countOf(1.5)).toThrow(RangeError);
    expect(() => countOf(-1)).toThrow(RangeError);
  });
});

describe('the median of values in order', () => {
  it.each([
    // A rank wider than the exact binomial at most: nothing is told narrower than it is.
    [15, 3, 13],
    [1, 1, 1],
    [100, 40, 61],
  ])('of %i lies between the %ith and the %ith', (values, low, high) =>
    expect(medianRanks(values)).toEqual({ low, high }),
  );

  it('is within its ranks, and these within the values', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (values) => {
        const { low, high } = medianRanks(values);
        expect(low).toBeGreaterThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(Math.ceil(values / 2));
        expect(high).toBeGreaterThanOrEqual(Math.ceil(values / 2));
        expect(high).toBeLessThanOrEqual(values);
      }),
    );
    expect(() => medianRanks(0)).toThrow(RangeError);
  });
});
