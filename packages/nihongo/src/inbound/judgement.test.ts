import { describe, expect, it } from 'vitest';
import { encodeWeights } from '../../training/encode-weights.ts';
import { readDocument } from '../text/document.ts';
import { judgedOutputs, judgeHarassment, judgeMood, usualThresholds, weigh } from './judgement.ts';
import { observe } from './observation.ts';
import type { SharedModel } from './shared-model.ts';

const step = 0.1;

/** A model that knows one word, and of it only the outputs named, in log-odds from even chances. */
const knowing = (word: string, known: Readonly<Record<string, number>>): SharedModel => ({
  outputs: judgedOutputs,
  bias: judgedOutputs.map(() => 0),
  step,
  weights: {
    [`w:${word}`]: encodeWeights(
      judgedOutputs.map((output) => known[output] ?? 0),
      step,
    ),
  },
});

const message = observe(readDocument('花が届きました。'));
const likely = (probability: number): { moods: number[]; harassment: number; kinds: number[] } => ({
  moods: [0, 1, 0],
  harassment: probability,
  kinds: [0.9, 0.5, ...Array.from({ length: 8 }, () => 0.01)],
});

describe('weighing', () => {
  it('holds harassment as likely as the mean of what all kinds share and of the likeliest kind alone', () => {
    const model = knowing('花', { harassment: -2, 'threat outright': 1, 'insult outright': 2 });
    const mean = (1 / (1 + Math.exp(2)) + 1 / (1 + Math.exp(-2))) / 2;
    expect(weigh(model, message).harassment).toBeCloseTo(mean);
  });

  it('tells each kind apart from how likely it is outright', () => {
    const { kinds } = weigh(knowing('花', { threat: 1, 'threat outright': -2 }), message);
    expect(kinds).toHaveLength(10);
    expect(kinds[0]).toBeCloseTo(1 / (1 + Math.exp(-1)));
  });
});

describe('the mood', () => {
  it.each([
    ['dissatisfied', [0.4, 0.45, 0.1]],
    ['neutral', [0.3, 0.45, 0.1]],
    ['pleased', [0.3, 0.1, 0.4]],
  ] as const)('is %s at %j, leaning towards dissatisfaction', (mood, moods) => {
    expect(judgeMood({ moods, harassment: 0, kinds: [] })).toBe(mood);
  });
});

describe('the kinds of harassment', () => {
  const kindsAt = (probability: number): string[] =>
    judgeHarassment(likely(probability), message).map(({ kind }) => kind);

  it('are none below the threshold', () => {
    expect(kindsAt(usualThresholds.any - 0.01)).toEqual([]);
  });

  it('are the likeliest and all that are likely enough above it', () => {
    expect(kindsAt(usualThresholds.any)).toEqual(['threat', 'insult']);
  });
});
