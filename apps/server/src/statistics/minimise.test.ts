import fc from 'fast-check';
import { expect, it } from 'vitest';
import { minimise } from './minimise.ts';

it('finds the bottom of Rosenbrock’s valley', () => {
  const { at, value } = minimise(([x = 0, y = 0]) => (1 - x) ** 2 + 100 * (y - x ** 2) ** 2, [-1.2, 1]);
  expect(at[0]).toBeCloseTo(1, 4);
  expect(at[1]).toBeCloseTo(1, 4);
  expect(value).toBeLessThan(1e-8);
});

it('finds the bottom of any bowl', () => {
  const place = fc.double({ min: -20, max: 20, noNaN: true });
  fc.assert(
    fc.property(place, place, place, (a, b, c) => {
      const { at } = minimise(
        ([x = 0, y = 0, z = 0]) => (x - a) ** 2 + 3 * (y - b) ** 2 + (z - c) ** 2,
        [0, 0, 0],
      );
      expect(at[0]).toBeCloseTo(a, 3);
      expect(at[1]).toBeCloseTo(b, 3);
      expect(at[2]).toBeCloseTo(c, 3);
    }),
    { numRuns: 30 },
  );
});

it('does not go where there is no value, and ends', () => {
  const { at, steps } = minimise(([x = 0]) => (x < 2 ? Number.NaN : x), [5]);
  expect(at[0]).toBeCloseTo(2, 4);
  expect(steps).toBeLessThan(5_000);
  expect(minimise(() => Number.NaN, [1, 1]).steps).toBeLessThanOrEqual(5_000);
});
