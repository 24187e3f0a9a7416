import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carry, editBetween } from './edit.ts';

const text = fc.string({ unit: fc.constantFrom('あ', 'ｶ', '😀', 'a', '\n', '了解'), maxLength: 40 });

describe('the change between two texts', () => {
  it.each([
    ['', '了解', { start: 0, removed: 0, inserted: 2 }],
    ['了解です', '承知です', { start: 0, removed: 2, inserted: 2 }],
    ['はい。', 'はい、了解。', { start: 2, removed: 0, inserted: 3 }],
    ['ああああ', 'あああ', { start: 3, removed: 1, inserted: 0 }],
    ['同じ', '同じ', { start: 2, removed: 0, inserted: 0 }],
  ])('«%s» → «%s»', (before, after, edit) => {
    expect(editBetween(before, after)).toEqual(edit);
  });

  it('makes the one out of the other', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { start, removed, inserted } = editBetween(before, after);
        const made =
          before.slice(0, start) + after.slice(start, start + inserted) + before.slice(start + removed);
        expect(made).toBe(after);
      }),
    );
  });
});

describe('places carried over a change', () => {
  const word = { id: 'a', start: 4, end: 6 };

  it('stay where they are when one writes behind them, even right behind', () => {
    expect(carry([word], { start: 6, removed: 0, inserted: 3 })).toEqual([word]);
  });

  it('move when one writes before them, even right before', () => {
    expect(carry([word], { start: 4, removed: 0, inserted: 3 })).toEqual([{ id: 'a', start: 7, end: 9 }]);
    expect(carry([word], { start: 0, removed: 2, inserted: 1 })).toEqual([{ id: 'a', start: 3, end: 5 }]);
  });

  it('are gone when they were touched', () => {
    expect(carry([word], { start: 5, removed: 0, inserted: 1 })).toEqual([]);
    expect(carry([word], { start: 5, removed: 3, inserted: 0 })).toEqual([]);
    expect(carry([word], { start: 0, removed: 10, inserted: 0 })).toEqual([]);
  });

  it('are the same list when nothing changed', () => {
    const places = [word];
    expect(carry(places, { start: 3, removed: 0, inserted: 0 })).toBe(places);
  });

  it('always hold the same words', () => {
    fc.assert(
      fc.property(text, text, fc.nat(40), fc.nat(10), (before, after, from, length) => {
        const start = Math.min(from, before.length);
        const place = { start, end: Math.min(start + length, before.length) };
        for (const carried of carry([place], editBetween(before, after)))
          expect(after.slice(carried.start, carried.end)).toBe(before.slice(place.start, place.end));
      }),
    );
  });
});
