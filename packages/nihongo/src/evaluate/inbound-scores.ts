import type { HarassmentKind, Mood } from '../inbound/kinds.ts';
import { harassmentKinds } from '../inbound/kinds.ts';
import type { Counts } from './score.ts';
import { add, countsOf, f1, none, percent, precision, recall } from './score.ts';

/** A customer's message as the labelled sets have it. */
export interface LabelledMessage {
  readonly id: string;
  readonly text: string;
  readonly mood: Mood;
  readonly veiled: boolean;
  readonly harassment: readonly HarassmentKind[];
}

/** A labelled message with what was read in it. */
export interface ReadMessage {
  readonly item: LabelledMessage;
  readonly mood: Mood;
  readonly harassment: readonly HarassmentKind[];
}

interface InboundScores {
  readonly messages: number;
  /** F1 of «dissatisfied». */
  readonly dissatisfied: number;
  /** Of the veiled ones, the part that was read as dissatisfied. */
  readonly veiledRecall: number;
  readonly moodAccuracy: number;
  /** Micro-averaged over kinds. */
  readonly harassment: number;
  readonly harassmentPrecision: number;
  readonly harassmentRecall: number;
  readonly kinds: Readonly<Record<string, Counts>>;
  /** How many messages without harassment were marked, and how many there are. */
  readonly fairMarked: number;
  readonly fair: number;
}

function kindCounts(read: readonly ReadMessage[], kind: HarassmentKind): Counts {
  const pairs = read.map(({ item, harassment }) => ({
    gold: item.harassment.includes(kind),
    read: harassment.includes(kind),
  }));
  return countsOf(pairs, true);
}

/** Compares what was read with the labels. */
export function scoreInbound(read: readonly ReadMessage[]): InboundScores {
  const moods = read.map(({ item, mood }) => ({ gold: item.mood, read: mood }));
  const veiled = read.filter(({ item }) => item.veiled);
  const kinds = Object.fromEntries(harassmentKinds.map((kind) => [kind, kindCounts(read, kind)]));
  const all = Object.values(kinds).reduce(add, none);
  const fair = read.filter(({ item }) => item.harassment.length === 0);
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  return {
    messages: read.length,
    dissatisfied: f1(countsOf(moods, 'dissatisfied')),
    veiledRecall: share(veiled.filter(({ mood }) => mood === 'dissatisfied').length, veiled.length),
    moodAccuracy: share(moods.filter((one) => one.gold === one.read).length, moods.length),
    harassment: f1(all),
    harassmentPrecision: precision(all),
    harassmentRecall: recall(all),
    kinds,
    fairMarked: fair.filter(({ harassment }) => harassment.length > 0).length,
    fair: fair.length,
  };
}

/** The figures in a few lines for a reader. */
export function describeScores(scores: InboundScores): string {
  const kinds = Object.entries(scores.kinds).map(
    ([kind, { right, wrong, missed }]) => `  ${kind}: ${right} right, ${wrong} wrong, ${missed} missed`,
  );
  return [
    `messages ${scores.messages}`,
    `dissatisfied F1 ${percent(scores.dissatisfied)}, recall on veiled ${percent(scores.veiledRecall)}, mood accuracy ${percent(scores.moodAccuracy)}`,
    `harassment F1 ${percent(scores.harassment)} (precision ${percent(scores.harassmentPrecision)}, recall ${percent(scores.harassmentRecall)}), fair messages marked ${scores.fairMarked} of ${scores.fair}`,
    ...kinds,
  ].join('\n');
}
