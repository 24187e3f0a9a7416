import { describe, expect, it } from 'vitest';
import { chooseLocale } from './locale.ts';

describe('the language to begin in', () => {
  it.each([
    ['ja', ['en-US'], 'ja'],
    ['en', ['ja'], 'en'],
    [null, ['ja-JP', 'en'], 'ja'],
    [null, ['en-GB', 'ja'], 'en'],
    [null, ['fr-FR', 'ja-JP', 'en'], 'ja'],
    [null, ['de', 'fr'], 'en'],
    [null, [], 'en'],
    ['klingon', ['JA'], 'ja'],
  ] as const)('chosen before: %s, the browser prefers %j → %s', (remembered, preferred, locale) => {
    expect(chooseLocale(remembered, preferred)).toBe(locale);
  });
});
