/** A row of a table with the number of the line it begins on, from 1. */
export type CsvRow = { line: number; cells: string[] };

/**
 * Reads a table as spreadsheets write it (RFC 4180): fields in quotes may hold commas, line breaks and doubled quotes. A
 * mark of byte order at the beginning is passed over. An unclosed quote runs to the end.
 */
export function readCsv(text: string): CsvRow[] {
  const rows: CsvRow[] = [];
  let row: CsvRow = { line: 1, cells: [] };
  let cell = '';
  let quoted = false;
  let line = 1;
  const source = text.replace(/^\uFEFF/u, '');
  const endRow = () => {
    row.cells.push(cell);
    if (row.cells.some((each) => each !== '')) rows.push(row);
    row = { line: line + 1, cells: [] };
    cell = '';
  };
  for (let at = 0; at < source.length; at += 1) {
    const unit = source.charAt(at);
    if (quoted) {
      if (unit === '"' && source.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else if (unit === '"') quoted = false;
      else cell += unit;
      if (unit === '\n') line += 1;
    } else if (unit === '"' && cell === '') quoted = true;
    else if (unit === ',') {
      row.cells.push(cell);
      cell = '';
    } else if (unit === '\n') {
      endRow();
      line += 1;
    } else if (unit !== '\r' || source.charAt(at + 1) !== '\n') cell += unit;
  }
  if (cell !== '' || row.cells.length > 0) endRow();
  return rows;
}

/** What a spreadsheet would take for a formula is put behind an apostrophe (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r]/u;

function writeCell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Writes a table with the mark of byte order by which spreadsheets in Japan know UTF-8. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((cells) => cells.map(writeCell).join(',')).join('\r\n')}\r\n`;
}

/** A cell as it was before it was made safe. */
export const readCell = (text: string): string => (/^'[=+\-@\t\r]/u.test(text) ? text.slice(1) : text);
