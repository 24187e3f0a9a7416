import type { Entry, Detected, Detector, EntryReading, Found, Thread } from './history.ts';
import { hourMs, saidBy } from './history.ts';

/** What of a reading tells of displeasure; the others (a greeting, a plain request) only helped to judge. */
const telling: ReadonlySet<string> = new Set([
  'asks-again',
  'has-waited',
  'withdraws',
  'hedges',
  'compares',
  'expected-more',
  'contrary',
  'told-otherwise',
  'self-blame',
  'third-party',
  'resigns',
  'sarcasm',
  'copes',
  'trouble',
  'anger',
  'demands-account',
  'legal-steps',
]);

const spansOf = (reading: EntryReading | null) =>
  (reading?.signals ?? [])
    .filter(({ kind }) => telling.has(kind))
    .slice(0, 20)
    .map(({ start, end }) => ({ start, end }));

function inMessage(
  kind: Found['kind'],
  { entry, thread }: { entry: Entry; thread: Thread },
  { strength = 1, before = null }: { strength?: number; before?: string | null } = {},
): Found {
  return {
    kind,
    key: entry.id,
    at: entry.at,
    strength,
    conversationId: thread.id,
    evidence: {
      type: 'message',
      conversationId: thread.id,
      messageId: entry.id,
      spans: spansOf(entry.reading),
      before,
    },
  };
}

const only = (found: Found[]): Detected => ({ found, lookAt: null });

/** Displeasure said so politely that it is easily overlooked; until the customer writes that they are pleased. */
export const veiled: Detector = (history) => {
  const said = saidBy(history);
  const pleased = said.find(({ entry }) => entry.reading?.mood === 'pleased')?.entry.at ?? 0;
  return only(
    said
      .filter(({ entry }) => entry.reading?.veiled === true && entry.at > pleased)
      .map((each) => inMessage('veiled', each)),
  );
};

const complains = (reading: EntryReading | null): boolean =>
  reading !== null && !reading.veiled && (reading.intent === 'complaint' || reading.mood === 'dissatisfied');

/** The newest plain complaint of each conversation that is not done, unless they are pleased since. */
export const complaint: Detector = ({ threads }) =>
  only(
    threads.flatMap((thread) => {
      if (thread.status === 'done') return [];
      const theirs = thread.entries.filter(({ by }) => by === 'customer').toReversed();
      const nth = theirs.findIndex(({ reading }) => complains(reading));
      const entry = theirs[nth];
      const calmed = theirs.slice(0, nth).some(({ reading }) => reading?.mood === 'pleased');
      return entry === undefined || calmed ? [] : [inMessage('complaint', { entry, thread })];
    }),
  );

/** Somebody who adds a word within this time does not ask again. */
const addsWithin = 4 * hourMs;
const asks: ReadonlySet<string> = new Set(['question', 'request', 'complaint', 'cancellation', 'return']);

/** The same asked twice, as the message says; or a second message that asks, with no answer of ours between. */
export const askedAgain: Detector = ({ threads }) =>
  only(
    threads.flatMap((thread) =>
      thread.entries.flatMap((entry, nth) => {
        const { reading } = entry;
        if (entry.by !== 'customer' || reading === null) return [];
        const spans = reading.signals.filter(({ kind }) => kind === 'asks-again');
        const last = unansweredBefore(thread.entries.slice(0, nth));
        if (spans.length > 0) {
          const own = { ...entry, reading: { ...reading, signals: spans } };
          return [inMessage('asked_again', { entry: own, thread }, { before: last?.id ?? null })];
        }
        const waited = last === null ? 0 : entry.at - last.at;
        if (last === null || waited < addsWithin || !asks.has(reading.intent)) return [];
        if (reading.mood === 'pleased') return [];
        return [inMessage('asked_again', { entry, thread }, { strength: 0.7, before: last.id })];
      }),
    ),
  );

/** The customer's written message that came first since we last spoke; null when they were answered. */
function unansweredBefore(earlier: readonly Entry[]): Entry | null {
  const answered = earlier.findLastIndex(({ by }) => by !== 'customer');
  return earlier.slice(answered + 1).find(({ written }) => written) ?? null;
}
