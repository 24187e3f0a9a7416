import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryGrams } from './grams.ts';
import { searchTerms } from './search-terms.ts';

describe('grams', () => {
  it('are the characters and pairs of characters of each stretch without white space and punctuation', () => {
    expect(searchTerms('湯のみ、ｱｵ').grams).toEqual(['湯', 'の', '湯の', 'み', 'のみ', 'あ', 'お', 'あお']);
  });

  it('of a query are the pairs, or the one character', () => {
    expect(queryGrams('湯のみ')).toEqual(['湯の', 'のみ']);
    expect(queryGrams('湯')).toEqual(['湯']);
    expect(queryGrams('湯 のみ')).toEqual(['湯', 'のみ']);
    expect(queryGrams('、')).toEqual([]);
    expect(queryGrams('😊')).toEqual(['😊']);
  });

  it('are well-formed text, which a database can store', () => {
    for (const gram of searchTerms('😊😊𠮷').grams) expect(gram.isWellFormed()).toBe(true);
  });

  it('of any part of a text are all among those of the text', () => {
    const character = fc.constantFrom(...'湯のみアｱABｶﾞ１髙、。 \n😊𠮷ー-()①㈱');
    fc.assert(
      fc.property(
        fc.array(character, { maxLength: 30 }),
        fc.nat(30),
        fc.nat(30),
        (characters, from, length) => {
          const { grams } = searchTerms(characters.join(''));
          const part = characters.slice(from, from + length).join('');
          // A half-width voicing mark at the very edge belongs to the character before it.
          fc.pre(!/^[ﾞﾟ]|[ｶﾊ]$/u.test(part) && !/^[ﾞﾟ]/u.test(characters[from + length] ?? ''));
          expect(grams).toEqual(expect.arrayContaining(queryGrams(part)));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('words', () => {
  it.each([
    ['届かなかった', '届きます'],
    ['割れていました', '割れた'],
    ['おいしかったです', 'おいしい'],
    ['再送してください', '再送'],
    ['ｷｬﾝｾﾙしたい', 'キャンセル'],
    ['高橋様', '髙橋'],
  ])('of %s have those of %s', (text, query) => {
    const { words } = searchTerms(text);
    const asked = searchTerms(query).words;
    expect(asked.length).toBeGreaterThan(0);
    expect(words).toEqual(expect.arrayContaining(asked));
  });

  it('leave out what stands in every message', () => {
    expect(searchTerms('お送りいたしますので、ご確認くださいますよう').words).not.toContain('いたす');
    expect(searchTerms('それをこれにする').words).toEqual([]);
  });
});

describe('readings', () => {
  it.each([
    ['田中様より', 'たなか'],
    ['田中様より', 'タナカ'],
    ['担当は佐藤 花子です', 'さとう はなこ'],
    ['髙橋様', 'ﾀｶﾊｼ'],
    ['東京都から', 'とうきょう'],
  ])('of the names in %s have those of %s', (text, query) => {
    const asked = searchTerms(query).readings;
    expect(asked.length).toBeGreaterThan(0);
    expect(searchTerms(text).readings).toEqual(expect.arrayContaining(asked));
  });

  it.each(['湯のみ', 'お問い合わせのけんですが、とどきません', 'のを見る'])('%s has none', (text) => {
    expect(searchTerms(text).readings).toEqual([]);
  });
});

describe('any text', () => {
  it('has terms without white space, each once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const { grams, words, readings } = searchTerms(text);
        for (const term of [...grams, ...words, ...readings]) expect(term).toMatch(/^\S+$/u);
        expect(new Set(grams).size).toBe(grams.length);
        expect(new Set(words).size).toBe(words.length);
      }),
    );
  });
});
