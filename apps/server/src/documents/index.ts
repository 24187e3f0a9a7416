export type {
  Block,
  GridBlock,
  LetterBlock,
  LetterDocument,
  MonthLine,
  PaperDocument,
  TextBlock,
} from './blocks.ts';
export { makeDocx } from './docx.ts';
export { renderPdf, renderPictures } from './render.ts';
