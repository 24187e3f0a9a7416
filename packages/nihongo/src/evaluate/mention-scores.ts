import type { Mention, MentionType, Sentiment, Source } from '../mentions/mention.ts';
import { mentionTypes, sentiments } from '../mentions/mention.ts';
import { countsOf, f1, percent, precision, recall } from './score.ts';

/** A line of mentions.jsonl. */
export interface LabelledMention {
  readonly id: string;
  readonly source: Source;
  readonly text: string;
  readonly sentiment: Sentiment;
  readonly type: MentionType;
  readonly disclosed: boolean;
}

/** A labelled mention and what was read in it. */
export interface ReadMention {
  readonly item: LabelledMention;
  readonly read: Pick<Mention, 'sentiment' | 'type' | 'disclosed'>;
}

export interface MentionScores {
  /** The mean of the F1 of the three classes. */
  readonly sentimentMacroF1: number;
  readonly typeAccuracy: number;
  readonly disclosureAccuracy: number;
  /** One line a class, for reading. */
  readonly lines: readonly string[];
}

const share = (all: readonly ReadMention[], right: (one: ReadMention) => boolean): number =>
  all.length === 0 ? 1 : all.filter(right).length / all.length;

/** Scores what was read against the labels. */
export function scoreMentions(all: readonly ReadMention[]): MentionScores {
  const line = <T>(name: T, pairs: readonly { gold: T; read: T }[]): { value: number; text: string } => {
    const counts = countsOf(pairs, name);
    const text = `  ${String(name).padEnd(10)} F1 ${percent(f1(counts))}  precision ${percent(precision(counts))}  recall ${percent(recall(counts))}`;
    return { value: f1(counts), text };
  };
  const felt = all.map(({ item, read }) => ({ gold: item.sentiment, read: read.sentiment }));
  const typed = all.map(({ item, read }) => ({ gold: item.type, read: read.type }));
  const bySentiment = sentiments.map((name) => line(name, felt));
  return {
    sentimentMacroF1: bySentiment.reduce((sum, one) => sum + one.value, 0) / bySentiment.length,
    typeAccuracy: share(all, ({ item, read }) => item.type === read.type),
    disclosureAccuracy: share(all, ({ item, read }) => item.disclosed === read.disclosed),
    lines: [...bySentiment, ...mentionTypes.map((name) => line(name, typed))].map((one) => one.text),
  };
}
