import { paper } from './blocks.ts';

export type Face = 'regular' | 'bold';
/** A text at a place; `y` is its base line from the bottom edge. `spread` is put between its characters. */
export type Run = { text: string; x: number; y: number; size: number; face: Face; spread: number };
/** A thin line between two places. */
export type Rule = { x1: number; y1: number; x2: number; y2: number };
/** A filled rectangle by its lower left corner; `shade` is 0 for black to 1 for white. */
export type Box = { x: number; y: number; width: number; height: number; shade: number };
export type PaperPage = { runs: Run[]; rules: Rule[]; boxes: Box[] };

/** The width of a text set in a face, as a multiple of its size. */
export type Measure = (text: string, face: Face) => number;

/** How wide a line is, in points. */
export const column = paper.width - 2 * paper.side;
/** How far a base line is below the top of its line, as a multiple of the size. */
export const ascent = 0.88;

/** Where what is set next begins, on which page. */
export class Place {
  readonly pages: PaperPage[] = [{ runs: [], rules: [], boxes: [] }];
  y: number = paper.height - paper.top;

  get page(): PaperPage {
    const page = this.pages.at(-1);
    if (page === undefined) throw new Error('a document has a page');
    return page;
  }

  get left(): number {
    return this.y - paper.bottom;
  }

  turn(): void {
    this.pages.push({ runs: [], rules: [], boxes: [] });
    this.y = paper.height - paper.top;
  }
}
