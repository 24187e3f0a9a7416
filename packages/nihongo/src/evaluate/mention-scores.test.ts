import { describe, expect, it } from 'vitest';
import type { LabelledMention } from './mention-scores.ts';
import { scoreMentions } from './mention-scores.ts';

const item = (id: string, sentiment: LabelledMention['sentiment']): LabelledMention => ({
  id,
  source: 'x',
  text: id,
  sentiment,
  type: 'organic',
  disclosed: false,
});

describe('scores of mentions', () => {
  it('are 1 where all is right', () => {
    const all = (['positive', 'negative', 'neutral'] as const).map((sentiment) => ({
      item: item(sentiment, sentiment),
      read: { sentiment, type: 'organic' as const, disclosed: false },
    }));
    expect(scoreMentions(all)).toMatchObject({ sentimentMacroF1: 1, typeAccuracy: 1, disclosureAccuracy: 1 });
  });

  it('give each class of sentiment the same weight', () => {
    const all = [
      {
        item: item('a', 'positive'),
        read: { sentiment: 'positive', type: 'organic', disclosed: false } as const,
      },
      {
        item: item('b', 'negative'),
        read: { sentiment: 'positive', type: 'expert', disclosed: true } as const,
      },
    ];
    const scores = scoreMentions(all);
    expect(scores.sentimentMacroF1).toBeCloseTo((2 / 3 + 0 + 1) / 3);
    expect(scores.typeAccuracy).toBe(0.5);
    expect(scores.disclosureAccuracy).toBe(0.5);
    expect(scores.lines).toHaveLength(7);
  });
});
