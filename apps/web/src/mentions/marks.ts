import type { MentionDetail } from '@madoguchi/contract';

type Aspect = MentionDetail['aspects'][number];
export type Piece = { key: number; text: string; aspect: Aspect | null };

/** A text cut at the places that speak of something, so that each can be underlined; of two that overlap the first counts. */
export function piecesOf(text: string, aspects: readonly Aspect[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const placed = aspects
    .filter(({ start, end }) => start !== null && end !== null && end <= text.length && start < end)
    .toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0));
  for (const aspect of placed) {
    const { start, end } = aspect;
    if (start === null || end === null || start < at) continue;
    if (start > at) pieces.push({ key: at, text: text.slice(at, start), aspect: null });
    pieces.push({ key: start, text: text.slice(start, end), aspect });
    at = end;
  }
  if (at < text.length) pieces.push({ key: at, text: text.slice(at), aspect: null });
  return pieces;
}
