import { describe, expect, it } from 'vitest';
import { readWordTable } from './word-table.ts';

/** Three entries of ten bytes: left context, right context, cost, and where the features begin. */
function entries(): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(40));
  const rows: [number, number, number, number][] = [
    [1, 2, -300, 0],
    [3, 4, 500, 70],
    [5, 6, 32_000, 140],
  ];
  rows.forEach(([left, right, cost, line], index) => {
    bytes.setInt16(index * 10, left, true);
    bytes.setInt16(index * 10 + 2, right, true);
    bytes.setInt16(index * 10 + 4, cost, true);
    bytes.setUint32(index * 10 + 6, line, true);
  });
  return new Uint8Array(bytes.buffer);
}

function map(...numbers: number[]): Uint8Array {
  return new Uint8Array(Int32Array.from([...numbers, 0, 0]).buffer);
}

describe('a table of words', () => {
  it('groups the entries by their key', () => {
    const { table, lines } = readWordTable(entries(), map(2, 0, 2, 0, 10, 1, 1, 20));
    expect([...table.starts]).toEqual([0, 2, 3]);
    expect([...table.costs]).toEqual([1, 2, -300, 3, 4, 500, 5, 6, 32_000]);
    expect([...lines]).toEqual([0, 70, 140]);
  });

  it('has empty groups for keys that are left out', () => {
    const { table } = readWordTable(entries(), map(2, 1, 1, 20, 3, 2, 0, 10));
    expect([...table.starts]).toEqual([0, 0, 1, 1, 3]);
    expect([...table.costs].slice(0, 3)).toEqual([5, 6, 32_000]);
  });

  it('may be empty', () => {
    const { table, lines } = readWordTable(new Uint8Array(0), map(0));
    expect([...table.starts]).toEqual([0]);
    expect(lines).toHaveLength(0);
  });

  it('says what to do about keys out of order', () => {
    expect(() => readWordTable(entries(), map(2, 1, 1, 0, 0, 1, 10))).toThrow('damaged. Install it again');
  });
});
