import {
  dayMs,
  earliest,
  median,
  minuteMs,
  type Detected,
  type Entry,
  type Found,
  type History,
  type Thread,
} from './history.ts';

/** Who has replied to so many of our answers, and to so large a part of them, usually replies. */
const repliesKnown = 3;
const usualShare = 2 / 3;
/** Silent is who takes three times as long as usual, and at least so long; or whose matter was not settled for so long. */
const longer = 3;
const leastMs = 3 * dayMs;
const unsettledMs = 5 * dayMs;
/** What was silent for so long is no news. */
const oldestMs = 60 * dayMs;

/** How soon our answers were replied to, as far as they were; of several in a row the last one is. */
function repliesTo(threads: readonly Thread[]): number[] {
  return threads.flatMap(({ entries }) =>
    entries.flatMap((entry, nth) => {
      if (entry.by !== 'us') return [];
      const next = entries[nth + 1];
      return next?.by === 'customer' ? [next.at - entry.at] : [];
    }),
  );
}

/** How soon they usually reply; null for who usually does not, or of whom too little is known. */
export function habitOf(threads: readonly Thread[]): { medianMs: number; cases: number } | null {
  const replied = repliesTo(threads);
  const left = threads.filter(
    ({ status, entries }) => status === 'done' && entries.at(-1)?.by === 'us',
  ).length;
  const middle = median(replied);
  if (middle === null || replied.length < repliesKnown) return null;
  // A matter that is finished asks for no reply: half counted, so that who only closes politely is not «silent».
  const share = replied.length / (replied.length + left / 2);
  return share < usualShare ? null : { medianMs: middle, cases: replied.length };
}

function lastOf(entries: readonly Entry[], by: Entry['by']): Entry | undefined {
  return entries.findLast((entry) => entry.by === by);
}

/** Whether what they last wrote was answered in vain, or not wholly. */
function isUnsettled({ id, entries }: Thread, openQuestions: ReadonlySet<string>): boolean {
  const reading = lastOf(entries, 'customer')?.reading ?? null;
  return reading?.mood === 'dissatisfied' || reading?.veiled === true || openQuestions.has(id);
}

/** No word since our answer: from somebody who usually replies, or whose matter was not settled. */
export function silence(history: History): Detected {
  const habit = habitOf(history.threads);
  const found: Found[] = [];
  let lookAt: number | null = null;
  for (const thread of history.threads) {
    const { id, status, entries } = thread;
    const last = entries.at(-1);
    const theirs = lastOf(entries, 'customer')?.reading ?? null;
    if (last?.by !== 'us' || status === 'on_hold' || history.now - last.at > oldestMs) continue;
    if (theirs?.mood === 'pleased' || theirs?.intent === 'thanks') continue;
    const unsettled = isUnsettled(thread, history.openQuestions);
    const usual = status === 'done' || entries.every(({ by }) => by === 'us') ? null : habit;
    if (!unsettled && usual === null) continue;
    const patience = earliest(
      unsettled ? unsettledMs : null,
      usual === null ? null : Math.max(leastMs, longer * usual.medianMs),
    );
    if (patience === null) continue;
    const at = last.at + patience;
    if (at > history.now) {
      lookAt = earliest(lookAt, at);
      continue;
    }
    found.push({
      kind: 'silence',
      key: last.id,
      at,
      strength: unsettled ? 1 : 0.8,
      conversationId: id,
      evidence: {
        type: 'silence',
        conversationId: id,
        messageId: last.id,
        since: new Date(last.at).toISOString(),
        usualMinutes: usual === null ? null : Math.round(usual.medianMs / minuteMs),
        cases: usual?.cases ?? 0,
      },
    });
  }
  return { found, lookAt };
}
