import type { Span } from '../text/span.ts';
import type { Harassment, HarassmentKind, Mood } from './kinds.ts';
import { harassmentKinds } from './kinds.ts';
import type { Observation } from './observation.ts';
import type { SharedModel } from './shared-model.ts';
import { probabilities } from './shared-model.ts';

const moods: readonly Mood[] = ['dissatisfied', 'neutral', 'pleased'];

/** The output that tells whether a message is this kind of harassment, seen from all messages. */
export const outright = (kind: HarassmentKind): string => `${kind} outright`;

/**
 * What the model tells, in its order: the moods, whether it is harassment at all, each kind given that it is harassment,
 * each kind outright.
 */
export const judgedOutputs: readonly string[] = [
  ...moods,
  'harassment',
  ...harassmentKinds,
  ...harassmentKinds.map(outright),
];

/** How probable everything that is judged is in one message. */
export interface Likelihoods {
  readonly moods: readonly number[];
  readonly harassment: number;
  /** In the order of `harassmentKinds`. */
  readonly kinds: readonly number[];
}

/**
 * Weighs what was observed with the learnt model. That it is harassment at all is told twice, by what all kinds share
 * and by the likeliest kind alone; with the mean of both F1 was higher than with the first alone (by cross-validation).
 */
export function weigh(model: SharedModel, { features }: Observation): Likelihoods {
  const all = probabilities(model, features);
  const kindsFrom = moods.length + 1;
  const outrightFrom = kindsFrom + harassmentKinds.length;
  return {
    moods: all.slice(0, moods.length),
    harassment: ((all[moods.length] ?? 0) + Math.max(...all.slice(outrightFrom))) / 2,
    kinds: all.slice(kindsFrom, outrightFrom),
  };
}

/** How much more a hint of dissatisfaction counts: one overlooked costs more than a look at a calm message. */
const lean = 1.2;

/** The most probable mood, leaning a little towards dissatisfaction: by cross-validation it hardly moves F1. */
export function judgeMood({ moods: probable }: Likelihoods): Mood {
  const weighed = probable.map((one, index) => (moods[index] === 'dissatisfied' ? one * lean : one));
  return moods[weighed.indexOf(Math.max(...weighed))] ?? 'neutral';
}

/** From which probabilities on a kind is named. */
export interface Thresholds {
  /** Least probability that the message is harassment at all. */
  readonly any: number;
  /** The same where a rule found words that nobody uses towards staff in good faith. */
  readonly blatant: number;
  /** The same where a rule found what is harassment by itself. */
  readonly certain: number;
  /** Least probability of a kind, given that it is harassment; the most probable kind is named in any case. */
  readonly kind: number;
  /** The same where a rule found what is harassment of this kind by itself. */
  readonly told: number;
}

/** Chosen by cross-validation over the development set and the training texts, `kind` by sets that were held out. */
export const usualThresholds: Thresholds = { any: 0.45, blatant: 0.1, certain: 0.45, kind: 0.3, told: 0.15 };

const first = (spans: readonly Span[]): Span => spans.reduce((a, b) => (b.start < a.start ? b : a));

function leastLikelihood({ blatant, certain }: Observation['clues'], thresholds: Thresholds): number {
  if (blatant.size > 0) return thresholds.blatant;
  return certain.size > 0 ? thresholds.certain : thresholds.any;
}

/** The kinds of harassment in a message, each with the place that shows it best. */
export function judgeHarassment(
  { harassment, kinds }: Likelihoods,
  { view, clues }: Observation,
  thresholds: Thresholds = usualThresholds,
): Harassment[] {
  if (harassment < leastLikelihood(clues, thresholds)) return [];
  const highest = Math.max(...kinds);
  const isNamed = (kind: HarassmentKind, index: number): boolean => {
    const ofKind = kinds[index] ?? 0;
    if (ofKind === highest || clues.blatant.has(kind)) return true;
    return ofKind >= (clues.certain.has(kind) ? thresholds.told : thresholds.kind);
  };
  const whole = {
    start: view.sentences[0]?.start ?? 0,
    end: view.sentences.at(-1)?.end ?? view.plain.length,
  };
  return harassmentKinds.filter(isNamed).map((kind) => {
    const { start, end } = first(
      clues.blatant.get(kind) ?? clues.certain.get(kind) ?? clues.likely.get(kind) ?? [whole],
    );
    return { kind, start, end };
  });
}
