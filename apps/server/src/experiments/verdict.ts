import {
  lowerIsBetter,
  type ExperimentMeasure,
  type ExperimentResult,
  type Measured,
} from '@madoguchi/contract';
import {
  chancesToWin,
  differenceByChance,
  holm,
  share,
  shareDifference,
  unevenByChance,
  type Counted,
} from '../statistics/index.ts';

/** Below this the way people were sent is not to be believed, and so are the figures: Fabijan et al., KDD 2019. */
const unevenBelow = 0.001;
/** Fewer in one variant say nothing, whatever they did. */
const fewest = 30;
/** Of those who did it and of those who did not, as many must be expected of each variant: Cochran, Biometrics 10 (1954). */
const fewestExpected = 5;

export type Arm = ExperimentResult['arms'][number];
export type Facts = {
  alpha: number;
  size: number;
  shares: readonly number[];
  state: 'planned' | 'running' | 'ended';
  stopped: boolean;
  planReached: boolean;
  arms: readonly Arm[];
  /** Of each measure, the one it is about first, how many of each variant did it of those whose time is over. */
  counts: readonly { measure: ExperimentMeasure; successes: readonly number[] }[];
};

/** Whether the test by which variants are compared may be trusted with so few. */
function areFew(counted: readonly Counted[]): boolean {
  const trials = counted.reduce((sum, each) => sum + each.trials, 0);
  const rate = counted.reduce((sum, each) => sum + each.successes, 0) / Math.max(1, trials);
  return counted.some(
    (each) => each.trials < fewest || each.trials * Math.min(rate, 1 - rate) < fewestExpected,
  );
}

function measuredOf(
  measure: ExperimentMeasure,
  counted: readonly Counted[],
  { alpha, isOver }: { alpha: number; isOver: boolean },
): Measured {
  const [first = { successes: 0, trials: 0 }, ...others] = counted;
  const few = areFew(counted);
  // Intervals of the same sort as the test: all of them together hold the truth as often as planned.
  const confidence = 1 - alpha / Math.max(1, others.length);
  const adjusted = few || !isOver ? null : holm(others.map((other) => differenceByChance(first, other)));
  const isLow = lowerIsBetter.includes(measure);
  const chances =
    few || !isOver
      ? null
      : chancesToWin(
          counted.map(({ successes, trials }) => ({
            successes: isLow ? trials - successes : successes,
            trials,
          })),
        );
  return {
    measure,
    rates: counted.map(({ successes, trials }, variant) => ({
      variant,
      successes,
      trials,
      rate: trials === 0 ? null : share(successes, trials),
      difference:
        variant === 0 || trials === 0 || first.trials === 0
          ? null
          : shareDifference(first, { successes, trials }, confidence),
      byChance: variant === 0 ? null : (adjusted?.[variant - 1] ?? null),
      chanceToWin: chances?.[variant] ?? null,
    })),
  };
}

/** What may be said of a comparison that is over: the best of those that truly differ from the first. */
function judged({ measure, rates }: Measured, alpha: number): Pick<ExperimentResult, 'verdict' | 'winner'> {
  const sign = lowerIsBetter.includes(measure) ? -1 : 1;
  const gain = (each: Measured['rates'][number]): number => sign * (each.difference?.value ?? 0);
  const different = rates.filter(({ byChance }) => byChance !== null && byChance <= alpha);
  const [best] = different.filter((each) => gain(each) > 0).toSorted((a, b) => gain(b) - gain(a));
  if (best !== undefined) return { verdict: 'better', winner: best.variant };
  if (different.length > 0 && different.length === rates.length - 1) return { verdict: 'worse', winner: 0 };
  return { verdict: 'open', winner: null };
}

/**
 * The figures of an experiment and what may be said of them: nothing where people were not sent as planned, no winner
 * before the end that was planned, and none where too few came.
 */
export function resultOf(facts: Facts): Omit<ExperimentResult, 'unit' | 'waitingOrders'> {
  const { alpha, arms, shares, counts, state, stopped, planReached, size } = facts;
  const uneven = unevenByChance(
    arms.map(({ units }) => units),
    shares,
  );
  const trials = arms.map(({ units, waiting }) => units - waiting);
  const isUneven = uneven < unevenBelow;
  const isOver = planReached && !stopped;
  const measures = isUneven
    ? []
    : counts.map(({ measure, successes }) =>
        measuredOf(
          measure,
          trials.map((all, variant) => ({ trials: all, successes: Math.min(all, successes[variant] ?? 0) })),
          { alpha, isOver },
        ),
      );
  const [primary] = measures;
  const base = {
    planReached,
    enough: trials.reduce((sum, each) => sum + each, 0) >= size,
    arms: [...arms],
    unevenByChance: uneven,
    confidence: 1 - alpha / Math.max(1, arms.length - 1),
    measures,
  };
  const say = (verdict: ExperimentResult['verdict']) => ({ ...base, verdict, winner: null });
  if (isUneven || primary === undefined) return say('uneven');
  if (stopped) return say('stopped');
  if (!isOver) return say(state === 'ended' ? 'stopped' : 'running');
  if (areFew(primary.rates)) return say('few');
  return { ...base, ...judged(primary, alpha) };
}
