import { expect, it } from 'vitest';
import { ridge } from '../../training/ridge.ts';
import type { Example } from '../../training/ridge.ts';
import { classify } from './linear.ts';
import type { Feature, LinearModel } from './linear.ts';

const seen = (...names: string[]): Feature[] => names.map((name, start) => ({ name, start, end: start + 1 }));

const model: LinearModel<'warm' | 'cold'> = {
  classes: ['warm', 'cold'],
  bias: [0, 10],
  weights: { sun: [200, -200], snow: [-300, 300] },
};

it('chooses the class for which the weights speak most', () => {
  expect(classify(model, seen('sun')).best).toBe('warm');
  expect(classify(model, seen('sun', 'snow')).best).toBe('cold');
});

it('falls back on the bias where it knows nothing of what was seen', () => {
  expect(classify(model, seen('fog')).best).toBe('cold');
  expect(classify(model, seen('constructor', '__proto__')).best).toBe('cold');
});

it('counts a feature once, however often it is seen', () => {
  expect(classify(model, seen('sun', 'sun', 'sun'))).toEqual(classify(model, seen('sun')));
});

it('gives probabilities that add up to 1', () => {
  const { probability } = classify(model, seen('sun'));
  expect(probability.warm + probability.cold).toBeCloseTo(1, 12);
  expect(probability.warm).toBeCloseTo(1 / (1 + Math.exp(-3.9)), 12);
});

it('learns from examples what tells their classes apart, and the same on every run', () => {
  const examples: Example<'warm' | 'cold'>[] = Array.from({ length: 40 }, (_, index) => ({
    features: index % 2 === 0 ? ['sun', `day ${index}`] : ['snow', `day ${index}`],
    label: index % 2 === 0 ? 'warm' : 'cold',
  }));
  const options = { l2: 1, leastExamples: 2, prune: 0.02 };
  const learnt = ridge(['warm', 'cold'], examples, options);
  expect(classify(learnt, seen('sun')).best).toBe('warm');
  expect(classify(learnt, seen('snow')).best).toBe('cold');
  // What was seen once would only be learnt by heart.
  expect(Object.keys(learnt.weights)).toEqual(['snow', 'sun']);
  expect(ridge(['warm', 'cold'], examples, options)).toEqual(learnt);
});
