import type { AttentionEvidence, Reading, SignalKind } from '@madoguchi/contract';

/** What was read in a customer's message. */
export type EntryReading = Pick<Reading, 'mood' | 'veiled' | 'intent' | 'signals'>;

/** One message or call. `both`: they spoke with each other. Instants are milliseconds. */
export type Entry = {
  id: string;
  at: number;
  by: 'customer' | 'us' | 'both';
  /** Of a customer's message; null before it was read, and of calls. */
  reading: EntryReading | null;
  /** Written, so that it can ask anything. */
  written: boolean;
};

/** A conversation with what was said in it, in order. */
export type Thread = {
  id: string;
  status: 'open' | 'in_progress' | 'on_hold' | 'done';
  waitingSince: number | null;
  entries: readonly Entry[];
};

export type ContactChange = { id: string; at: number; from: string | null; to: string | null };

/** How long answers usually take, in minutes of open time, and from how many that is taken. */
export type Usual = { minutes: number; cases: number };

/** Everything that is known of a customer's last half year. */
export type History = {
  now: number;
  /** Newest first. */
  threads: readonly Thread[];
  contactChanges: readonly ContactChange[];
  /** How long the workspace's customers wait; null when too little is known. */
  workspaceUsual: Usual | null;
  /** Conversations in which a question of theirs was not taken up. */
  openQuestions: ReadonlySet<string>;
  /** The open time between two instants, and the instant after so much of it. */
  openTimeBetween: (from: number, to: number) => number;
  addOpenTime: (from: number, length: number) => number | null;
};

/** A sign, as it is found. The same circumstance has the same key whenever it is looked at. */
export type Found = {
  kind: SignalKind;
  key: string;
  at: number;
  strength: number;
  evidence: AttentionEvidence;
  conversationId: string | null;
};

/** What a detector says: signs, and when it should look again though nothing has happened. */
export type Detected = { found: Found[]; lookAt: number | null };
export type Detector = (history: History) => Detected;

/** The middle of some numbers; of an even count the smaller of the two, so that it is one of them. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** All that customers have said, newest first. */
export function saidBy(history: History): { entry: Entry; thread: Thread }[] {
  return history.threads
    .flatMap((thread) =>
      thread.entries.filter(({ by }) => by === 'customer').map((entry) => ({ entry, thread })),
    )
    .toSorted((a, b) => b.entry.at - a.entry.at);
}

/** The earliest of some instants. */
export function earliest(...instants: readonly (number | null)[]): number | null {
  const known = instants.filter((each) => each !== null);
  return known.length === 0 ? null : Math.min(...known);
}
