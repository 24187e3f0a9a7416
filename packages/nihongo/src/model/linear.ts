import type { Span } from '../text/span.ts';

/** One observation about a text: its name in the model, and where in the text it was made. */
export interface Feature extends Span {
  readonly name: string;
}

/**
 * Weights of a multinomial logistic regression, learnt offline from labelled sentences of our own
 * (`packages/nihongo/training`) and kept as data. Whole numbers, in hundredths, so that a difference can be read.
 */
export interface LinearModel<Class extends string> {
  readonly classes: readonly Class[];
  /** One number a class. */
  readonly bias: readonly number[];
  /** One number a class for every feature that the model knows; others count for nothing. */
  readonly weights: Readonly<Record<string, readonly number[]>>;
}

export interface Classification<Class extends string> {
  readonly best: Class;
  /** Between 0 and 1; together 1. */
  readonly probability: Readonly<Record<Class, number>>;
}

const hundredths = 100;

/** The sum of the weights for each class, in the order of `model.classes`. A feature counts once however often it occurs. */
function sums<Class extends string>(model: LinearModel<Class>, features: readonly Feature[]): number[] {
  const totals = model.bias.map((weight) => weight / hundredths);
  for (const name of new Set(features.map((feature) => feature.name))) {
    const weights = Object.hasOwn(model.weights, name) ? model.weights[name] : undefined;
    weights?.forEach((weight, index) => {
      totals[index] = (totals[index] ?? 0) + weight / hundredths;
    });
  }
  return totals;
}

/** Reads the most probable class, and the probability of each, from what was observed. */
export function classify<Class extends string>(
  model: LinearModel<Class>,
  features: readonly Feature[],
): Classification<Class> {
  const totals = sums(model, features);
  const highest = Math.max(...totals);
  const powers = totals.map((total) => Math.exp(total - highest));
  const whole = powers.reduce((sum, power) => sum + power, 0);
  const probability = Object.fromEntries(
    model.classes.map((name, index) => [name, (powers[index] ?? 0) / whole]),
  ) as Record<Class, number>;
  const best = model.classes[totals.indexOf(highest)];
  if (best === undefined) throw new Error('a model needs at least one class');
  return { best, probability };
}
