import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTokenizer } from './load.ts';

const tokenizer = loadTokenizer();

/** Every unit of the text is in exactly one token, in order. */
function expectCovered(text: string): void {
  let end = 0;
  let surfaces = '';
  for (const token of tokenizer.tokenize(text)) {
    if (token.start !== end || token.end <= token.start)
      throw new Error(`gap at ${end} in ${JSON.stringify(text)}`);
    end = token.end;
    surfaces += token.surface;
  }
  expect(end).toBe(text.length);
  expect(surfaces).toBe(text);
}

const fragment = fc.oneof(
  fc.constantFrom(
    'お客様',
    'が',
    'ございます',
    '。',
    '、',
    '！？',
    '\n',
    '\r\n',
    ' ',
    '　',
    '😊',
    '👨‍👩‍👧',
    '☕️',
    '🇯🇵',
    '👍🏽',
    '\ud83d',
    '\ude00',
    '\u0000',
    '\u200f',
    '\u202e',
    '\ufeff',
    '\u3099',
    'ﾊﾞﾊﾟ',
    'ｶﾀｶﾅ',
    'ーーー',
    'wwww',
    '㈱',
    '①',
    '1,234',
    'https://a.jp/?b=1',
    '｡｢｣',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 })
    .map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.integer({ min: 0x3040, max: 0x30ff }), { maxLength: 12 })
    .map((units) => String.fromCharCode(...units)),
);

describe('any string', () => {
  it('is covered by tokens once, without gap or overlap, and never throws', () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 30 }), (parts) => expectCovered(parts.join(''))),
      { numRuns: 3000 },
    );
  });

  it('keeps every single UTF-16 unit', () => {
    for (let unit = 0; unit <= 0xffff; unit += 1) {
      const text = String.fromCharCode(unit);
      const tokens = tokenizer.tokenize(text);
      if (tokens.length !== 1 || tokens[0]?.surface !== text)
        throw new Error(`unit ${unit.toString(16)} is lost`);
    }
  });
});

describe('long strings without punctuation', () => {
  it.each([
    ['hiragana', 'あいうえおかきくけこ'.repeat(4000)],
    ['one hiragana', 'の'.repeat(40_000)],
    ['katakana', 'アイウエオ'.repeat(8000)],
    ['long vowel marks', 'ー'.repeat(40_000)],
    ['kanji', '漢字変換確認'.repeat(7000)],
    ['half-width kana', 'ｶﾞｷﾞｸﾞ'.repeat(7000)],
    ['emoji', '😀'.repeat(20_000)],
    ['lone surrogates', '\ud83d'.repeat(40_000)],
    ['NUL', '\u0000'.repeat(40_000)],
    ['right-to-left marks', '\u200f'.repeat(40_000)],
    ['joiners', '\u200d\ufe0f'.repeat(20_000)],
    ['line breaks', '\n'.repeat(40_000)],
    ['letters', 'w'.repeat(40_000)],
    ['digits', '1'.repeat(40_000)],
    ['exclamation marks', '!?'.repeat(20_000)],
    ['brackets', '「（'.repeat(20_000)],
  ])('%s are kept to the last', (_name, text) => {
    expectCovered(text);
  });
});
