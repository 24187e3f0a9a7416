type Rect = { top: number; bottom: number; left: number };
type Size = { width: number; height: number };

const gap = 6;
const edge = 8;

/**
 * Where a card goes beside a word, in the window's pixels: above the line, where it hides nothing that is still to be
 * read or written; below it where there is no room above; never over the window's edge.
 */
export function placeCard(word: Rect, card: Size, view: Size): { top: number; left: number } {
  const above = word.top - gap - card.height;
  const below = word.bottom + gap;
  const lowest = view.height - edge - card.height;
  const top = Math.max(edge, Math.min(above >= edge ? above : below, lowest));
  const left = Math.max(edge, Math.min(word.left, view.width - edge - card.width));
  return { top, left };
}
