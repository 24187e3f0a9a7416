/** Lengths are in points, but where an em is named: then in widths of a full-width character of the block's size. */
export type TextBlock = {
  kind: 'text';
  /** Lines that are broken stay broken. */
  text: string;
  align?: 'left' | 'right' | 'center';
  bold?: boolean;
  size?: number;
  /** How far every line stands from the left margin, in em. */
  indent?: number;
  /** How much further the first line of each paragraph does (一字下げ: 1), in em. */
  firstIndent?: number;
  /** Room kept free at the right margin, in em: for a seal. */
  rightIndent?: number;
  /** Space below. */
  after?: number;
  /** Never the last on its page. */
  keepWithNext?: boolean;
  /** The first on its page. */
  newPage?: boolean;
};

/** A form: a label at the left of each row, what stands for it at its right, thin lines around all. */
export type TableBlock = {
  kind: 'table';
  rows: { label: string; text: string }[];
  /** Width of the labels, in em. */
  labelWidth: number;
  /** Without lines: what is listed under 記. */
  plain?: boolean;
  /** With smaller text and closer rows: for a sheet of many. */
  dense?: boolean;
  after?: number;
  /** Its last lines are not parted from what follows. */
  keepWithNext?: boolean;
};

/** What letters are made of: Word can have it too. */
export type LetterBlock = TextBlock | TableBlock;

/** Figures in columns under a head, thin lines between the rows; the head stands again on the next page. */
export type GridBlock = {
  kind: 'grid';
  /** Widths as parts of the line, which add up to 1. */
  columns: { width: number; align?: 'left' | 'right' }[];
  head: string[];
  rows: string[][];
  size?: number;
  after?: number;
};

/** A figure by months: a line with its marks, a stroke for each interval. A month without a number is left open. */
export type MonthLine = {
  title: string;
  months: string[];
  points: ({ value: number; low: number; high: number } | null)[];
  /** What the last month came to, in words. */
  last: string;
  /** The ends of the scale, and what is written at it. */
  from: number;
  to: number;
  ticks: { at: number; text: string }[];
};

/** Charts side by side, in black and grey alone. */
export type ChartsBlock = {
  kind: 'charts';
  charts: MonthLine[];
  /** Of the field within the scale. */
  height: number;
  after?: number;
};

export type Block = LetterBlock | GridBlock | ChartsBlock;

/** A document of one or more A4 pages, from top to bottom. */
export type PaperDocument = { language: 'ja' | 'en'; title: string; blocks: readonly Block[] };
/** One that can also be a file for Word. */
export type LetterDocument = PaperDocument & { blocks: readonly LetterBlock[] };

/** A4 with margins of 25 mm, in points; those at the sides are so that a line holds 43 full-width characters. */
export const paper = {
  width: 595.28,
  height: 841.89,
  top: 70.9,
  bottom: 70.9,
  side: 71.8,
  size: 10.5,
  /** From line to line, as a multiple of the size. */
  leading: 1.7,
} as const;

/** Of a dense table: the size of its text, and what is left free above and below it. */
export const dense = { size: 9.5, padding: 2.5 } as const;

/** All text of a document, by whether it is bold. */
export function textsOf({ blocks }: PaperDocument): { regular: string; bold: string } {
  const texts = { regular: '0123456789/ ', bold: '' };
  for (const block of blocks) {
    if (block.kind === 'table') for (const { label, text } of block.rows) texts.regular += label + text;
    else if (block.kind === 'grid') {
      texts.bold += block.head.join('');
      texts.regular += block.rows.flat().join('');
    } else if (block.kind === 'charts')
      for (const { title, months, ticks, last } of block.charts) {
        texts.bold += title + last;
        texts.regular += months.join('') + ticks.map(({ text }) => text).join('');
      }
    else texts[block.bold === true ? 'bold' : 'regular'] += block.text;
  }
  return texts;
}
