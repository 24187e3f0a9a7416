import { minimise } from './minimise.ts';
import { hypergeometric, logBeta, logGamma } from './special.ts';

/**
 * One customer's buying so far, all in one unit of time: how often they bought again, when they last did after their first
 * time, and how long ago that first time was.
 */
export type Buying = { repeats: number; recency: number; age: number };

/** How often customers buy while they stay (gamma: `r`, `alpha`) and how likely each purchase is their last (beta: `a`, `b`). */
export type BuyingModel = { r: number; alpha: number; a: number; b: number };

function checked({ repeats, recency, age }: Buying): void {
  if (!(Number.isInteger(repeats) && repeats >= 0 && recency >= 0 && recency <= age))
    throw new RangeError('repeats are whole, and the last purchase lies between the first and now');
}

/** The logarithm of how likely this buying is by the model: equation 6 of Fader, Hardie and Lee (2005). */
export function logLikelihood({ r, alpha, a, b }: BuyingModel, { repeats: x, recency, age }: Buying): number {
  const common = logGamma(r + x) - logGamma(r) + r * Math.log(alpha) + logBeta(a, b + x) - logBeta(a, b);
  const staying = -(r + x) * Math.log(alpha + age);
  if (x === 0) return common + staying;
  const leaving = Math.log(a / (b + x - 1)) - (r + x) * Math.log(alpha + recency);
  const most = Math.max(staying, leaving);
  return common + most + Math.log(Math.exp(staying - most) + Math.exp(leaving - most));
}

/** The fewest customers, and the fewest of them who bought again, of whom a model says anything. */
export const fewestForBuying = { customers: 100, repeaters: 20 };

/**
 * The BG/NBD model that makes what customers bought most likely: Fader, Hardie and Lee, «"Counting Your Customers" the Easy
 * Way», Marketing Science 24 (2005). Customers alike are counted once. Null where too few bought, or too few of them again.
 */
export function fitBuying(customers: readonly Buying[]): BuyingModel | null {
  const groups = new Map<string, { buying: Buying; count: number }>();
  for (const buying of customers) {
    checked(buying);
    const key = `${buying.repeats}/${buying.recency}/${buying.age}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { buying, count: 1 });
    else group.count += 1;
  }
  const repeaters = customers.filter(({ repeats }) => repeats > 0).length;
  if (customers.length < fewestForBuying.customers || repeaters < fewestForBuying.repeaters) return null;
  const unit = Math.max(...customers.map(({ age }) => age)) / 50 || 1;
  // Their logarithms are searched, so that all four stay positive; time is counted in fiftieths of the longest.
  const modelAt = (at: readonly number[]): BuyingModel => {
    const [r = 1, alpha = 1, a = 1, b = 1] = at.map(Math.exp);
    return { r, alpha: alpha * unit, a, b };
  };
  const cost = (at: readonly number[]): number => {
    const model = modelAt(at);
    let sum = 0;
    for (const { buying, count } of groups.values()) sum -= count * logLikelihood(model, buying);
    return sum;
  };
  return modelAt(minimise(cost, [0, 1, 0, 1]).at);
}

/** How often a customer will buy within `ahead`: equation 10 of Fader, Hardie and Lee (2005). */
export function expectedPurchases(model: BuyingModel, buying: Buying, ahead: number): number {
  const { r, alpha, a, b } = model;
  const { repeats: x, recency, age } = buying;
  checked(buying);
  const grown = (alpha + age) / (alpha + age + ahead);
  const term = hypergeometric(r + x, b + x, a + b + x - 1, ahead / (alpha + age + ahead));
  const bought = ((a + b + x - 1) / (a - 1)) * (1 - grown ** (r + x) * term);
  return x === 0 ? bought : bought / (1 + (a / (b + x - 1)) * ((alpha + age) / (alpha + recency)) ** (r + x));
}
