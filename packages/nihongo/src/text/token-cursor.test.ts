import { describe, expect, it } from 'vitest';
import { loadTokenizer } from '../tokenizer/load.ts';
import { TokenCursor } from './token-cursor.ts';

describe('finding tokens by offset', () => {
  const text = '届いた \nまた買う';
  const cursor = new TokenCursor(loadTokenizer().tokenize(text));

  it.each([
    [0, 0],
    [1, 1],
    [2, 1],
    [3, 2],
    [5, 3],
    [100, 5],
    [2, 1],
    [0, 0],
  ])('the first at or after %i is number %i', (offset, index) => {
    expect(cursor.indexAt(offset)).toBe(index);
  });

  it('passes over white space in both directions', () => {
    expect(cursor.before(5, 0)?.surface).toBe('た');
    expect(cursor.after(3)?.surface).toBe('また');
  });

  it('stops at the beginning that is given, and at both ends', () => {
    expect(cursor.before(5, 3)).toBeUndefined();
    expect(cursor.before(0, 0)).toBeUndefined();
    expect(cursor.after(text.length)).toBeUndefined();
  });
});
