import { describe, expect, it } from 'vitest';
import { guessMapping, networkNamed, problemIn, readRow, readScore } from './list-rows.ts';

describe('the columns of a list of mentions', () => {
  it.each([
    [
      ['投稿日時', '媒体', 'URL', '投稿者', '本文', 'いいね数', 'リポスト'],
      ['postedAt', 'network', 'address', 'author', 'text', 'reactions', 'shares'],
    ],
    [
      ['Date', 'Source', 'Link', 'Author', 'Title', 'Content', 'Rating'],
      ['postedAt', 'network', 'address', 'author', 'title', 'text', 'score'],
    ],
    [
      ['日付', '日付', 'クチコミ', '備考'],
      ['postedAt', null, 'text', null],
    ],
  ])('%j', (headings, mapping) => expect(guessMapping(headings)).toEqual(mapping));

  it.each([
    [['postedAt', 'text'], null],
    [['postedAt', 'address', null], null],
    [['text'], 'no_date'],
    [['postedAt', 'score'], 'no_words'],
    [['postedAt', 'text', 'text'], 'field_twice'],
  ] as const)('%j: %s', (mapping, problem) => expect(problemIn([...mapping])).toBe(problem));
});

describe('a cell', () => {
  it.each([
    ['4', 4, 5],
    ['4.5', 4.5, 5],
    ['３／５', 3, 5],
    ['8', 8, 10],
    ['80点', 80, 100],
    ['★★★★☆', 4, 5],
    ['2 of 5 stars', 2, 5],
  ])('%s is a score of %d of %d', (cell, score, of) => expect(readScore(cell)).toEqual({ score, of }));
  it.each(['', 'とても良い', '6/5', '-1', '1000'])('%s is none', (cell) =>
    expect(readScore(cell)).toBeNull(),
  );
  it.each([
    ['Twitter', 'x'],
    ['X', 'x'],
    ['インスタグラム', 'instagram'],
    ['Google マップ', 'google'],
    ['食べログ', 'review'],
    ['アメーバブログ', 'blog'],
    ['社内', null],
  ])('%s names %s', (cell, network) => expect(networkNamed(cell)).toBe(network));
});

describe('a row', () => {
  const mapping = ['postedAt', 'network', 'address', 'text', 'summary', 'score', 'reach'] as const;
  const read = (...cells: string[]) => readRow({ line: 2, cells }, [...mapping], 'Asia/Tokyo');
  it('is read by the clock of the workspace', () => {
    expect(
      read('2026/11/20 10:00', 'X', 'https://x.com/a/status/1', 'おいしい', '', '5', '1.2万'),
    ).toMatchObject({
      postedAt: new Date('2026-11-20T01:00:00Z'),
      network: 'x',
      text: 'おいしい',
      summary: false,
      score: 5,
      scoreOf: 5,
      reach: 12_000,
    });
  });
  it('with a summary alone is kept as one', () =>
    expect(read('2026-11-20', '', '', '', '接客に不満')).toMatchObject({
      text: '接客に不満',
      summary: true,
    }));
  it.each([
    ['nothing_said', ['2026-11-20']],
    ['date_missing', ['', '', '', 'x']],
    ['date_invalid', ['昨日', '', '', 'x']],
    ['address_invalid', ['2026-11-20', '', 'example', 'x']],
    ['score_invalid', ['2026-11-20', '', '', 'x', '', '良い']],
    ['number_invalid', ['2026-11-20', '', '', 'x', '', '', 'たくさん']],
    ['too_long', ['2026-11-20', '', '', 'x'.repeat(20_001)]],
  ])('says what is wrong with it: %s', (code, cells) => expect(read(...cells)).toMatchObject({ code }));
});
