import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readName } from './names.ts';

describe('the reading of a name', () => {
  it.each([
    ['田中太郎', 'たなか たろう'],
    ['田中 太郎', 'たなか たろう'],
    ['佐藤　花子', 'さとう はなこ'],
    ['髙橋', 'たかはし'],
    ['渡邉 美咲', 'わたなべ みさき'],
    ['五十嵐 拓也', 'いがらし たくや'],
    ['林 真由美', 'はやし まゆみ'],
    ['齋藤一郎', 'さいとう いちろう'],
    ['星野めぐみ', 'ほしの めぐみ'],
    ['金子みすゞ', 'かねこ みすゞ'],
    ['花子', 'はなこ'],
    ['タナカ タロウ', 'たなか たろう'],
    ['ﾀﾅｶ', 'たなか'],
    ['ジョン・スミス', 'じょん すみす'],
  ])('%s is %s', (name, reading) => {
    expect(readName(name)).toBe(reading);
  });

  it.each(['陽翔', '田中 陽翔', '株式会社', 'John', '田中 太郎 次郎', '', ' ', '\ud800', '田'.repeat(100)])(
    '%j is not guessed',
    (name) => {
      expect(readName(name)).toBeUndefined();
    },
  );

  it('is in hiragana, or there is none, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 10 }), (text) => {
        expect(readName(text) ?? 'な').toMatch(/^[ぁ-ゖーゝゞ ]+$/u);
      }),
    );
  });
});
