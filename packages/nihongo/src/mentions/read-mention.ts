import { classify } from '../model/linear.ts';
import type { Document } from '../text/document.ts';
import { loadTokenizer } from '../tokenizer/load.ts';
import { readAspects } from './aspects.ts';
import { isDisclosed } from './disclosure.ts';
import { readEvidence } from './evidence.ts';
import type { Mention, MentionSignal, Source } from './mention.ts';
import { sentimentModel, typeModel } from './weights.ts';

const families: Readonly<Record<string, RegExp>> = {
  positive: /^praise:/u,
  negative: /^blame:/u,
  neutral: /^plain:/u,
  amplified: /^amplified:(?!other-sense|denied)/u,
  expert: /^expert:(?!other-person)/u,
  community: /^community:/u,
  organic: /^amplified:denied/u,
};

/**
 * Reads word of mouth: what the writer thinks, of what, who they are, and whether they say that they were paid.
 * The signals returned are those that speak for what was read. Never throws.
 */
export function readMention(
  input: string | Pick<Document, 'text' | 'tokens'>,
  context: { readonly source?: Source | undefined } = {},
): Mention {
  const document =
    typeof input === 'string' ? { text: input, tokens: loadTokenizer().tokenize(input) } : input;
  const evidence = readEvidence(document, context.source);
  const sentiment = classify(sentimentModel, evidence.sentiment).best;
  const labelled = isDisclosed(evidence.typeSignals);
  // A label decides: who says that they were paid was paid.
  const type = labelled ? 'amplified' : classify(typeModel, evidence.type).best;
  const speaksFor = (signal: MentionSignal): boolean =>
    families[sentiment]?.test(signal.kind) === true || families[type]?.test(signal.kind) === true;
  const judged = evidence.opinions
    .filter((opinion) =>
      sentiment === 'positive' ? opinion.polarity > 0.2 : sentiment === 'negative' && opinion.polarity < -0.2,
    )
    .map(({ start, end }) => ({ kind: sentiment === 'positive' ? 'praise:word' : 'blame:word', start, end }));
  return {
    sentiment,
    type,
    disclosed: labelled,
    aspects: readAspects(evidence.opinions, evidence.clauses, document.tokens),
    signals: [...evidence.sentimentSignals, ...evidence.typeSignals]
      .filter(speaksFor)
      .concat(judged)
      .toSorted((a, b) => a.start - b.start || a.end - b.end),
  };
}
