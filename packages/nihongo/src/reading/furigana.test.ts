import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { furigana } from './furigana.ts';

const shown = (text: string): string =>
  furigana(text)
    .map((segment) => (segment.ruby === undefined ? segment.text : `${segment.text}(${segment.ruby})`))
    .join('');

describe('furigana', () => {
  it.each([
    ['お伺いします。', 'お伺(うかが)いします。'],
    ['申し上げました', '申(もう)し上(あ)げました'],
    ['山田太郎様', '山田(やまだ)太郎(たろう)様(さま)'],
    ['本日10日に', '本日(ほんじつ)10日(とおか)に'],
    ['25日の15時30分', '25日(にち)の15時(じ)30分'],
    ['3本を2人で', '3本を2人(ふたり)で'],
    ['ありがとう😊', 'ありがとう😊'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it('gives no reading where the dictionary has none', () => {
    expect(furigana('龘')).toEqual([{ text: '龘' }]);
  });

  it('joins what has no reading', () => {
    expect(furigana('これはペンです。')).toEqual([{ text: 'これはペンです。' }]);
  });

  it('put together is the text, for any text', () => {
    const part = fc.oneof(
      fc.constantFrom('漢字', 'を', '10', '日', '１', '人', '申し上げ', '😊', '\ud800', '。', '(', '+'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 15 }), (parts) => {
        const text = parts.join('');
        const segments = furigana(text);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        for (const { ruby } of segments) if (ruby !== undefined) expect(ruby).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });
});
