import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch, toHiragana } from './fold.ts';

describe('the form in which a text is searched', () => {
  it.each([
    ['ガイド', 'がいど'],
    ['ｶﾞｲﾄﾞ', 'がいど'],
    ['ヴァイオリン', 'ゔぁいおりん'],
    ['サーバー', 'さーばー'],
    ['ＡＢＣ', 'abc'],
    ['iPhone', 'iphone'],
    ['０３－１２３４', '03-1234'],
    ['03‐1234—5', '03-1234-5'],
    ['髙橋', '高橋'],
    ['㈱', '(株)'],
    ['みすゞ ヽヾ', 'みすゞ ゝゞ'],
    ['漢字', '漢字'],
  ])('of %s is %s', (text, expected) => {
    expect(foldForSearch(text).text).toBe(expected);
  });

  it('leads back to the original, for highlights', () => {
    const text = '㈱𠮷野のｶﾞｲﾄﾞ';
    const folded = foldForSearch(text);
    const original = (part: string): string => {
      const start = folded.text.indexOf(part);
      const span = folded.toOriginal({ start, end: start + part.length });
      return text.slice(span.start, span.end);
    };
    expect(original('がいど')).toBe('ｶﾞｲﾄﾞ');
    expect(original('吉野')).toBe('𠮷野');
    expect(folded.toOriginal({ start: folded.text.length, end: folded.text.length })).toEqual({
      start: text.length,
      end: text.length,
    });
  });

  it('is its own form, and covers the whole text', () => {
    const part = fc.oneof(
      fc.constantFrom('ガ', 'ｶﾞ', '髙', '𠮷', 'A', '１', '—', 'か\u3099', '😊'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
        const text = parts.join('');
        const folded = foldForSearch(text);
        expect(folded.toOriginal({ start: 0, end: folded.text.length })).toEqual({
          start: 0,
          end: text.length,
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('hiragana for katakana', () => {
  it.each([
    ['タナカ', 'たなか'],
    ['ヴーヶヵ', 'ゔーゖゕ'],
    ['田中タロウ', '田中たろう'],
    ['', ''],
  ])('%s → %s', (text, expected) => {
    expect(toHiragana(text)).toBe(expected);
  });
});
