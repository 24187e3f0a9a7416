import {
  trustFactors,
  trustInputsOf,
  type TrustFactor,
  type TrustFactorFigure,
  type TrustInput,
  type TrustInputFigure,
  type TrustRule,
  type TrustRules,
} from '@madoguchi/contract';
import { share, type Estimate } from '../statistics/index.ts';

export type Count = { hits: number; total: number };
export type Counts = Partial<Record<TrustInput, Count>>;

/** The points that a share is worth: in proportion between anchors, never below 1 nor above 5. */
export function pointsAt(anchors: TrustRule['anchors'], at: number): number {
  const above = anchors.findIndex((anchor) => at < anchor);
  if (above === 0) return 1;
  if (above === -1) return anchors.length;
  const [low = 0, high = 1] = [anchors[above - 1], anchors[above]];
  return above + (at - low) / (high - low);
}

function pointsOf({ anchors }: TrustRule, { value, low, high }: Estimate): Estimate {
  return {
    value: pointsAt(anchors, value),
    low: pointsAt(anchors, low),
    high: pointsAt(anchors, high),
  };
}

/** An input of a month: its share whatever the count, its points only with enough evidence. */
export function inputFigure(input: TrustInput, count: Count | undefined, rule: TrustRule): TrustInputFigure {
  const { hits, total } = count ?? { hits: 0, total: 0 };
  const known = total === 0 ? null : share(hits, total);
  const points = known === null || total < rule.least ? null : pointsOf(rule, known);
  return { input, hits, total, share: known, points, rule };
}

/**
 * The interval of a sum of independent estimates from their own: Zou and Donner, «Construction of confidence limits about
 * effect measures: a general approach», Statistics in Medicine 27 (2008). Each side by itself, so that it stays as lopsided
 * as its parts are.
 */
export function sumOf(parts: readonly { weight: number; of: Estimate }[]): Estimate {
  let [value, below, above] = [0, 0, 0];
  for (const { weight, of } of parts) {
    value += weight * of.value;
    below += (weight * (of.value - of.low)) ** 2;
    above += (weight * (of.high - of.value)) ** 2;
  }
  return { value, low: value - Math.sqrt(below), high: value + Math.sqrt(above) };
}

/** A quotient of two positive ones: the same way, between their logarithms. */
export function quotientOf(above: Estimate, below: Estimate): Estimate {
  const log = ({ value, low, high }: Estimate): Estimate => ({
    value: Math.log(value),
    low: Math.log(low),
    high: Math.log(high),
  });
  const { value, low, high } = log(below);
  const turned = { value: -value, low: -high, high: -low };
  const sum = sumOf([
    { weight: 1, of: log(above) },
    { weight: 1, of: turned },
  ]);
  return { value: above.value / below.value, low: Math.exp(sum.low), high: Math.exp(sum.high) };
}

/** An input that counts, with the part of its factor that is its own: the parts add up to 1. */
export type Part = { input: TrustInput; part: number; points: Estimate };

/** What a factor is made of; empty where too few of its inputs have evidence. */
export function partsOf(inputs: readonly TrustInputFigure[], leastInputs: number): Part[] {
  const counting = inputs.flatMap(({ input, points, rule: { weight } }) =>
    points === null || weight === 0 ? [] : [{ input, weight, points }],
  );
  const whole = counting.reduce((sum, { weight }) => sum + weight, 0);
  if (counting.length < leastInputs) return [];
  return counting.map(({ input, weight, points }) => ({ input, part: weight / whole, points }));
}

const withinScale = ({ value, low, high }: Estimate): Estimate => ({
  value,
  low: Math.max(1, low),
  high: Math.min(5, high),
});

export type Valued = { trust: Estimate | null; factors: TrustFactorFigure[] };

/** What the counts of a month are worth by its rules. No factor has a number without evidence, and trust none without each. */
export function valueOf(counts: Counts, rules: TrustRules): Valued {
  const factors = trustFactors.map((factor): TrustFactorFigure => {
    const inputs = trustInputsOf[factor].map((input) =>
      inputFigure(input, counts[input], rules.inputs[input]),
    );
    const parts = partsOf(inputs, rules.leastInputs);
    const sum = sumOf(parts.map(({ part, points }) => ({ weight: part, of: points })));
    return { factor, points: parts.length === 0 ? null : withinScale(sum), inputs };
  });
  const pointsFor = (factor: TrustFactor) => factors.find((each) => each.factor === factor)?.points ?? null;
  const [credibility, reliability, intimacy, self] = trustFactors.map(pointsFor);
  if (!credibility || !reliability || !intimacy || !self) return { trust: null, factors };
  const above = sumOf([credibility, reliability, intimacy].map((of) => ({ weight: 1, of })));
  return { trust: quotientOf(above, self), factors };
}
