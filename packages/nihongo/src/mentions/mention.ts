import type { Aspect } from '../lexicon/entry.ts';
import type { Span } from '../text/span.ts';

/** Where word of mouth was written. */
export type Source = 'x' | 'instagram' | 'youtube' | 'review' | 'blog' | 'line';

export const sentiments = ['positive', 'negative', 'neutral'] as const;
export type Sentiment = (typeof sentiments)[number];

/**
 * amplified: the writer got something for it; expert: writes as a professional; community: written in and for a
 * group; else organic.
 */
export const mentionTypes = ['organic', 'amplified', 'community', 'expert'] as const;
export type MentionType = (typeof mentionTypes)[number];

/** One piece of evidence, with its place in the text. */
export interface MentionSignal extends Span {
  readonly kind: string;
}

/** What a mention says of one aspect; the span goes from the named thing to the judgement. */
export interface AspectOpinion extends Span {
  readonly aspect: Aspect;
  readonly polarity: 'positive' | 'negative';
}

export interface Mention {
  readonly sentiment: Sentiment;
  readonly type: MentionType;
  /** An amplified post that says so plainly at sight. */
  readonly disclosed: boolean;
  readonly aspects: readonly AspectOpinion[];
  readonly signals: readonly MentionSignal[];
}
