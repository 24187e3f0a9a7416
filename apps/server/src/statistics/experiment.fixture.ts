import type { Counted } from './experiment.ts';
import { chanceOf, gammaOf } from './chance.fixture.ts';
import { logBeta } from './special.ts';

/** P(second > first) for two shares from a flat prior, as a finite sum (Evan Miller, «Formulas for Bayesian A/B Testing», 2014): apart from any quadrature. */
export function exactChance(first: Counted, second: Counted): number {
  const [a, b] = [1 + first.successes, 1 + first.trials - first.successes];
  const [c, d] = [1 + second.successes, 1 + second.trials - second.successes];
  let sum = 0;
  for (let i = 0; i < c; i += 1)
    sum += Math.exp(logBeta(a + i, d + b) - Math.log(d + i) - logBeta(1 + i, d) - logBeta(a, b));
  return sum;
}

/** How often each is the highest when shares are drawn from their posteriors: a beta is one gamma of two. */
export function simulatedWins(variants: readonly Counted[], draws: number, seed: number): number[] {
  const chance = chanceOf(seed);
  const wins = Array.from(variants, () => 0);
  for (let draw = 0; draw < draws; draw += 1) {
    const shares = variants.map(({ successes, trials }) => {
      const yes = gammaOf(chance, 1 + successes, 1);
      return yes / (yes + gammaOf(chance, 1 + trials - successes, 1));
    });
    const best = shares.indexOf(Math.max(...shares));
    wins[best] = (wins[best] ?? 0) + 1;
  }
  return wins.map((won) => won / draws);
}
