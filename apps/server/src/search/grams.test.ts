import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentGrams, gramOf, queryGrams } from './grams.ts';
import { searchForm } from './text.ts';

const text = fc
  .array(fc.constantFrom(...'湯のみあ1234ab-、。 \n\u001e😊𠮷ーé@'), { maxLength: 24 })
  .map((characters) => searchForm(characters.join('')).text);

describe('the grams of a query', () => {
  it('are all among those of every text it stands in', () => {
    fc.assert(
      fc.property(text, text, text, (before, query, after) => {
        const grams = documentGrams(before + query + after);
        for (const gram of queryGrams(query)) expect(grams.has(gram)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['湯', ['湯']],
    ['湯のみ', ['湯の', 'のみ']],
    ['a 湯のみ', ['湯の', 'のみ', 'a']],
    ['48213', ['4821', '8213']],
    ['482', ['482']],
    ['ab返品', ['ab', 'b返', '返品']],
    ['a-1', ['a-1']],
    ['03-1234', ['03-1', '3-12', '-123', '1234']],
    ['', []],
    ['   ', []],
    ['！', ['!']],
  ])('of «%s» are %j', (query, grams) => {
    expect(queryGrams(searchForm(query).text).toSorted()).toEqual(grams.map(gramOf).toSorted());
  });

  it('are the telling ones of a long query', () => {
    const grams = queryGrams('ありがとうございましたよろしくおねがいいたします返品');
    expect(grams).toHaveLength(10);
    expect(grams[0]).toBe(gramOf('す返'));
    expect(grams).toContain(gramOf('返品'));
  });
});
