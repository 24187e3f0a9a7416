import type { MentionAlarm } from '@madoguchi/contract';
import { share } from '../statistics/index.ts';

/** The last week against the eight before it. */
export const nowDays = 7;
export const pastDays = 56;

/** Fewer than these say nothing: of the past, and of the week itself. */
const fewestPast = 20;
const fewestNow = 8;

/** One alarm in two hundred weeks is chance’s, for each figure: more would not be looked at. */
const confidence = 0.99;

/** A change that matters: twice as many, or ten points more of them displeased; and surely more than none. */
const leastTimes = 2;
const leastPoints = 0.1;

export type Counted = {
  now: number;
  nowNegative: number;
  nowJudged: number;
  past: number;
  pastNegative: number;
  pastJudged: number;
};
export type Change = Pick<MentionAlarm, 'kind' | 'figures'>;

/**
 * Whether there is more of it than before. Two Poisson counts over spans of unlike length: given their sum, the share that falls
 * into the later is binomial (Przyborowski and Wilenski, Biometrika 31, 1940), and its Wilson interval becomes one of the ratio.
 */
function volume({ now, past }: Counted): Change | null {
  if (past < fewestPast || now < fewestNow) return null;
  const { value, low, high } = share(now, now + past, confidence);
  const times = (part: number): number => (part / (1 - part)) * (pastDays / nowDays);
  const figures = {
    now,
    of: nowDays,
    past,
    pastOf: pastDays,
    value: times(value),
    low: times(low),
    high: times(high),
  };
  return figures.value >= leastTimes && figures.low > 1 ? { kind: 'volume', figures } : null;
}

/**
 * Whether more of it is displeased than before: the difference of two shares with its interval (Newcombe, Statistics in Medicine
 * 17, 1998, method 10, from the two Wilson intervals).
 */
function negatives({ nowNegative, nowJudged, pastNegative, pastJudged }: Counted): Change | null {
  if (pastJudged < fewestPast || nowJudged < fewestNow) return null;
  const later = share(nowNegative, nowJudged, confidence);
  const before = share(pastNegative, pastJudged, confidence);
  const value = later.value - before.value;
  const low = value - Math.hypot(later.value - later.low, before.high - before.value);
  const high = value + Math.hypot(later.high - later.value, before.value - before.low);
  const figures = {
    now: nowNegative,
    of: nowJudged,
    past: pastNegative,
    pastOf: pastJudged,
    value,
    low,
    high,
  };
  return value >= leastPoints && low > 0 ? { kind: 'negatives', figures } : null;
}

/** What has changed beyond what chance does; nothing of too few. */
export const changesIn = (counted: Counted): Change[] =>
  [volume(counted), negatives(counted)].filter((change) => change !== null);

/** All networks together. */
export function together(all: readonly Counted[]): Counted {
  const total: Counted = { now: 0, nowNegative: 0, nowJudged: 0, past: 0, pastNegative: 0, pastJudged: 0 };
  for (const each of all)
    for (const name of Object.keys(total) as (keyof Counted)[]) total[name] += each[name];
  return total;
}
