import { normalQuantile, studentQuantile } from './special.ts';

/** An estimate with what it may as well be. */
export type Estimate = { value: number; low: number; high: number };

/** What is usual where nobody says otherwise. */
export const usualConfidence = 0.95;

/** The number of standard errors on either side of an estimate. @throws RangeError when the confidence is not within 0 and 1 */
export function twoSided(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError('the confidence lies between 0 and 1');
  return normalQuantile(1 - (1 - confidence) / 2);
}

function counted(successes: number, trials: number): void {
  if (
    !(
      Number.isInteger(successes) &&
      Number.isInteger(trials) &&
      successes >= 0 &&
      successes <= trials &&
      trials > 0
    )
  )
    throw new RangeError('a share is of whole numbers, of at least one, and of no more than all');
}

/**
 * A share with its interval, which stays within 0 and 1 and is honest for few: Wilson, «Probable inference, the law of
 * succession, and statistical inference», JASA 22 (1927).
 */
export function share(successes: number, trials: number, confidence = usualConfidence): Estimate {
  counted(successes, trials);
  const z = twoSided(confidence);
  const p = successes / trials;
  const widened = 1 + z ** 2 / trials;
  const centre = (p + z ** 2 / (2 * trials)) / widened;
  const reach = (z * Math.sqrt((p * (1 - p)) / trials + z ** 2 / (4 * trials ** 2))) / widened;
  // The share itself always lies within; where it is an end (none, all), rounding puts that a little beside it.
  return {
    value: p,
    low: Math.min(p, Math.max(0, centre - reach)),
    high: Math.max(p, Math.min(1, centre + reach)),
  };
}

/**
 * By how much a second estimate differs from a first that does not depend on it: Zou and Donner, «Construction of confidence
 * limits about effect measures: a general approach», Statistics in Medicine 27 (2008); of two shares it is Newcombe’s method 10.
 */
export function differenceOf(first: Estimate, second: Estimate): Estimate {
  const value = second.value - first.value;
  return {
    value,
    low: value - Math.hypot(second.value - second.low, first.high - first.value),
    high: value + Math.hypot(second.high - second.value, first.value - first.low),
  };
}

/** Values, each with how often it was found: a hundred thousand answers of a scale are a handful of these. */
export type Tally = Iterable<readonly [value: number, count: number]>;

/** A mean with its interval by Student's t. Null for fewer than two: one value says nothing of how they vary. */
export function mean(tally: Tally, confidence = usualConfidence): Estimate | null {
  const found = [...tally];
  const n = found.reduce((sum, [, count]) => sum + count, 0);
  if (n < 2) return null;
  const value = found.reduce((sum, [each, count]) => sum + each * count, 0) / n;
  const variance = found.reduce((sum, [each, count]) => sum + count * (each - value) ** 2, 0) / (n - 1);
  const reach = studentQuantile(1 - (1 - confidence) / 2, n - 1) * Math.sqrt(variance / n);
  return { value, low: value - reach, high: value + reach };
}

/**
 * How many of something there are on the whole, where so many were counted in a time: Byar’s approximation to the exact
 * interval of a Poisson count, as in Breslow and Day, *Statistical Methods in Cancer Research II* (1987), page 69. From ten on
 * it is within two thousandths of the exact one. @throws RangeError for what is no count
 */
export function countOf(counted: number, confidence = usualConfidence): Estimate {
  if (!Number.isInteger(counted) || counted < 0) throw new RangeError('a count is a whole number from 0 on');
  const z = twoSided(confidence);
  const end = (n: number, side: 1 | -1): number =>
    n * (1 - 1 / (9 * n) + (side * z) / (3 * Math.sqrt(n))) ** 3;
  return {
    value: counted,
    low: counted === 0 ? 0 : Math.max(0, end(counted, -1)),
    high: end(counted + 1, 1),
  };
}

/**
 * Between which of so many values in order (1 the smallest) the median of all lies: by the binomial of how many are below it, in its
 * normal approximation. Conover, *Practical Nonparametric Statistics* (1999), section 3.2. @throws RangeError for no values
 */
export function medianRanks(values: number, confidence = usualConfidence): { low: number; high: number } {
  if (!Number.isInteger(values) || values < 1) throw new RangeError('a median is of one value or more');
  const reach = (twoSided(confidence) * Math.sqrt(values)) / 2;
  const low = Math.max(1, Math.floor(values / 2 - reach));
  return { low, high: Math.min(values, values + 1 - low) };
}
