import type { SharedModel } from '../src/inbound/shared-model.ts';
import { encodeWeights } from './encode-weights.ts';
import { shuffled } from './shuffle.ts';

/** What one logistic regression is to learn: which examples count, and which of them are «yes». */
export interface Target {
  readonly name: string;
  readonly counts: (example: number) => boolean;
  readonly isYes: (example: number) => boolean;
  /** How much an example counts beside the others, 1 unless told. */
  readonly weight?: (example: number) => number;
  /** Which features may be weighed for it, all unless told. */
  readonly uses?: (feature: string) => boolean;
  /** Pull of each weight towards nought, for every example seen. */
  readonly l2: number;
}

export interface SharedOptions {
  readonly epochs: number;
  /** How many times it is learnt, each time in other orders; the weights are the mean, so that no order decides. */
  readonly runs: number;
  readonly rate: number;
  /** Features in fewer examples than this are left out: they would only be learnt by heart. */
  readonly leastExamples: number;
  /** How many times the pull is exerted on a feature. */
  readonly pull: (feature: string) => number;
  /** How many features are kept in all: those that move most messages most. */
  readonly keep: number;
  /** What one step of a kept weight stands for, in log-odds. */
  readonly step: number;
}

/**
 * One logistic regression by stochastic gradient descent with AdaGrad steps (Duchi, Hazan and Singer 2011);
 * the weights are the mean over the later half of the passes (Polyak and Juditsky 1992), which generalises better.
 * The last weight is the bias.
 */
function learnOnce(
  rows: readonly Int32Array[],
  { counts, isYes, l2, weight = () => 1 }: Target,
  pulls: Float64Array,
  { epochs, rate }: SharedOptions,
  run: number,
): Float64Array {
  const bias = pulls.length;
  const weights = new Float64Array(bias + 1);
  const squares = new Float64Array(bias + 1).fill(1e-6);
  const means = new Float64Array(bias + 1);
  const chosen = rows.map((_, example) => example).filter(counts);
  const later = Math.ceil(epochs / 2);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const example of shuffled(chosen, run * epochs + epoch + 1)) {
      const row = rows[example] ?? new Int32Array();
      let total = weights[bias] ?? 0;
      for (const id of row) total += weights[id] ?? 0;
      const error = (weight(example) * (1 / (1 + Math.exp(-total)) - (isYes(example) ? 1 : 0))) / 2;
      const step = (id: number, gradient: number): void => {
        const square = (squares[id] ?? 0) + gradient * gradient;
        squares[id] = square;
        weights[id] = (weights[id] ?? 0) - (rate * gradient) / Math.sqrt(square);
      };
      for (const id of row) step(id, error + (l2 / 2) * (pulls[id] ?? 1) * (weights[id] ?? 0));
      step(bias, error);
    }
    if (epoch >= later) weights.forEach((weight, id) => (means[id] = (means[id] ?? 0) + weight));
  }
  return means.map((sum) => sum / (epochs - later));
}

function learn(
  rows: readonly Int32Array[],
  target: Target,
  pulls: Float64Array,
  options: SharedOptions,
): Float64Array {
  const runs = Array.from({ length: options.runs }, (_, run) => learnOnce(rows, target, pulls, options, run));
  return Float64Array.from({ length: pulls.length + 1 }, (_, id) =>
    runs.reduce((sum, weights) => sum + (weights[id] ?? 0) / options.runs, 0),
  );
}

/** Learns all targets over the same features and keeps the features that matter in one table. */
export function fitShared(
  examples: readonly (readonly string[])[],
  targets: readonly Target[],
  options: SharedOptions,
): SharedModel {
  const counts = new Map<string, number>();
  for (const names of examples)
    for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const frequent = [...counts].filter(([, count]) => count >= options.leastExamples).map(([name]) => name);
  const learnWith = (names: readonly string[]): Float64Array[] => {
    const index = new Map(names.map((name, id) => [name, id]));
    const rows = examples.map((own) =>
      Int32Array.from(new Set(own.flatMap((name) => index.get(name) ?? []))),
    );
    const pulls = Float64Array.from(names, options.pull);
    return targets.map((target) => {
      const { uses } = target;
      const own = uses === undefined ? rows : rows.map((row) => row.filter((id) => uses(names[id] ?? '')));
      return learn(own, target, pulls, options);
    });
  };
  let names: readonly string[] = frequent.toSorted();
  let learnt = learnWith(names);
  if (names.length > options.keep) {
    const worth = names.map((name, id) => ({
      name,
      worth: Math.sqrt(counts.get(name) ?? 0) * Math.hypot(...learnt.map((weights) => weights[id] ?? 0)),
    }));
    names = worth
      .toSorted((a, b) => b.worth - a.worth)
      .slice(0, options.keep)
      .map(({ name }) => name)
      .toSorted();
    learnt = learnWith(names);
  }
  const rounded = (weight: number): number => Math.round(weight * 100) / 100;
  return {
    outputs: targets.map(({ name }) => name),
    bias: learnt.map((weights) => rounded(weights.at(-1) ?? 0)),
    step: options.step,
    weights: Object.fromEntries(
      names.map((name, id) => [
        name,
        encodeWeights(
          learnt.map((weights) => weights[id] ?? 0),
          options.step,
        ),
      ]),
    ),
  };
}
