import { twoSided, usualConfidence } from './interval.ts';
import { chiSquaredTail } from './special.ts';

/**
 * How long somebody was seen, in any unit, and whether it ended then (they left) or only our sight of them did. `count`: how
 * many were seen alike, one where it is left out.
 */
export type Sighting = { time: number; ended: boolean; count?: number };

/** The share that stays beyond `time`, with its interval, and how many were seen until then. */
export type SurvivalStep = {
  time: number;
  atRisk: number;
  ended: number;
  share: number;
  low: number;
  high: number;
};

type Moment = { time: number; atRisk: number; ended: number };

/** The moments at which somebody ended, in order; who is lost sight of at the same moment still counts as at risk. */
function moments(sightings: readonly Sighting[]): Moment[] {
  const sorted = sightings.toSorted((one, other) => one.time - other.time);
  const found: Moment[] = [];
  let left = sorted.reduce((sum, { count = 1 }) => sum + count, 0);
  for (const { time, ended, count = 1 } of sorted) {
    if (!(time >= 0)) throw new RangeError('a time is a number that is not negative');
    const last = found.at(-1);
    const endedNow = ended ? count : 0;
    if (last?.time === time) last.ended += endedNow;
    else found.push({ time, atRisk: left, ended: endedNow });
    left -= count;
  }
  return found.filter((moment) => moment.ended > 0);
}

/**
 * Kaplan and Meier's estimate of how many stay (JASA 53, 1958). The interval is that of the complementary log-log of the
 * share with Greenwood's variance, which stays within 0 and 1.
 */
export function survivalCurve(sightings: readonly Sighting[], confidence = usualConfidence): SurvivalStep[] {
  const z = twoSided(confidence);
  let share = 1;
  let greenwood = 0;
  return moments(sightings).map(({ time, atRisk, ended }) => {
    share *= 1 - ended / atRisk;
    greenwood += ended / (atRisk * (atRisk - ended));
    if (share === 0) return { time, atRisk, ended, share, low: 0, high: 0 };
    const reach = (z * Math.sqrt(greenwood)) / Math.abs(Math.log(share));
    return { time, atRisk, ended, share, low: share ** Math.exp(reach), high: share ** Math.exp(-reach) };
  });
}

/** The first time by which half have ended, or null while more than half stay. */
export function medianSurvival(curve: readonly SurvivalStep[]): number | null {
  return curve.find(({ share }) => share <= 0.5)?.time ?? null;
}

/** How far two groups differ in how long they stay. `p` is small where chance alone would hardly make such a difference. */
export type LogRank = {
  statistic: number;
  p: number;
  observed: [number, number];
  expected: [number, number];
};

/** The log-rank test of two groups (Mantel, 1966). Null where nothing ended that could tell them apart. */
export function logRank(one: readonly Sighting[], other: readonly Sighting[]): LogRank | null {
  const times = moments([...one, ...other]);
  let observed = 0;
  let expected = 0;
  let variance = 0;
  const sorted = one.toSorted((first, second) => first.time - second.time);
  let ours = sorted.reduce((sum, { count = 1 }) => sum + count, 0);
  let at = 0;
  for (const { time, atRisk, ended } of times) {
    for (let next = sorted[at]; next !== undefined && next.time < time; next = sorted[at]) {
      ours -= next.count ?? 1;
      at += 1;
    }
    for (let same = at; sorted[same]?.time === time; same += 1)
      if (sorted[same]?.ended === true) observed += sorted[same]?.count ?? 1;
    expected += (ended * ours) / atRisk;
    if (atRisk > 1)
      variance += (ended * (ours / atRisk) * (1 - ours / atRisk) * (atRisk - ended)) / (atRisk - 1);
  }
  if (variance === 0) return null;
  const all = times.reduce((sum, { ended }) => sum + ended, 0);
  const statistic = (observed - expected) ** 2 / variance;
  return {
    statistic,
    p: chiSquaredTail(statistic, 1),
    observed: [observed, all - observed],
    expected: [expected, all - expected],
  };
}
