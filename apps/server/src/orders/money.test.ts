import { expect, it } from 'vitest';
import { formatAmount } from './money.ts';

it.each([
  [3500, 'JPY', 'ja', '3,500円'],
  [3500, 'JPY', 'en', 'JPY 3,500'],
  [3050, 'USD', 'ja', '30.50 USD'],
  [1, 'KWD', 'en', '0.001 KWD'],
] as const)('%s of %s in a letter in %s is %s', (amount, currency, language, words) =>
  expect(formatAmount(amount, currency, language)).toBe(words),
);
