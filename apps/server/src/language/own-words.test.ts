import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOwnWords, foldEvenly, placesOf, sparingProducts } from './own-words.ts';
import type { OwnWord, RawFinding } from './protocol.ts';

const ng = (word: string, instead: string | null = null): OwnWord => ({ kind: 'ng', word, instead });
const preferred = (word: string, instead: string): OwnWord => ({ kind: 'preferred', word, instead });
const product = (word: string): OwnWord => ({ kind: 'product', word, instead: null });
const found = (text: string, ...words: OwnWord[]) =>
  findOwnWords(text, words).map(({ rule, at, suggest }) => [rule, at, ...suggest]);

describe('the workspace’s own words', () => {
  it('are found with what to write instead', () => {
    expect(found('絶対に満足します。', ng('絶対'))).toEqual([['ng-word', '絶対']]);
    expect(found('サポートへご連絡ください。', preferred('サポート', 'お客様窓口'))).toEqual([
      ['preferred-word', 'サポート', 'お客様窓口'],
    ]);
  });

  it('are found whatever their width and case', () => {
    expect(found('ＡＰＰを開き、appを閉じる', ng('App'))).toEqual([
      ['ng-word', 'ＡＰＰ'],
      ['ng-word', 'app'],
    ]);
  });

  it('in Latin letters are found as whole words only', () => {
    expect(found('apple happens, an app.', ng('app'))).toEqual([['ng-word', 'app']]);
    expect(found('app1とapp', ng('app'))).toEqual([['ng-word', 'app']]);
  });

  it('are no mistake within the right wording', () => {
    expect(found('サポートセンターへ。', preferred('サポート', 'サポートセンター'))).toEqual([]);
    expect(found('サポートセンターとサポート', preferred('サポート', 'サポートセンター'))).toHaveLength(1);
  });

  it('give way to the longer word, and to the name of a product', () => {
    expect(found('激安品', ng('激安'), ng('激安品'))).toEqual([['ng-word', '激安品']]);
    expect(found('絶対茶を一つ', ng('絶対'), product('絶対茶'))).toEqual([]);
  });

  it('say in both languages what is the matter', () => {
    const [finding] = findOwnWords('激安です', [ng('激安', 'お求めやすい')]);
    expect(finding?.message).toEqual({
      ja: '「激安」は、この職場で使わないと決めた言葉です。「お求めやすい」に言い換えます。',
      en: 'This workspace does not use «激安». Write «お求めやすい» instead.',
    });
  });
});

describe('the name of a product', () => {
  const finding = (start: number, end: number): RawFinding => ({
    id: '',
    rule: 'wrong-register',
    severity: 'warning',
    source: 'house-style',
    start,
    end,
    at: '',
    message: { ja: '', en: '' },
    suggest: [],
  });
  const text = 'ちょっとクッキーをお送りします。';

  it('is never marked', () => {
    expect(sparingProducts(text, [product('ちょっとクッキー')], [finding(0, 4)])).toEqual([]);
    expect(sparingProducts(text, [product('別の品')], [finding(0, 4)])).toHaveLength(1);
  });

  it('does not hide what is marked around it', () => {
    expect(
      sparingProducts(text, [product('ちょっとクッキー')], [finding(8, 14), finding(0, 17)]),
    ).toHaveLength(2);
  });
});

describe('places', () => {
  it('are true for any text: offsets never move', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        (text, word) => {
          expect(foldEvenly(text)).toHaveLength(text.length);
          const whole = `${text} ${word} ${text}`;
          for (const { start, end } of placesOf(foldEvenly(whole), word))
            expect(foldEvenly(whole.slice(start, end))).toBe(foldEvenly(word));
        },
      ),
    );
  });

  it('of a word in a text include the word itself', () => {
    expect(placesOf(foldEvenly('在庫と在庫'), '在庫')).toEqual([
      { start: 0, end: 2 },
      { start: 3, end: 5 },
    ]);
    expect(placesOf('', 'a')).toEqual([]);
  });
});
