import { describe, expect, it } from 'vitest';
import { chunkEnd, hard } from './chunks.ts';
import { readDictionary } from './dictionary.ts';
import { Lattice } from './lattice.ts';

const dictionary = readDictionary();

function solve(lattice: Lattice, text: string, from = 0, to = text.length): string[] {
  const words: string[] = [];
  lattice.solve(text, from, to, (_word, start, end) => words.unshift(text.slice(start, end)));
  return words;
}

/** How many nodes the lattices of a text need in all. */
function nodes(text: string): number {
  const lattice = new Lattice(dictionary);
  let count = 0;
  for (let from = 0; from < text.length;) {
    const to = chunkEnd(text, from);
    solve(lattice, text, from, to);
    count += lattice.size;
    from = to;
  }
  return count;
}

describe('the cheapest way', () => {
  it('goes through the words of a piece of the text', () => {
    expect(solve(new Lattice(dictionary), '昨日はお世話になりました。', 3, 12)).toEqual([
      'お世話',
      'に',
      'なり',
      'まし',
      'た',
    ]);
  });

  it('does not depend on what was analysed before', () => {
    const lattice = new Lattice(dictionary);
    const fresh = solve(new Lattice(dictionary), '東京都に住む');
    solve(lattice, 'アイウエオ'.repeat(90));
    expect(solve(lattice, '東京都に住む')).toEqual(fresh);
    expect(fresh).toEqual(['東京', '都', 'に', '住む']);
  });

  it('marks unknown words by the complement of their entry', () => {
    const found: number[] = [];
    new Lattice(dictionary).solve('😀', 0, 2, (word) => found.push(word));
    expect(found).toHaveLength(1);
    expect(found[0]).toBeLessThan(0);
  });

  it('of nothing is nothing', () => {
    expect(solve(new Lattice(dictionary), '')).toEqual([]);
  });
});

describe('the size of the lattice', () => {
  const hostile = [
    ['prose', 'お世話になっております。ご注文の品は、明日の午前中にお届けいたします。'],
    ['hiragana', 'あいうえおかきくけこ'],
    ['one hiragana', 'の'],
    ['katakana', 'アイウエオ'],
    ['long vowel marks', 'ー'],
    ['kanji', '国際連合教育科学文化機関'],
    ['half-width kana', 'ｶﾞｷﾞｸﾞ'],
    ['emoji', '😀'],
    ['lone surrogates', '\udc00'],
    ['NUL', '\u0000'],
    ['letters', 'abc'],
  ] as const;

  it.each(hostile)('grows no faster than the text: %s', (_name, unit) => {
    const short = unit.repeat(Math.ceil(2000 / unit.length));
    const long = unit.repeat(Math.ceil(40_000 / unit.length));
    expect(nodes(long) / long.length).toBeLessThan((nodes(short) / short.length) * 1.1 + 0.1);
  });

  it.each(hostile)('is bounded for each character: %s', (_name, unit) => {
    const text = unit.repeat(Math.ceil(5000 / unit.length));
    expect(nodes(text) / text.length).toBeLessThan(60);
  });

  it('of one piece is bounded, because no piece is longer than the hard limit', () => {
    const lattice = new Lattice(dictionary);
    solve(lattice, 'の'.repeat(hard));
    expect(lattice.size).toBeLessThan(hard * 60);
  });
});
