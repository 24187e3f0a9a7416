import {
  earliest,
  hourMs,
  median,
  minuteMs,
  type Detected,
  type Found,
  type History,
  type Usual,
} from './history.ts';

/** It takes so many answers to know what somebody is used to, and so many to know what a workspace's customers are. */
const ownCases = 3;
export const workspaceCases = 10;
/** Longer is twice as long; less than an open hour is never long. */
const longer = 2;
const leastMs = hourMs;

/** How long each of a conversation's answers took, in open time; what still waits is none. */
function answersOf({ threads, openTimeBetween }: History): number[] {
  return threads.flatMap(({ entries }) => {
    const taken: number[] = [];
    let since: number | null = null;
    for (const { by, at } of entries) {
      if (by === 'customer') since ??= at;
      else if (since !== null) {
        taken.push(openTimeBetween(since, at));
        since = null;
      }
    }
    return taken;
  });
}

/** What this customer is used to; else what the workspace's are, and which of the two. */
export function usualOf(history: History): (Usual & { basis: 'own' | 'workspace' }) | null {
  const own = answersOf(history);
  const middle = median(own);
  if (middle !== null && own.length >= ownCases)
    return { basis: 'own', minutes: Math.round(middle / minuteMs), cases: own.length };
  const { workspaceUsual } = history;
  if (workspaceUsual === null || workspaceUsual.cases < workspaceCases) return null;
  return { basis: 'workspace', ...workspaceUsual };
}

/**
 * Waiting longer than they are used to, counted in open time, so that a night and a holiday are nobody's delay. Who was told
 * when to expect us (on hold) does not wait.
 */
export function waiting(history: History): Detected {
  const usual = usualOf(history);
  if (usual === null) return { found: [], lookAt: null };
  const limit = Math.max(leastMs, longer * usual.minutes * minuteMs);
  const found: Found[] = [];
  let lookAt: number | null = null;
  for (const { id, status, waitingSince, entries } of history.threads) {
    if (waitingSince === null || status === 'done' || status === 'on_hold') continue;
    const asked = entries.find(({ by, at }) => by === 'customer' && at >= waitingSince);
    const over = history.addOpenTime(waitingSince, limit);
    if (asked === undefined || over === null) continue;
    if (over > history.now) {
      lookAt = earliest(lookAt, over);
      continue;
    }
    const twice = history.addOpenTime(waitingSince, 2 * limit);
    const late = twice !== null && twice <= history.now;
    if (!late) lookAt = earliest(lookAt, twice);
    found.push({
      kind: 'waiting_longer',
      key: `${id}:${asked.id}`,
      at: over,
      strength: late ? 1 : 0.7,
      conversationId: id,
      evidence: {
        type: 'wait',
        conversationId: id,
        messageId: asked.id,
        since: new Date(waitingSince).toISOString(),
        usualMinutes: usual.minutes,
        basis: usual.basis,
        cases: usual.cases,
      },
    });
  }
  return { found, lookAt };
}
