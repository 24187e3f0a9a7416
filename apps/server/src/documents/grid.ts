import { paper, type GridBlock } from './blocks.ts';
import { breakLines } from './kinsoku.ts';
import { ascent, column, type Face, type Measure, type Place } from './place.ts';

const padding = 3;
/** Between the text of one column and the next. */
const gutter = 8;
/** Lines of figures stand closer than those of a letter. */
const leading = 1.45;

type Set = { lines: string[][]; height: number };

/** Sets figures in columns; a row is never parted, and on the next page the head stands again. */
export function setGrid(place: Place, grid: GridBlock, measure: Measure): void {
  const { columns, head, rows, size = paper.size, after = 0 } = grid;
  const step = size * leading;
  const starts = columns.map((_, at) => columns.slice(0, at).reduce((sum, { width }) => sum + width, 0));
  const roomOf = (at: number) =>
    (columns[at]?.width ?? 0) * column - (at === columns.length - 1 ? 0 : gutter);
  const setOf = (cells: readonly string[], face: Face): Set => {
    const lines = cells.map((cell, at) =>
      cell.split('\n').flatMap((line) =>
        breakLines(
          line,
          (part) => measure(part, face) * size,
          () => roomOf(at),
        ).map(({ text }) => text),
      ),
    );
    return { lines, height: Math.max(1, ...lines.map(({ length }) => length)) * step + 2 * padding };
  };
  const line = () =>
    place.page.rules.push({ x1: paper.side, y1: place.y, x2: paper.width - paper.side, y2: place.y });
  const put = ({ lines, height }: Set, face: Face): void => {
    for (const [at, texts] of lines.entries())
      for (const [nth, text] of texts.entries()) {
        const left = paper.side + (starts[at] ?? 0) * column;
        const free = roomOf(at) - measure(text, face) * size;
        const y = place.y - padding - nth * step - size * ascent - (step - size) / 2;
        const x = left + (columns[at]?.align === 'right' ? free : 0);
        place.page.runs.push({ text, x, y, size, face, spread: 0 });
      }
    place.y -= height;
    line();
  };
  const top = setOf(head, 'bold');
  const begin = () => {
    line();
    put(top, 'bold');
  };
  const body = rows.map((row) => setOf(row, 'regular'));
  if (place.left < top.height + (body[0]?.height ?? 0)) place.turn();
  begin();
  for (const row of body) {
    if (place.left < row.height) {
      place.turn();
      begin();
    }
    put(row, 'regular');
  }
  place.y -= after;
}
