import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moved } from './order.ts';

describe('putting a view elsewhere', () => {
  it('moves it by one place', () => {
    expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
  });

  it('ends at the ends, and knows only what is there', () => {
    for (const [id, step] of [
      ['a', -1],
      ['c', 1],
      ['x', 1],
    ] as const)
      expect(moved(['a', 'b', 'c'], id, step)).toEqual(['a', 'b', 'c']);
  });

  it('goes back the way it came', () => {
    const ids = fc.uniqueArray(fc.string(), { minLength: 2 });
    fc.assert(
      fc.property(ids, fc.nat(), (list, index) => {
        const id = list[index % (list.length - 1)] ?? '';
        expect(moved(moved(list, id, 1), id, -1)).toEqual(list);
      }),
    );
  });
});
