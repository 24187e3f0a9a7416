import { parse } from 'csv-parse';
import { Readable } from 'node:stream';

export type Delimiter = ',' | ';' | '\t';
/** A row of a list and the line of the file on which it begins, from 1. */
export type ListRow = { line: number; cells: string[] };

/** The sign that parts the cells of the first line: the one that stands there most often, outside of quotes. */
export function delimiterOf(text: string): Delimiter {
  const [head = ''] = text.replace(/^\ufeff/u, '').split(/\r\n|\r|\n/u, 1);
  const bare = head.replaceAll(/"(?:[^"]|"")*"/gu, '');
  const count = (sign: string): number => bare.split(sign).length - 1;
  const signs: Delimiter[] = [',', '\t', ';'];
  return signs.toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

/** A cell longer than this is no cell but a quote that was never closed. */
const longestRow = 200_000;

/** The rows of a list, empty ones left out, read as needed: forgiving about quotes and the number of cells. */
export async function* readRows(text: string, delimiter: Delimiter): AsyncGenerator<ListRow> {
  // One kind of line end, so that lines are counted alike within quotes and without.
  const parser = Readable.from(piecesOf(text.replaceAll(/\r\n?/gu, '\n'))).pipe(
    parse({
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_records_with_error: true,
      skip_empty_lines: true,
      max_record_size: longestRow,
    }),
  );
  for await (const item of parser) {
    const { record, info } = item as { record: string[]; info: { lines: number } };
    if (record.every((cell) => cell.trim() === '')) continue;
    const within = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
    yield { line: info.lines - within, cells: record };
  }
}

/** All of them at once, for lists that are to be written anew. */
export async function allRows(text: string, delimiter: Delimiter): Promise<ListRow[]> {
  const rows: ListRow[] = [];
  for await (const row of readRows(text, delimiter)) rows.push(row);
  return rows;
}

/** In pieces, so that other work goes on between them. */
function* piecesOf(text: string): Generator<string> {
  const size = 64 * 1024;
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}
