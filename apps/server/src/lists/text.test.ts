import iconv from 'iconv-lite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, decodeList } from './decode.ts';
import { encodeShiftJis } from './encode.ts';
import { delimiterOf, readRows, type ListRow } from './read-csv.ts';
import { csvOf } from './write-csv.ts';

const list = '氏名,会社\r\n髙橋 花子,㈱みらい①\r\n';

async function rowsOf(text: string): Promise<ListRow[]> {
  const rows: ListRow[] = [];
  for await (const row of readRows(text, delimiterOf(text))) rows.push(row);
  return rows;
}

describe('a list is read', () => {
  it.each([
    ['utf-8', Buffer.from(list)],
    ['utf-8', Buffer.from(`\ufeff${list}`)],
    ['shift_jis', iconv.encode(list, 'cp932')],
    ['utf-16le', Buffer.from(`\ufeff${list}`, 'utf16le')],
    ['utf-16be', iconv.encode(`\ufeff${list}`, 'utf-16be')],
  ])('in %s, with and without a mark', (encoding, bytes) => {
    const decoded = decodeList(bytes);
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.text.replace('\ufeff', '')).toBe(list);
    expect(decode(decoded.encoding, bytes)).toBe(decoded.text);
  });

  it('and refused when it is no text', () => {
    expect(() => decodeList(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfd]))).toThrow('CSV');
  });

  it.each([
    ['a,b\n1,2', ','],
    ['a\tb\tc,d\n', '\t'],
    ['a;b;c\n', ';'],
    ['"x,y,z";b\n', ';'],
    ['a\n', ','],
  ])('parted by what parts its headings: %j', (text, sign) => {
    expect(delimiterOf(text)).toBe(sign);
  });

  it('with the line on which each row begins, over quotes, empty lines and every kind of line end', async () => {
    const rows = await rowsOf('氏名,メモ\r\n甲,"一\r\n二"\r\n\r\n乙,"a ""b"""\r\n丙,c');
    expect(rows).toEqual([
      { line: 1, cells: ['氏名', 'メモ'] },
      { line: 2, cells: ['甲', '一\n二'] },
      { line: 5, cells: ['乙', 'a "b"'] },
      { line: 6, cells: ['丙', 'c'] },
    ]);
  });

  it('forgiving about a quote in the middle and a row with other cells', async () => {
    const rows = await rowsOf('a,b\n5" 釘,x\n1,2,3\n4\n');
    expect(rows.map(({ cells }) => cells)).toEqual([['a', 'b'], ['5" 釘', 'x'], ['1', '2', '3'], ['4']]);
  });

  it('as it was written, whatever stands in its cells', async () => {
    const cell = fc.string({ unit: fc.constantFrom(...'花a,"\n\t ;=1'), minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), async (rows) => {
        const text = csvOf([['一', '二'], ...rows]);
        const read = (await rowsOf(text))
          .slice(1)
          .map(({ cells }) => cells.map((each) => each.replace(/^'(?=[=\t])/u, '')));
        const kept = rows.filter((row) => row.some((each) => each.trim() !== ''));
        expect(read.filter((row) => row.some((each) => each.trim() !== ''))).toEqual(kept);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a list is written', () => {
  it('in Shift_JIS as Windows has it, with 〓 for what it does not have', () => {
    const text = '髙橋 〜−—㈱①𠮷😊?';
    expect(iconv.decode(encodeShiftJis(text), 'cp932')).toBe('髙橋 ～－―㈱①〓〓?');
  });

  it.each(['=1+1', '+81-90', '-1', '@SUM(A1)', '\t=1', '＝1', '＋1'])(
    'so that «%s» is no formula',
    (cell) => {
      expect(csvOf([[cell]]).replace(/^"/u, '')).toMatch(/^'/u);
    },
  );

  it('with quotes only where they are needed, and CR LF', () => {
    expect(csvOf([['甲', 'a,b', '"x"', null]])).toBe('甲,"a,b","""x""",\r\n');
  });
});
