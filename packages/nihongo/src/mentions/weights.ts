import type { LinearModel } from '../model/linear.ts';
import sentimentWeights from './weights/sentiment.json' with { type: 'json' };
import typeWeights from './weights/type.json' with { type: 'json' };
import type { MentionType, Sentiment } from './mention.ts';
import { mentionTypes, sentiments } from './mention.ts';

interface Stored {
  readonly bias: readonly number[];
  /** The weights of each feature, in the order of the classes, separated by spaces. */
  readonly weights: Readonly<Record<string, string>>;
}

function model<Class extends string>(classes: readonly Class[], stored: Stored): LinearModel<Class> {
  const rows = Object.entries(stored.weights).map(
    ([name, row]) => [name, row.split(' ').map(Number)] as const,
  );
  return { classes, bias: stored.bias, weights: Object.fromEntries(rows) };
}

export const sentimentModel: LinearModel<Sentiment> = model(sentiments, sentimentWeights);
export const typeModel: LinearModel<MentionType> = model(mentionTypes, typeWeights);
