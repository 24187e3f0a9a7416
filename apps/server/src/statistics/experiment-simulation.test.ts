import { describe, expect, it } from 'vitest';
import { chanceOf } from './chance.fixture.ts';
import { differenceByChance, holm, shareDifference, sizeOfEach, unevenByChance } from './experiment.ts';
import { normalQuantile } from './special.ts';

/** Successes of a binomial variable by its normal approximation where that is good, rounded and held within its bounds. */
const drawn = (chance: () => number, trials: number, p: number): number => {
  const z = normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, chance())));
  return Math.min(trials, Math.max(0, Math.round(trials * p + z * Math.sqrt(trials * p * (1 - p)))));
};

const times = 10_000;
const plan = { base: 0.1, difference: 0.03, alpha: 0.05, power: 0.8 };
const size = sizeOfEach(plan);

/** In how many of the runs something is so. The seed is fixed: the figures are the same in every run. */
function rateOf(seed: number, happens: (chance: () => number) => boolean): number {
  const chance = chanceOf(seed);
  let found = 0;
  for (let run = 0; run < times; run += 1) found += Number(happens(chance));
  return found / times;
}

const said = (what: string, rate: number): number => {
  process.stdout.write(
    `experiments, ${times} simulated of ${size} people each: ${what} ${(100 * rate).toFixed(2)} %\n`,
  );
  return rate;
};
const counts = (chance: () => number, p: number) => ({ successes: drawn(chance, size, p), trials: size });

describe('ten thousand experiments whose truth is known', () => {
  it('find the planned difference as often as planned', () => {
    const power = rateOf(1, (chance) => {
      const [one, other] = [counts(chance, 0.1), counts(chance, 0.13)];
      return differenceByChance(one, other) <= plan.alpha;
    });
    // Within three standard errors of 80 %: 1.2 percentage points.
    expect(Math.abs(said('power (planned 80 %)', power) - 0.8)).toBeLessThan(0.012);
  });

  it('report a difference where there is none no more often than planned', () => {
    const wrong = rateOf(2, (chance) => differenceByChance(counts(chance, 0.1), counts(chance, 0.1)) <= 0.05);
    expect(Math.abs(said('false reports (planned 5 %)', wrong) - 0.05)).toBeLessThan(0.0066);
  });

  it('report any of three that are all the same no more often than planned, by Holm', () => {
    const wrong = rateOf(3, (chance) => {
      const first = counts(chance, 0.1);
      const others = [1, 2, 3].map(() => differenceByChance(first, counts(chance, 0.1)));
      return holm(others).some((p) => p <= 0.05);
    });
    expect(said('any false report of three comparisons (planned at most 5 %)', wrong)).toBeLessThan(0.0566);
  });

  it('would report far more often, looked at every day: why no winner is named before the end', () => {
    const wrong = rateOf(4, (chance) => {
      let [one, other, seen] = [0, 0, 0];
      const part = Math.floor(size / 20);
      for (let day = 0; day < 20; day += 1) {
        one += drawn(chance, part, 0.1);
        other += drawn(chance, part, 0.1);
        seen += part;
        if (differenceByChance({ successes: one, trials: seen }, { successes: other, trials: seen }) <= 0.05)
          return true;
      }
      return false;
    });
    expect(said('false reports of those who look on twenty days', wrong)).toBeGreaterThan(0.15);
  });

  it('hold the true difference within their intervals as often as they say', () => {
    const held = rateOf(5, (chance) => {
      const { low, high } = shareDifference(counts(chance, 0.1), counts(chance, 0.13));
      return low <= 0.03 && 0.03 <= high;
    });
    expect(Math.abs(said('intervals that hold the truth (meant 95 %)', held) - 0.95)).toBeLessThan(0.0066);
  });

  it('are withheld for uneven arms hardly ever when nothing is wrong', () => {
    const wrong = rateOf(6, (chance) => {
      const first = drawn(chance, 2 * size, 0.5);
      return unevenByChance([first, 2 * size - first], [50, 50]) < 0.001;
    });
    expect(said('withheld without cause (meant 0.1 %)', wrong)).toBeLessThan(0.002);
  });
});
