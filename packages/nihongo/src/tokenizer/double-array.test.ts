import { describe, expect, it } from 'vitest';
import { DoubleArray } from './double-array.ts';

/** A trie of a (0), ab (1) and あ (2), laid out by hand: base[n] + byte is the child, check its parent. */
function handmade(): DoubleArray {
  const size = 0x200;
  const base = new Int32Array(size).fill(-1);
  const check = new Int32Array(size).fill(-1);
  const put = (node: number, parent: number, value: number): void => {
    base[node] = value;
    check[node] = parent;
  };
  put(0, 0, 1);
  const a = 1 + 0x61;
  put(a, 0, 0x100);
  put(0x100, a, -1);
  const ab = 0x100 + 0x62;
  put(ab, a, 0x110);
  put(0x110, ab, -2);
  const lead = 1 + 0xe3;
  put(lead, 0, 0x80);
  const middle = 0x80 + 0x81;
  put(middle, lead, 0x90);
  const kana = 0x90 + 0x82;
  put(kana, middle, 0x120);
  put(0x120, kana, -3);
  return new DoubleArray(new Uint8Array(base.buffer), new Uint8Array(check.buffer));
}

describe('a double array', () => {
  const trie = handmade();

  it.each([
    ['a', 0],
    ['ab', 1],
    ['あ', 2],
  ])('knows %s', (word, value) => {
    expect(trie.find(word)).toBe(value);
  });

  it.each(['b', 'abc', 'aa', 'い', 'é', '\u0000', 'a\u0000', '\ud83d', '\udc00', '漢', '\uffff', ''])(
    'does not know %j',
    (word) => {
      expect(trie.find(word)).toBe(-1);
    },
  );

  it('tells the beginning of a word from a word', () => {
    const beginning = trie.first(0xe3);
    expect(beginning).toBe(-1);
    expect(trie.value(trie.first('あ'.charCodeAt(0)))).toBe(2);
  });

  it('answers -1 for any unit after any node', () => {
    const node = trie.first(0x61);
    for (let unit = 0; unit <= 0xffff; unit += 1) {
      if (unit !== 0x62 && trie.stepUnit(node, unit) !== -1) throw new Error(`a child for ${unit}`);
    }
  });
});
