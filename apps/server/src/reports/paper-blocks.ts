import type { Block, GridBlock, TextBlock } from '../documents/index.ts';

const small = 8.5;

/** What a part is about. */
export const heading = (text: string): TextBlock => ({
  kind: 'text',
  text,
  bold: true,
  size: 11,
  align: 'left',
  keepWithNext: true,
  after: 1,
});
/** A sentence or two, smaller than a letter’s. */
export const remark = (text: string, after = 4): TextBlock => ({
  kind: 'text',
  text,
  size: small,
  align: 'left',
  after,
});
/** Figures in columns. */
export const grid = (columns: GridBlock['columns'], head: string[], rows: string[][], after = 10): Block => ({
  kind: 'grid',
  columns,
  head,
  rows,
  size: small,
  after,
});
