import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Buying } from './repeat-buying.ts';
import type { Spending } from './spending.ts';

/**
 * What 2,357 customers of CDNOW bought in 39 weeks of 1997, in weeks, and what the 946 of them who bought again spent: the
 * sample that Fader and Hardie publish with their papers (brucehardie.com/datasets).
 */
function table(name: string): number[][] {
  const text = readFileSync(join(import.meta.dirname, name), 'utf8');
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number));
}

export const cdnow: Buying[] = table('cdnow.fixture.csv').map(([repeats = 0, recency = 0, age = 0]) => ({
  repeats,
  recency,
  age,
}));

export const cdnowSpending: Spending[] = table('cdnow-spending.fixture.csv').map(
  ([repeats = 0, average = 0]) => ({
    repeats,
    average,
  }),
);
