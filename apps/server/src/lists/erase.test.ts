import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesAny, writeRows } from './erase.ts';
import { allRows, type ListRow } from './read-csv.ts';

describe('a row is about somebody', () => {
  it.each([
    [['秘密　太郎', 'x@example.jp'], true],
    [['秘密', '太郎'], true],
    [['別の人', 'ＨＩＭＩＴＳＵ@example.jp'], true],
    [['別の人', '０３ー６０００ー０００１'], true],
    [['別の人', '太郎'], false],
    [['秘密 次郎', ''], false],
    [['甲', ''], true],
    [['甲乙', ''], false],
  ])('%j: %s', (cells, expected) => {
    // As they are compared: plain already.
    expect(namesAny(cells, ['秘密太郎', 'himitsu@example.jp', '0360000001', '甲'])).toBe(expected);
  });
});

describe('rows that are written again', () => {
  const read = (text: string): Promise<ListRow[]> => allRows(text, ',');

  it('stand on the lines on which they stood, whatever was taken out between them', async () => {
    const rows = await read('名前,メモ\n甲,"一\n二"\n\n乙,三\n丙,"「""」,"\n');
    const kept = rows.filter(({ cells }) => cells[0] !== '乙');
    expect(await read(writeRows(kept, ','))).toEqual(kept);
    expect(kept.map(({ line }) => line)).toEqual([1, 2, 6]);
  });

  it('are what they were', async () => {
    const cell = fc.string({ unit: fc.constantFrom(...'あ,"\n x'), maxLength: 5 });
    const table = fc.array(
      fc.tuple(fc.constant('頭'), cell, cell).map((cells) => [...cells]),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(table, async (cells) => {
        const rows = cells.map((each, index) => ({ line: 1 + index * 20, cells: each }));
        expect(await read(writeRows(rows, ','))).toEqual(rows);
      }),
    );
  });
});
