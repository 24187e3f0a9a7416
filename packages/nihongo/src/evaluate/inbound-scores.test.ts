import { describe, expect, it } from 'vitest';
import type { LabelledMessage, ReadMessage } from './inbound-scores.ts';
import { describeScores, scoreInbound } from './inbound-scores.ts';

const labelled = (changes: Partial<LabelledMessage>): LabelledMessage => ({
  id: 'x1',
  text: '',
  mood: 'neutral',
  veiled: false,
  harassment: [],
  ...changes,
});

const read: ReadMessage[] = [
  { item: labelled({ mood: 'dissatisfied', veiled: true }), mood: 'dissatisfied', harassment: [] },
  { item: labelled({ mood: 'dissatisfied', veiled: true }), mood: 'neutral', harassment: ['insult'] },
  {
    item: labelled({ mood: 'neutral', harassment: ['threat', 'insult'] }),
    mood: 'neutral',
    harassment: ['threat'],
  },
  { item: labelled({ mood: 'pleased' }), mood: 'dissatisfied', harassment: [] },
];

describe('the scores of a labelled set', () => {
  const scores = scoreInbound(read);

  it('measure dissatisfaction by F1 and veiled dissatisfaction by recall', () => {
    expect(scores.dissatisfied).toBeCloseTo(0.5);
    expect(scores.veiledRecall).toBeCloseTo(0.5);
    expect(scores.moodAccuracy).toBeCloseTo(0.5);
  });

  it('measure harassment over all kinds together', () => {
    expect(scores.harassment).toBeCloseTo(0.5);
    expect(scores.kinds['insult']).toEqual({ right: 0, wrong: 1, missed: 1 });
  });

  it('count fair messages that were marked', () => {
    expect([scores.fairMarked, scores.fair]).toEqual([1, 3]);
  });

  it('can be read', () => {
    expect(describeScores(scores)).toContain('dissatisfied F1 50.0 %, recall on veiled 50.0 %');
  });

  it('are whole for an empty set', () => {
    expect(scoreInbound([]).harassment).toBe(1);
  });
});
