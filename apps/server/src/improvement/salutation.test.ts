import { expect, it } from 'vitest';
import { languageOfTalk, salutation } from './salutation.ts';

it.each([
  [{ name: '髙橋 健', honorific: '様' }, 'ja', '髙橋 健 様'],
  [{ name: 'Anna Smith', honorific: '' }, 'ja', 'Anna Smith'],
  [{ name: 'taro@example.jp', honorific: '様' }, 'ja', ''],
  [undefined, 'ja', ''],
  [{ name: 'Anna Smith', honorific: 'Ms' }, 'en', 'Dear Anna Smith,'],
  [{ name: 'taro@example.jp', honorific: '様' }, 'en', 'Dear Customer,'],
] as const)('a text to %o in %s begins with «%s»', (customer, language, expected) => {
  expect(salutation(customer, language)).toBe(expected);
});

it.each([
  ['ja', [['inbound', '割れていました']]],
  ['en', [['inbound', 'It was broken.']]],
  [
    'ja',
    [
      ['inbound', 'It was broken.'],
      ['outbound', 'Sorry.'],
      ['inbound', 'まだですか'],
    ],
  ],
  [
    'en',
    [
      ['inbound', 'It was broken.'],
      ['outbound', '申し訳ございません。'],
    ],
  ],
  ['ja', [['outbound', 'Hello']]],
  ['ja', [['inbound', '  ']]],
] as const)('one answers in %s where it was said: %o', (language, said) => {
  expect(languageOfTalk(said.map(([direction, text]) => ({ direction, text })))).toBe(language);
});
