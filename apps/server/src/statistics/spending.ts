import { minimise } from './minimise.ts';
import { logGamma } from './special.ts';

/** What one customer spent on average when they bought again, in any currency, and how often that was. */
export type Spending = { repeats: number; average: number };

/** How purchases vary within customers (`p`) and between them (`q`, `gamma`). */
export type SpendingModel = { p: number; q: number; gamma: number };

function logLikelihood({ p, q, gamma }: SpendingModel, { repeats: x, average }: Spending): number {
  return (
    logGamma(p * x + q) -
    logGamma(p * x) -
    logGamma(q) +
    q * Math.log(gamma) +
    (p * x - 1) * Math.log(average) +
    p * x * Math.log(x) -
    (p * x + q) * Math.log(gamma + x * average)
  );
}

/** The fewest customers who bought again of whom a model says anything. */
export const fewestForSpending = 50;

/**
 * The Gamma-Gamma model of what customers spend: Fader and Hardie, «The Gamma-Gamma Model of Monetary Value» (2013). It takes
 * for granted that how much somebody spends does not go with how often. Null where too few bought again.
 */
export function fitSpending(customers: readonly Spending[]): SpendingModel | null {
  const known = customers.filter(({ repeats, average }) => repeats > 0 && average > 0);
  if (known.length < fewestForSpending) return null;
  const unit = known.reduce((sum, { average }) => sum + average, 0) / known.length;
  const scaled = known.map(({ repeats, average }) => ({ repeats, average: average / unit }));
  const modelAt = (at: readonly number[]): SpendingModel => {
    const [p = 1, q = 1, gamma = 1] = at.map(Math.exp);
    return { p, q, gamma };
  };
  const cost = (at: readonly number[]): number => {
    const model = modelAt(at);
    return -scaled.reduce((sum, each) => sum + logLikelihood(model, each), 0);
  };
  const { p, q, gamma } = modelAt(minimise(cost, [1, 1, 0]).at);
  return { p, q, gamma: gamma * unit };
}

/**
 * What a customer will spend on average: between what they did and what all do, the nearer to their own the more often they
 * bought (equation 5). Null where the model has no mean for all (`q` ≤ 1).
 */
export function expectedSpending(
  { p, q, gamma }: SpendingModel,
  { repeats: x, average }: Spending,
): number | null {
  if (q <= 1 && x === 0) return null;
  return (p * (gamma + x * average)) / (p * x + q - 1);
}
