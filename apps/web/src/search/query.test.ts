import { describe, expect, it } from 'vitest';
import { filtersOf, findItem, parseSearchAddress, without, withItem } from './query.ts';

describe('the address of the results', () => {
  it.each([
    [{ q: '急須' }, { q: '急須' }],
    [{ q: 482136 }, { q: '482136' }],
    [{ q: '  ' }, {}],
    [{ q: ['a'] }, {}],
    [{}, {}],
    [{ q: 'x'.repeat(600), other: 1 }, { q: 'x'.repeat(500) }],
  ])('%j is read as %j', (raw, address) => {
    expect(parseSearchAddress(raw)).toEqual(address);
  });
});

describe('the filters of a query', () => {
  it('are its items with a name, as they stand in it', () => {
    const query = '急須 -担当:自分 「状態:完了」 件名:"二 語"';
    expect(filtersOf(query).map(({ start, end }) => query.slice(start, end))).toEqual([
      '-担当:自分',
      '件名:"二 語"',
    ]);
  });

  it('are added at the end, an open one to be written on', () => {
    expect(withItem('', '状態:未対応')).toBe('状態:未対応 ');
    expect(withItem('急須  ', '状態:未対応')).toBe('急須 状態:未対応 ');
    expect(withItem('急須', '差出人:')).toBe('急須 差出人:');
  });

  it.each([
    ['急須 状態:未対応', '急須'],
    ['状態:未対応 急須', '急須'],
    ['返品 status:未対応  急須', '返品 急須'],
    ['状態:未対応', ''],
  ])('are taken out of «%s» again', (query, rest) => {
    const token = findItem(query, '状態:未対応');
    expect(token === undefined ? query : without(query, token)).toBe(rest);
  });

  it('are the same in another language, but not when excluded or of another value', () => {
    expect(findItem('assignee:自分', '担当:自分')).toBeDefined();
    expect(findItem('-担当:自分', '担当:自分')).toBeUndefined();
    expect(findItem('担当:佐藤', '担当:自分')).toBeUndefined();
  });
});
