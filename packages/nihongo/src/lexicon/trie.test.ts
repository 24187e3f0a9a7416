import { describe, expect, it } from 'vitest';
import { Trie } from './trie.ts';

const anywhere = (): boolean => true;

describe('a trie', () => {
  const trie = new Trie<number>();
  trie.add('神', 1);
  trie.add('神対応', 2);
  trie.add('神対応', 3);

  it('finds the longest word that begins at a place', () => {
    expect(trie.longest('神対応でした', 0, anywhere)).toEqual({ end: 3, value: 2 });
    expect(trie.longest('神すぎる', 0, anywhere)).toEqual({ end: 1, value: 1 });
  });

  it('takes a shorter word where the longer may not end', () => {
    expect(trie.longest('神対応', 0, (end) => end < 3)).toEqual({ end: 1, value: 1 });
  });

  it('finds nothing where no word begins', () => {
    expect(trie.longest('神', 1, anywhere)).toBeUndefined();
    expect(trie.longest('対応', 0, anywhere)).toBeUndefined();
  });
});
