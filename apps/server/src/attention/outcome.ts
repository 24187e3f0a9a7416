import type { AttentionOutcome } from '@madoguchi/contract';
import { share } from '../statistics/index.ts';
import { dayMs, earliest, median, type History } from './detect/history.ts';

/** How long after a case somebody who complains does so because of it, and who writes on has stayed. */
const settlesMs = 30 * dayMs;
/** Who is silent for so many of their own rhythms, and at least so long, has left. */
const rhythms = 3;
const leastMs = 60 * dayMs;
const intervalsKnown = 3;

/** How long it usually is from one matter of theirs to the next; null when too little is known. */
export function rhythmOf({ threads }: Pick<History, 'threads'>): number | null {
  const begun = threads
    .flatMap(({ entries }) => entries.find(({ by }) => by !== 'us')?.at ?? [])
    .toSorted((a, b) => a - b);
  const between = begun.slice(1).map((at, nth) => at - (begun[nth] ?? at));
  return between.length < intervalsKnown ? null : median(between);
}

/** What became of a customer, as far as it follows from data, and when to look again. */
export function outcomeOf(
  history: Pick<History, 'threads' | 'now'>,
  closedAt: number,
): { outcome: AttentionOutcome | null; lookAt: number | null } {
  const since = history.threads
    .flatMap(({ entries }) => entries)
    .filter(({ by, at }) => by !== 'us' && at > closedAt);
  const complained = since.some(
    ({ at, reading }) =>
      at <= closedAt + settlesMs && reading?.intent === 'complaint' && reading.mood !== 'pleased',
  );
  if (complained) return { outcome: 'complained', lookAt: null };
  const judged = closedAt + settlesMs;
  if (history.now < judged) return { outcome: null, lookAt: judged };
  if (since.length > 0) return { outcome: 'stayed', lookAt: null };
  const rhythm = rhythmOf(history);
  if (rhythm === null) return { outcome: null, lookAt: null };
  const left = closedAt + Math.max(leastMs, rhythms * rhythm);
  return history.now >= left ? { outcome: 'left', lookAt: null } : { outcome: null, lookAt: earliest(left) };
}

/** So many known outcomes it takes to say anything. */
export const enoughOutcomes = 20;

/**
 * A weight that what happened speaks for: only where complaints and leaving after this kind are, for certain, more or less
 * frequent than after any; at most double or half of what it is. A person takes it or does not.
 */
export function suggestWeight(
  weight: number,
  kind: { bad: number; known: number },
  all: { bad: number; known: number },
): number | null {
  if (kind.known < enoughOutcomes || all.known < enoughOutcomes || all.bad === 0) return null;
  const usual = all.bad / all.known;
  const { low, high } = share(kind.bad, kind.known);
  if (low <= usual && usual <= high) return null;
  const ratio = Math.min(2, Math.max(0.5, kind.bad / kind.known / usual));
  const suggested = Math.min(100, Math.round((weight * ratio) / 5) * 5);
  return suggested === weight ? null : suggested;
}
