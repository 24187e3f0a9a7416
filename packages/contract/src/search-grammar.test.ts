import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSearch, searchFilters } from './search-grammar.ts';

const said = (query: string): string[] =>
  parseSearch(query).map(
    ({ negated, filter, value, quoted }) =>
      `${negated ? 'not ' : ''}${filter === null ? '' : `${filter} `}${quoted ? `«${value}»` : value}`,
  );

describe('a query', () => {
  it.each([
    ['返品 送料', ['返品', '送料']],
    ['返品　送料', ['返品', '送料']],
    ['"back in stock" tea', ['«back in stock»', 'tea']],
    ['「再入荷の予定」', ['«再入荷の予定»']],
    ['『返 品』', ['«返 品»']],
    ['“smart quotes”', ['«smart quotes»']],
    ['"no end', ['«no end»']],
    ['急須 -返金', ['急須', 'not 返金']],
    ['－返金', ['not 返金']],
    ['-"全額 返金"', ['not «全額 返金»']],
    ['- 返金 03-1234', ['-', '返金', '03-1234']],
    ['from:sato', ['from sato']],
    ['From:Sato', ['from Sato']],
    ['差出人：佐藤', ['from 佐藤']],
    ['-担当:自分', ['not assignee 自分']],
    ['件名:"二 語"', ['subject «二 語»']],
    ['-タグ：「二 語」 tag:vip', ['not tag «二 語»', 'tag vip']],
    ['より前:11/1 以後:先月', ['before 11/1', 'after 先月']],
    ['from: 佐藤', ['from:', '佐藤']],
    ['http://example.jp 10:30 はい:いいえ', ['http://example.jp', '10:30', 'はい:いいえ']],
    ['constructor:x __proto__:y', ['constructor:x', '__proto__:y']],
    ['""', []],
    ['  ', []],
  ])('«%s» says %j', (query, items) => {
    expect(said(query)).toEqual(items);
  });

  it('is read to its end, item after item, whatever it is', () => {
    const piece = fc.constantFrom(
      '"',
      '「',
      '」',
      '-',
      ':',
      '：',
      ' ',
      '　',
      'from',
      '担当',
      'a',
      '返品',
      '\n',
      '😊',
    );
    const query = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 16 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(query, (text) => {
        let before = 0;
        for (const token of parseSearch(text)) {
          expect(token.start).toBeGreaterThanOrEqual(before);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(token.start, token.end)).toContain(token.value);
          before = token.end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the names of filters', () => {
  it.each(Object.entries(searchFilters))('%s are each its own', (filter, names) => {
    for (const name of names) expect(parseSearch(`${name}:x`)).toMatchObject([{ filter, value: 'x' }]);
  });
});
