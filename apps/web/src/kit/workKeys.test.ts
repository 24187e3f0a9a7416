import { describe, expect, it } from 'vitest';
import { neighbourOf, rowAfter } from './workKeys.ts';

describe('rows of work', () => {
  it('are gone through one by one, without leaving the list', () => {
    const rows = ['a', 'b'];
    expect([neighbourOf(rows, null, 1), neighbourOf(rows, null, -1)]).toEqual(['a', 'b']);
    expect([neighbourOf(rows, 'a', 1), neighbourOf(rows, 'b', 1), neighbourOf(rows, 'a', -1)]).toEqual([
      'b',
      'b',
      'a',
    ]);
    expect(neighbourOf([], null, 1)).toBeUndefined();
  });

  it.each([
    [['a', 'b', 'c'], ['a', 'c'], 'b', 'c'],
    [['a', 'b', 'c'], ['a', 'b'], 'c', 'b'],
    [['a'], [], 'a', null],
    [['a', 'b'], ['b', 'a'], 'a', null],
  ])('of %j, once they are %j, one goes on from %s to %s', (before, after, key, found) => {
    expect(rowAfter(before, after, key)).toBe(found);
  });
});
