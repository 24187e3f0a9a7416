import { describe, expect, it } from 'vitest';
import { readMention } from './read-mention.ts';

const aspects = (text: string): string[] =>
  readMention(text).aspects.map(
    ({ aspect, polarity, start, end }) => `${aspect} ${polarity} ${text.slice(start, end)}`,
  );

describe('aspects', () => {
  it.each([
    ['味は最高でした', ['product positive 味は最高でした']],
    ['接客が最悪だった', ['service negative 接客が最悪']],
    ['値段が高い', ['price negative 値段が高い']],
    ['梱包が丁寧でした', ['delivery positive 梱包が丁寧']],
    ['店員さんが親切でした', ['staff positive 店員さんが親切']],
    ['料理はおいしいけど、店員が無愛想', ['product positive 料理はおいしい', 'staff negative 店員が無愛想']],
    ['コスパ最強', ['price positive コスパ最強']],
    ['荷物がまだ届いていません', ['delivery negative 荷物がまだ届いていません']],
    ['画質がきれいじゃない', ['product negative 画質がきれいじゃない']],
    ['対応は悪くなかった', ['service positive 対応は悪くなかっ']],
    ['梱包は見直してほしいです', ['delivery negative 梱包は見直し']],
    ['対応を改善していただきたいです', ['service negative 対応を改善']],
    ['この値段で味を見直しました', ['product positive 味を見直しました']],
    ['店員さんは親切にしてほしい', []],
    ['注文した急須の注ぎ口が欠けていました', ['product negative 欠け']],
    ['予約した部屋がきれいでした', ['product positive 部屋がきれい']],
  ])('are read in %s', (text, found) => {
    expect(aspects(text)).toEqual(found);
  });

  it('are none where only things are named', () => {
    expect(aspects('値段と送料を教えてください')).toEqual([]);
  });

  it('are not carried over from one clause to the next', () => {
    expect(aspects('送料は別です。最高！')).toEqual([]);
  });
});
