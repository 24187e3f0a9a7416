import { describe, expect, it } from 'vitest';
import { kanjiVariants, toCommonKanji } from './variants.ts';

describe('variants of kanji', () => {
  it.each([
    ['髙橋', '高橋'],
    ['渡邊', '渡辺'],
    ['渡邉', '渡辺'],
    ['𠮷野家', '吉野家'],
    ['齋藤', '斎藤'],
    ['濵﨑', '浜崎'],
    ['國學', '国学'],
    ['佐藤', '佐藤'],
    ['😊\ud800', '😊\ud800'],
  ])('%s is %s', (text, expected) => {
    expect(toCommonKanji(text)).toBe(expected);
  });

  it('lead to a form that is no variant itself, and hold nothing that NFKC unifies already', () => {
    for (const [rare, common] of kanjiVariants) {
      expect(kanjiVariants.has(common)).toBe(false);
      expect(rare).not.toBe(common);
      expect(rare.normalize('NFKC')).toBe(rare);
      expect([...rare, ...common]).toHaveLength(2);
    }
  });
});
