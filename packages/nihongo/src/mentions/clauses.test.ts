import { describe, expect, it } from 'vitest';
import { loadTokenizer } from '../tokenizer/load.ts';
import { clausesOf, readClauses } from './clauses.ts';

const cut = (text: string): string[] =>
  readClauses(loadTokenizer().tokenize(text)).map(
    (clause) => `${clause.sentence}${clause.conceded ? '>' : ' '}${text.slice(clause.start, clause.end)}`,
  );

describe('clauses', () => {
  it.each([
    ['味は良い。接客も良い。', ['0 味は良い。', '1 接客も良い。']],
    ['味は良いけど、高い', ['0>味は良いけど', '0 、高い']],
    ['高かったのに壊れた', ['0>高かったのに', '0 壊れた']],
    ['味は良いが高い', ['0>味は良いが', '0 高い']],
    ['味は悪くないものの、高い', ['0>味は悪くないものの', '0 、高い']],
    ['安い。でも壊れた', ['0>安い。', '1 でも壊れた']],
    ['届いた😊また買う', ['0 届いた😊', '1 また買う']],
    ['猫が好き', ['0 猫が好き']],
  ])('of %s', (text, clauses) => {
    expect(cut(text)).toEqual(clauses);
  });

  it('cover the text without gaps', () => {
    const text = '高いけど買った。でも、すぐ壊れたのに返事もない！？\n最悪…です';
    const tokens = loadTokenizer().tokenize(text);
    expect(
      readClauses(tokens)
        .map((clause) => text.slice(clause.start, clause.end))
        .join(''),
    ).toBe(text);
  });

  it('are found for spans in order', () => {
    const clauses = readClauses(loadTokenizer().tokenize('良い。悪い。'));
    const found = clausesOf(clauses, [
      { start: 0, end: 2 },
      { start: 3, end: 5 },
    ]);
    expect(found.map((clause) => clause?.sentence)).toEqual([0, 1]);
    expect(clausesOf([], [{ start: 0, end: 1 }])).toEqual([undefined]);
  });
});
