import { describe, expect, it } from 'vitest';
import { langOf } from './lang.ts';

describe('langOf', () => {
  it.each([
    ['急須の注ぎ口', 'en', 'ja'],
    ['岩崎 徹', 'en', 'ja'],
    ['Re: 注文', 'en', 'ja'],
    ['Broken teapot', 'ja', 'en'],
    ['Broken teapot', 'en', undefined],
    ['急須の注ぎ口', 'ja', undefined],
    ['12,000', 'ja', undefined],
    ['', 'en', undefined],
  ] as const)('«%s» on a page in %s is marked %s', (text, page, expected) => {
    expect(langOf(text, page)).toBe(expected);
  });
});
