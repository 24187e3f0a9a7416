import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionAt, mentionsIn, suggested, written } from './mention.ts';

const people = [
  { id: 'm1', name: '青木 美咲' },
  { id: 'm2', name: '佐藤 花' },
  { id: 'm3', name: '佐藤 花子' },
];

describe('a mention being typed', () => {
  it.each([
    ['@', 1, { from: 0, query: '' }],
    ['確認を @佐', 6, { from: 4, query: '佐' }],
    ['確認を　＠さ', 6, { from: 4, query: 'さ' }],
    ['（@青木', 4, { from: 1, query: '青木' }],
    ['mail@example', 12, null],
    ['@佐藤 花', 5, null],
    ['@佐', 0, null],
  ])('in «%s» at %i is %j', (text, caret, expected) => {
    expect(mentionAt(text, caret)).toEqual(expected);
  });

  it('offers whom it can mean, without the space of their name', () => {
    expect(suggested(people, '佐藤').map(({ id }) => id)).toEqual(['m2', 'm3']);
    expect(suggested(people, '佐藤花子').map(({ id }) => id)).toEqual(['m3']);
    expect(suggested(people, '').map(({ id }) => id)).toEqual(['m1', 'm2', 'm3']);
    expect(suggested(people, '田')).toEqual([]);
  });

  it('is written out where it stands, and what follows stays', () => {
    const text = '在庫は @佐 さんへ';
    const typed = mentionAt(text, 6);
    expect(typed).not.toBeNull();
    expect(written(text, typed ?? { from: 0, query: '' }, '佐藤 花')).toEqual({
      text: '在庫は @佐藤 花 さんへ',
      caret: 10,
    });
  });
});

describe('whom a note mentions', () => {
  it.each([
    ['@青木 美咲 @佐藤 花 お願いします', ['m1', 'm2']],
    ['＠佐藤 花子 へ', ['m3']],
    ['佐藤 花 に聞きました', []],
    ['', []],
  ])('«%s»', (text, expected) => {
    expect(mentionsIn(text, people).toSorted()).toEqual(expected);
  });

  it('is both where two have one name', () => {
    const twins = [...people, { id: 'm4', name: '佐藤 花' }];
    expect(mentionsIn('@佐藤 花', twins).toSorted()).toEqual(['m2', 'm4']);
  });

  it('is exactly those written, in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(people), (some) => {
        const text = some.map(({ name }) => `@${name}`).join(' と ');
        expect(mentionsIn(text, people).toSorted()).toEqual(some.map(({ id }) => id).toSorted());
      }),
    );
  });
});
