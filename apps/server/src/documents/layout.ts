import { dense, paper, type Block, type PaperDocument, type TableBlock, type TextBlock } from './blocks.ts';
import { setCharts } from './charts.ts';
import { setGrid } from './grid.ts';
import { breakLines } from './kinsoku.ts';
import { ascent, column, Place, type Face, type Measure, type PaperPage, type Run } from './place.ts';

const cellPadding = 5;
/** Between rows without lines there is less. */
const plainPadding = 1;

/** How large a table's text is, and what is left free above and below it. */
const measuresOf = ({ plain, dense: isDense }: TableBlock) => ({
  size: isDense === true ? dense.size : paper.size,
  pad: plain === true ? plainPadding : isDense === true ? dense.padding : cellPadding,
});

/** The lines of a cell of a width in points. */
const cellOf = (text: string, width: number, size: number, measure: Measure): string[] =>
  text
    .split('\n')
    .flatMap((line) =>
      breakLines(
        line,
        (part) => measure(part, 'regular') * size,
        () => width,
      ),
    )
    .map((line) => line.text);

/** Where the text of the right cells begins, but for its padding. */
const middleOf = ({ labelWidth }: TableBlock, size: number): number =>
  paper.side + labelWidth * size + 2 * cellPadding;

const rowOf = (table: TableBlock, { label, text }: TableBlock['rows'][number], measure: Measure) => {
  const { size } = measuresOf(table);
  const room = paper.width - paper.side - middleOf(table, size) - 2 * cellPadding;
  const labels = cellOf(label, table.labelWidth * size, size, measure);
  const texts = cellOf(text, room, size, measure);
  return { labels, texts, height: Math.max(labels.length, texts.length) };
};

const count = (text: string): number => Array.from(text).length;

type SetLine = Omit<Run, 'y'>;

function linesOf(block: TextBlock, language: 'ja' | 'en', measure: Measure): SetLine[] {
  const size = block.size ?? paper.size;
  const face: Face = block.bold === true ? 'bold' : 'regular';
  const indent = (block.indent ?? 0) * size;
  const right = (block.rightIndent ?? 0) * size;
  const width = (text: string) => measure(text, face) * size;
  return block.text.split('\n').flatMap((paragraph) => {
    const head = /^[\s　]/u.test(paragraph) ? 0 : (block.firstIndent ?? 0) * size;
    const room = (line: number) => column - indent - right - (line === 0 ? head : 0);
    return breakLines(paragraph, width, room).map(({ text, whole }, at) => {
      const free = room(at) - width(text);
      const start = paper.side + indent + (at === 0 ? head : 0);
      const shift = block.align === 'right' ? free : block.align === 'center' ? free / 2 : 0;
      // Japanese lines end at the margin: what kinsoku leaves open is spread over the line.
      const spreads = whole && language === 'ja' && block.align === undefined && free < 3 * size;
      return {
        text,
        x: start + shift,
        size,
        face,
        spread: spreads ? free / Math.max(1, count(text) - 1) : 0,
      };
    });
  });
}

function setText(place: Place, block: TextBlock, lines: SetLine[], least: number): void {
  const step = (block.size ?? paper.size) * paper.leading;
  // A heading goes to the next page with what it is about; of a paragraph no single line stays behind or goes over alone.
  if (place.left < (lines.length > 3 ? 2 : lines.length) * step + least) place.turn();
  for (const [at, line] of lines.entries()) {
    const alone = at === lines.length - 2 && lines.length > 3 && place.left < 2 * step + least;
    if (place.left < step || alone) place.turn();
    place.page.runs.push({ ...line, y: place.y - line.size * ascent - (step - line.size) / 2 });
    place.y -= step;
  }
  place.y -= block.after ?? 0;
}

/** Up to which line a row is set on a page that has room for so many: no single line is left for the next one. */
function cutOf(height: number, at: number, fitting: number, kept: number): number {
  const rest = height - at;
  if (rest + kept <= fitting) return height;
  const most = Math.min(fitting, rest);
  return at + (rest - most < 2 && most > 3 ? rest - 2 : Math.max(1, most === rest ? most - 2 : most));
}

/** A row may go on on the next page; its frame is closed at the foot and opened again. */
function setTable(place: Place, table: TableBlock, measure: Measure): void {
  const { rows, plain, keepWithNext, after } = table;
  const { size, pad } = measuresOf(table);
  const step = size * paper.leading;
  const middle = middleOf(table, size);
  const end = paper.width - paper.side;
  for (const [nth, row] of rows.entries()) {
    const { labels, texts, height } = rowOf(table, row, measure);
    // The line that closes the table goes with its last two.
    const least = keepWithNext === true && nth === rows.length - 1 ? step : 0;
    const whole = height > 3 ? 2 : height;
    if (place.left < whole * step + 2 * pad + (height > 3 ? 0 : least)) place.turn();
    for (let at = 0; at < height;) {
      const fitting = Math.max(1, Math.floor((place.left - 2 * pad) / step));
      const until = cutOf(height, at, fitting, least / step);
      const top = place.y;
      const bottom = top - (until - at) * step - 2 * pad;
      for (let line = at; line < until; line++) {
        const y = top - pad - (line - at) * step - size * ascent - (step - size) / 2;
        const run = { y, size, face: 'regular' as const, spread: 0 };
        const [label, text] = [labels[line], texts[line]];
        if (label !== undefined) place.page.runs.push({ ...run, text: label, x: paper.side + cellPadding });
        if (text !== undefined) place.page.runs.push({ ...run, text, x: middle + cellPadding });
      }
      if (plain !== true) {
        for (const y of [top, bottom]) place.page.rules.push({ x1: paper.side, y1: y, x2: end, y2: y });
        for (const x of [paper.side, middle, end])
          place.page.rules.push({ x1: x, y1: top, x2: x, y2: bottom });
      }
      place.y = bottom;
      at = until;
      if (at < height) place.turn();
    }
  }
  place.y -= after ?? 0;
}

/** How much of a block has to stand with what is kept with it: two lines, or the first row of a table. */
function leastOf(block: Block | undefined, measure: Measure): number {
  const [row] = block?.kind === 'table' ? block.rows : [];
  if (block?.kind !== 'table' || row === undefined) return 2 * paper.size * paper.leading;
  const { size, pad } = measuresOf(block);
  const { height } = rowOf(block, row, measure);
  return (height > 3 ? 2 : height) * size * paper.leading + 2 * pad;
}

type Setting = { language: 'ja' | 'en'; next: Block | undefined; measure: Measure };

function setBlock(place: Place, block: Block, { language, next, measure }: Setting): void {
  if (block.kind === 'table') setTable(place, block, measure);
  else if (block.kind === 'grid') setGrid(place, block, measure);
  else if (block.kind === 'charts') setCharts(place, block, measure);
  else {
    if (block.newPage === true) place.turn();
    const least = block.keepWithNext === true ? leastOf(next, measure) + (block.after ?? 0) : 0;
    setText(place, block, linesOf(block, language, measure), least);
  }
}

/** Sets a document: every text and line at its place, the pages numbered where there are several. */
export function layOut({ blocks, language }: PaperDocument, measure: Measure): PaperPage[] {
  const place = new Place();
  for (const [at, block] of blocks.entries())
    setBlock(place, block, { language, next: blocks[at + 1], measure });
  const { pages } = place;
  if (pages.length > 1)
    for (const [at, page] of pages.entries()) {
      const text = `${at + 1} / ${pages.length}`;
      const size = 9;
      const x = (paper.width - measure(text, 'regular') * size) / 2;
      page.runs.push({ text, x, y: paper.bottom / 2, size, face: 'regular', spread: 0 });
    }
  return pages;
}
