import { describe, expect, it } from 'vitest';
import { needsReading, setRuby } from './okurigana.ts';

const shown = (surface: string, reading: string): string =>
  setRuby(surface, reading)
    .map(({ text, ruby }) => (ruby === undefined ? text : `${text}(${ruby})`))
    .join('');

describe('readings over kanji', () => {
  it.each([
    ['申し上げ', 'モウシアゲ', '申(もう)し上(あ)げ'],
    ['買い入れ', 'カイイレ', '買(か)い入(い)れ'],
    ['取り扱い', 'トリアツカイ', '取(と)り扱(あつか)い'],
    ['お客様', 'オキャクサマ', 'お客様(きゃくさま)'],
    ['田中', 'タナカ', '田中(たなか)'],
    ['人々', 'ヒトビト', '人々(ひとびと)'],
    ['関ヶ原', 'セキガハラ', '関ヶ原(せきがはら)'],
    ['消しゴム', 'ケシゴム', '消(け)しゴム'],
    ['送料', 'そうりょう', '送料(そうりょう)'],
  ])('%s, %s', (surface, reading, expected) => {
    expect(shown(surface, reading)).toBe(expected);
  });

  it('stand over the whole word where kana and reading do not fit', () => {
    expect(shown('合って', 'ガツテ')).toBe('合って(がつて)');
  });

  it.each([
    ['ありがとう', 'アリガトウ'],
    ['ミドリ', 'ミドリ'],
    ['漢字', ''],
    ['A+B', 'エー'],
    ['', ''],
  ])('are none over %j with %j', (surface, reading) => {
    expect(setRuby(surface, reading)).toEqual([{ text: surface }]);
  });

  it('take marks in the word as they are', () => {
    expect(shown('(株)', '(カブ)')).toBe('(株(かぶ))');
  });
});

describe('what needs a reading', () => {
  it.each(['漢', '人々', '〆切'])('%s', (text) => expect(needsReading(text)).toBe(true));
  it.each(['かな', 'カナ', 'ABC', '10', '😊', ''])('not %j', (text) =>
    expect(needsReading(text)).toBe(false),
  );
});
