import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import { decode } from './decode.ts';
import * as store from './store.ts';
import { allRows, type Delimiter, type ListRow } from './read-csv.ts';

/** A text for comparison: without differences of width and case, spaces and what stands between digits. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s()‐-―ー−-]/gu, '');

/**
 * Whether one of these texts stands in a row: as a cell, or anywhere in it, where a name may be in two columns. Two
 * letters are in too many rows for that.
 */
export function namesAny(cells: readonly string[], sought: readonly string[]): boolean {
  const whole = plain(cells.join(''));
  const each = new Set(cells.map(plain));
  return sought.some((text) => each.has(text) || (text.length > 2 && whole.includes(text)));
}

/** Rows as a table again, each on the line on which it stood: what is reported by line stays right. */
export function writeRows(rows: readonly ListRow[], delimiter: Delimiter): string {
  let text = '';
  let line = 1;
  for (const row of rows) {
    const written = row.cells
      .map((cell) =>
        cell.includes(delimiter) || /["\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
      )
      .join(delimiter);
    text += `${'\n'.repeat(Math.max(0, row.line - line))}${written}\n`;
    line = Math.max(line, row.line) + written.split('\n').length;
  }
  return text;
}

/**
 * Takes everybody of whom one of these texts stands in a row out of the lists that were sent and not begun yet. A list
 * without any other row goes, and one whose very first line, which should name the columns, is about them.
 * @throws AppError `conflict` while a list with such a row is being taken over
 */
export async function eraseFromLists(tx: Tx, texts: readonly string[]): Promise<void> {
  const sought = [...new Set(texts.map(plain))].filter((text) => text !== '');
  if (sought.length === 0) return;
  for (const id of await store.keptLists(tx)) {
    const source = await store.lockSource(tx, id);
    if (source?.bytes === undefined || source.bytes === null) continue;
    const { bytes, encoding, delimiter, state } = source;
    const rows = await allRows(decode(encoding, bytes), delimiter);
    const kept = rows.filter(({ cells }) => !namesAny(cells, sought));
    if (kept.length === rows.length) continue;
    if (state === 'running')
      throw new AppError(
        'conflict',
        'Nothing was erased: a list in which this person stands is being brought in at this moment. Wait until it is done or stop it, then try again.',
      );
    const [headings] = rows;
    if (kept.length < 2 || kept[0] !== headings) await store.deleteList(tx, id);
    else await store.replaceRows(tx, id, Buffer.from(writeRows(kept, delimiter)), kept.length - 1);
  }
}
