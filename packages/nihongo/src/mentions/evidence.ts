import { findOpinions } from '../lexicon/opinions.ts';
import type { Feature } from '../model/linear.ts';
import type { Document } from '../text/document.ts';
import type { Opinion } from '../lexicon/opinions.ts';
import type { Clause } from './clauses.ts';
import { readClauses } from './clauses.ts';
import { sentimentSignals, typeSignals } from './find-signals.ts';
import { mark } from './marks.ts';
import type { MentionSignal, Source } from './mention.ts';
import { sentimentFeatures } from './sentiment-features.ts';
import { typeFeatures } from './type-features.ts';

/** Everything found in a mention before it is weighed. */
export interface Evidence {
  readonly clauses: readonly Clause[];
  readonly opinions: readonly Opinion[];
  readonly sentimentSignals: readonly MentionSignal[];
  readonly typeSignals: readonly MentionSignal[];
  readonly sentiment: readonly Feature[];
  readonly type: readonly Feature[];
}

/** A fault that is looked for and not found (悪いところが見つからない) is praise. */
function faultless(opinions: readonly Opinion[], signals: readonly MentionSignal[]): Opinion[] {
  const spans = signals.filter((signal) => signal.kind === 'praise:no-fault');
  if (spans.length === 0) return [...opinions];
  return opinions.map((opinion) => {
    const inside = spans.some((span) => span.start <= opinion.start && opinion.start < span.end);
    return inside && opinion.polarity < 0 ? { ...opinion, polarity: -opinion.polarity } : opinion;
  });
}

/** Finds what the models weigh. Linear in the length of the text. */
export function readEvidence(document: Pick<Document, 'text' | 'tokens'>, source?: Source): Evidence {
  const { text, tokens } = document;
  const clauses = readClauses(tokens);
  const ofSentiment = sentimentSignals(text);
  const opinions = faultless(findOpinions(text, tokens), ofSentiment);
  const marked = mark(text, tokens);
  const ofType = typeSignals(text, marked);
  return {
    clauses,
    opinions,
    sentimentSignals: ofSentiment,
    typeSignals: ofType,
    sentiment: sentimentFeatures({ text, tokens, clauses, opinions, signals: ofSentiment, source }),
    type: typeFeatures({ text, tokens, marked, signals: ofType, source }),
  };
}
