import { differenceOf, type Estimate, share, usualConfidence } from './interval.ts';
import { betaBelow, betaQuantile, chiSquaredTail, logBeta, normalQuantile, normalTail } from './special.ts';

/** How many of how many did what is counted. */
export type Counted = { successes: number; trials: number };

/** What an experiment is planned by: shares of 0 to 1. */
export type SizePlan = {
  /** How many do it as things are. */
  base: number;
  /** The smallest difference worth knowing, to either side: the one that needs the more people is reckoned with. */
  difference: number;
  /** How often a difference may be reported where there is none. */
  alpha: number;
  /** How often that difference is to be found where it is there. */
  power: number;
  /** With how many others the first is compared: each comparison gets its part of alpha (Bonferroni). */
  comparisons?: number;
};

/**
 * How many each variant needs, without continuity correction: Fleiss, Levin & Paik, *Statistical Methods for Rates and
 * Proportions*, 3rd ed. (2003), 4.14; the same as R’s `power.prop.test`.
 * @throws RangeError for a plan that no number of people fulfils
 */
export function sizeOfEach({ base, difference, alpha, power, comparisons = 1 }: SizePlan): number {
  const isShare = (value: number): boolean => value > 0 && value < 1;
  const sides = [base + difference, base - difference].filter(isShare);
  if (![base, alpha, power].every(isShare) || !(difference > 0) || sides.length === 0)
    throw new RangeError('a base rate, a difference from it, alpha and power lie between 0 and 1');
  const a = normalQuantile(1 - alpha / comparisons / 2);
  const b = normalQuantile(power);
  const sizes = sides.map((other) => {
    const middle = (base + other) / 2;
    const spread =
      a * Math.sqrt(2 * middle * (1 - middle)) + b * Math.sqrt(base * (1 - base) + other * (1 - other));
    return (spread / difference) ** 2;
  });
  return Math.ceil(Math.max(...sizes));
}

/** By how much the second share differs from the first: Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10. */
export function shareDifference(first: Counted, second: Counted, confidence = usualConfidence): Estimate {
  const one = share(first.successes, first.trials, confidence);
  return differenceOf(one, share(second.successes, second.trials, confidence));
}

/** How rarely shares differ this much where there is no difference: the pooled z-test, both sides (as sizes are planned by). */
export function differenceByChance(first: Counted, second: Counted): number {
  const pooled = (first.successes + second.successes) / (first.trials + second.trials);
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / first.trials + 1 / second.trials));
  if (spread === 0) return 1;
  const z = Math.abs(second.successes / second.trials - first.successes / first.trials) / spread;
  return Math.min(1, 2 * normalTail(z));
}

/** Probabilities of several comparisons, so that the chance of any false report stays as planned: Holm, Scand. J. Statist. 6 (1979). */
export function holm(probabilities: readonly number[]): number[] {
  const adjusted = Array.from(probabilities, () => 1);
  const ordered = [...probabilities.entries()].toSorted(([, a], [, b]) => a - b);
  let most = 0;
  for (const [rank, [place, probability]] of ordered.entries()) {
    most = Math.max(most, Math.min(1, (ordered.length - rank) * probability));
    adjusted[place] = most;
  }
  return adjusted;
}

/** How rarely chance sends people to variants this unevenly: Pearson’s chi-squared. 1 where nobody came yet. */
export function unevenByChance(came: readonly number[], shares: readonly number[]): number {
  const all = came.reduce((sum, each) => sum + each, 0);
  const parts = shares.reduce((sum, each) => sum + each, 0);
  if (all === 0) return 1;
  const statistic = came.reduce((sum, each, at) => {
    const expected = (all * (shares[at] ?? 0)) / parts;
    return sum + (each - expected) ** 2 / expected;
  }, 0);
  return chiSquaredTail(statistic, came.length - 1);
}

/** A power’s logarithm, where 0⁰ is 1: the ends of a chance that all or nobody took are 0 and 1 themselves. */
const times = (power: number, log: number): number => (power === 0 ? 0 : power * log);

/** Nodes on each piece: enough for nine digits (see the tests). */
const steps = 1600;
const outside = 1e-13;

/** Simpson’s rule. */
function integral(of: (x: number) => number, from: number, to: number): number {
  const width = (to - from) / steps;
  let sum = of(from) + of(to);
  for (let step = 1; step < steps; step += 1) sum += of(from + step * width) * (step % 2 === 1 ? 4 : 2);
  return (sum * width) / 3;
}

/**
 * Of each variant how probable it is that its share is the highest, from a flat prior: each share is Beta(1 + successes,
 * 1 + failures), and ∫ fᵢ Π Fⱼ is taken by Simpson’s rule. It says nothing of how much higher, and looked at day by day
 * it crosses any mark sooner or later: no decision hangs on it alone.
 */
export function chancesToWin(variants: readonly Counted[]): number[] {
  const betas = variants.map(({ successes, trials }) => ({ a: 1 + successes, b: 1 + trials - successes }));
  const spans = betas.map(
    ({ a, b }) => [betaQuantile(outside, a, b), 1 - betaQuantile(outside, b, a)] as const,
  );
  // Where one begins or ends to matter the rest may be flat: pieces between these places are smooth, however narrow one is.
  const places = spans.flat().toSorted((one, other) => one - other);
  return betas.map((mine, which) => {
    const [from = 0, to = 1] = spans[which] ?? [];
    const normed = logBeta(mine.a, mine.b);
    const at = (x: number): number => {
      const density = Math.exp(times(mine.a - 1, Math.log(x)) + times(mine.b - 1, Math.log1p(-x)) - normed);
      return betas.reduce(
        (all, { a, b }, other) => (other === which ? all : all * betaBelow(x, a, b)),
        density,
      );
    };
    const within = places.filter((place) => place >= from && place <= to);
    const sum = within.reduce((all, place, n) => {
      const next = within[n + 1];
      return next === undefined || next === place ? all : all + integral(at, place, next);
    }, 0);
    return Math.min(1, Math.max(0, sum));
  });
}
