import type { Feature } from '../model/linear.ts';

/**
 * Several logistic regressions over the same features, kept as one table: a feature is looked up once for all of them.
 * Learnt offline from labelled messages of our own (training/inbound.ts).
 */
export interface SharedModel {
  readonly outputs: readonly string[];
  /** One number an output, in log-odds. */
  readonly bias: readonly number[];
  /** What one step of a weight stands for, in log-odds. */
  readonly step: number;
  /** For a feature one printable ASCII character an output; `O` is nought, `P` one step for the output, `N` one against it. */
  readonly weights: Readonly<Record<string, string>>;
}

/** The character of weight nought: O, in the middle of printable ASCII, so that both directions reach as far. */
export const nought = 79;

/** The probability of each output, in the order of `model.outputs`. A feature counts once however often it occurs. */
export function probabilities(model: SharedModel, features: readonly Feature[]): number[] {
  const steps = new Float64Array(model.outputs.length);
  for (const name of new Set(features.map((feature) => feature.name))) {
    const weights = Object.hasOwn(model.weights, name) ? model.weights[name] : undefined;
    if (weights === undefined) continue;
    for (let output = 0; output < weights.length; output++)
      steps[output] = (steps[output] ?? 0) + weights.charCodeAt(output) - nought;
  }
  return model.bias.map((bias, output) => 1 / (1 + Math.exp(-bias - (steps[output] ?? 0) * model.step)));
}
