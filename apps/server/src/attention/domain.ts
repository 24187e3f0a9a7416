import type { AttentionAct, AttentionLevel, SignalKind } from '@madoguchi/contract';
import { kinds, type Weights } from './kinds.ts';

export const dayMs = 86_400_000;

/** A signal as far as its weight goes. */
export type Weighed = { kind: SignalKind; at: number; strength: number };

/** From how many points a customer is of a level. */
export const thresholds = { watch: 20, care: 50, urgent: 80 } as const;

/** Levels as the database has them: the place in this list. */
export const levels: readonly AttentionLevel[] = ['calm', 'watch', 'care', 'urgent'];
export const rankOf = (level: AttentionLevel): number => levels.indexOf(level);
export const levelAt = (rank: number): AttentionLevel => levels[rank] ?? 'calm';

/** What a signal weighs at a time, in points. One that lies ahead counts as if it were now. */
export function pointsOf({ kind, at, strength }: Weighed, weights: Weights, now: number): number {
  const { halfLifeDays } = kinds[kind];
  const days = Math.max(0, now - at) / dayMs;
  return weights[kind] * strength * (halfLifeDays === null ? 1 : 0.5 ** (days / halfLifeDays));
}

/** Of several signals of one kind the strongest counts whole, the next half, and so on: ten of one kind are not ten kinds. */
const repeated = 0.5;

/**
 * The points of all signals together. More evidence never makes less, their order means nothing, and what fades only
 * falls.
 */
export function scoreOf(signals: readonly Weighed[], weights: Weights, now: number): number {
  const byKind = new Map<SignalKind, number[]>();
  for (const signal of signals)
    byKind.set(signal.kind, [...(byKind.get(signal.kind) ?? []), pointsOf(signal, weights, now)]);
  // Summed from the smallest, so that the order they came in cannot even matter in the last digit.
  const parts = [...byKind.values()].flatMap((points) =>
    points.toSorted((a, b) => b - a).map((each, nth) => each * repeated ** nth),
  );
  return parts.toSorted((a, b) => a - b).reduce((sum, each) => sum + each, 0);
}

export function levelOf(score: number): AttentionLevel {
  if (score >= thresholds.urgent) return 'urgent';
  if (score >= thresholds.care) return 'care';
  return score >= thresholds.watch ? 'watch' : 'calm';
}

export type Risk = { score: number; level: AttentionLevel };

/** How much a customer needs care, by what stands about them. */
export function assess(signals: readonly Weighed[], weights: Weights, now: number): Risk {
  const score = scoreOf(signals, weights, now);
  return { score, level: levelOf(score) };
}

/** After so many half-lives a signal says nothing any more. */
const fadedAfter = 4;

/** When a signal has faded away; null when it does not fade. */
export function fadesAt({ kind, at }: Pick<Weighed, 'kind' | 'at'>): number | null {
  const { halfLifeDays } = kinds[kind];
  return halfLifeDays === null ? null : at + halfLifeDays * fadedAfter * dayMs;
}

const minuteMs = 60_000;

/** When the level falls by time alone, to the minute; null when it never does. */
function fallsAt(signals: readonly Weighed[], weights: Weights, now: number, until: number): number | null {
  const { level } = assess(signals, weights, now);
  const holds = (at: number) => rankOf(assess(signals, weights, at).level) >= rankOf(level);
  if (level === 'calm' || holds(until)) return null;
  let [from, to] = [now, until];
  while (to - from > minuteMs) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) from = middle;
    else to = middle;
  }
  return to;
}

/** When time alone changes something: a level falls, or a signal has faded. Null: nothing ever does. */
export function nextChange(signals: readonly Weighed[], weights: Weights, now: number): number | null {
  const fades = signals.map(fadesAt).filter((at) => at !== null);
  if (fades.length === 0) return null;
  const falls = fallsAt(signals, weights, now, Math.max(now, ...fades));
  return Math.max(now + minuteMs, Math.min(...fades, falls ?? Number.POSITIVE_INFINITY));
}

/** What to do, by the signals that speak for it: those of the strongest first, and by how many ask for it. */
export function suggest(
  signals: readonly Weighed[],
  weights: Weights,
  now: number,
): { act: AttentionAct; because: SignalKind[] }[] {
  const points = new Map<SignalKind, number>();
  for (const signal of signals) {
    const each = pointsOf(signal, weights, now);
    points.set(signal.kind, Math.max(points.get(signal.kind) ?? 0, each));
  }
  const acts = new Map<AttentionAct, { worth: number; because: SignalKind[] }>();
  for (const [kind, worth] of [...points].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)))
    for (const [nth, act] of kinds[kind].acts.entries()) {
      const known = acts.get(act) ?? { worth: 0, because: [] };
      acts.set(act, { worth: known.worth + worth / (nth + 1), because: [...known.because, kind] });
    }
  return [...acts]
    .toSorted((a, b) => b[1].worth - a[1].worth || (a[0] < b[0] ? -1 : 1))
    .map(([act, { because }]) => ({ act, because }));
}

/** In how many business days something should be done, by level. */
export const dueDays = { calm: 5, watch: 3, care: 1, urgent: 0 } as const satisfies Record<
  AttentionLevel,
  number
>;
