import type { Span } from '../text/span.ts';
import type { Harassment, HarassmentKind, Mood } from './kinds.ts';
import { harassmentKinds } from './kinds.ts';
import type { Observation } from './observation.ts';
import type { SharedModel } from './shared-model.ts';
import { probabilities } from './shared-model.ts';

const moods: readonly Mood[] = ['dissatisfied', 'neutral', 'pleased'];

/** What the model tells, in its order: the moods, whether it is harassment at all, each kind given that it is. */
export const judgedOutputs: readonly string[] = [...moods, 'harassment', ...harassmentKinds];

/** How probable everything that is judged is in one message. */
export interface Likelihoods {
  readonly moods: readonly number[];
  readonly harassment: number;
  /** In the order of `harassmentKinds`. */
  readonly kinds: readonly number[];
}

/** Weighs what was observed with the learnt model. */
export function weigh(model: SharedModel, { features }: Observation): Likelihoods {
  const all = probabilities(model, features);
  return {
    moods: all.slice(0, moods.length),
    harassment: all[moods.length] ?? 0,
    kinds: all.slice(moods.length + 1),
  };
}

/** The most probable mood. */
export function judgeMood({ moods: probable }: Likelihoods): Mood {
  return moods[probable.indexOf(Math.max(...probable))] ?? 'neutral';
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
}

/** Chosen by cross-validation: of the best F1 the one that marks fewest fair messages (five in a hundred of the hardest). */
export const usualThresholds: Thresholds = { any: 0.4, blatant: 0.2, certain: 0.3, kind: 0.3 };

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
    return ofKind === highest || ofKind >= thresholds.kind || clues.blatant.has(kind);
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
