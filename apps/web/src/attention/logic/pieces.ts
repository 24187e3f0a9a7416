type Span = { start: number; end: number };
export type Piece = { start: number; text: string; marked: boolean };

/** A text cut where it is marked; marks that overlap are one. Joined, the pieces are the text again. */
export function piecesOf(text: string, marks: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const add = (end: number, marked: boolean) => {
    if (end > at) pieces.push({ start: at, text: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    add(Math.min(start, text.length), false);
    add(Math.min(end, text.length), true);
  }
  add(text.length, false);
  return pieces;
}
