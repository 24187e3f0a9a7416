import { describe, expect, it } from 'vitest';
import { encodeWeights } from '../../training/encode-weights.ts';
import type { Feature } from '../model/linear.ts';
import type { SharedModel } from './shared-model.ts';
import { probabilities } from './shared-model.ts';

const seen = (...names: string[]): Feature[] => names.map((name) => ({ name, start: 0, end: 1 }));

const model: SharedModel = {
  outputs: ['angry', 'rude'],
  bias: [0, -1],
  step: 0.5,
  weights: { 'w:怒る': encodeWeights([1, 0], 0.5), 'w:馬鹿': encodeWeights([0.5, 2], 0.5) },
};

describe('several regressions in one table', () => {
  it('hold only the bias where no feature is known', () => {
    const [angry = 0, rude = 0] = probabilities(model, seen('w:花'));
    expect(angry).toBeCloseTo(0.5);
    expect(rude).toBeCloseTo(1 / (1 + Math.E));
  });

  it('add up the weights of each output', () => {
    const [angry = 0, rude = 0] = probabilities(model, seen('w:怒る', 'w:馬鹿'));
    expect(angry).toBeCloseTo(1 / (1 + Math.exp(-1.5)));
    expect(rude).toBeCloseTo(1 / (1 + Math.exp(-1)));
  });

  it('count a feature once however often it occurs', () => {
    expect(probabilities(model, seen('w:馬鹿', 'w:馬鹿'))).toEqual(probabilities(model, seen('w:馬鹿')));
  });

  it('know no feature by a name that every object has', () => {
    expect(probabilities(model, seen('constructor', '__proto__'))).toEqual(probabilities(model, []));
  });
});

describe('weights as characters', () => {
  it.each([
    [[0, 0, 0], 'OOO'],
    [[0.03, -0.03, 0.06], 'PNQ'],
    [[0.014, -0.014, 0.016], 'OOP'],
    [[99, -99, 0], '}!O'],
  ])('%j is written %s', (weights, text) => {
    expect(encodeWeights(weights, 0.03)).toBe(text);
  });
});
