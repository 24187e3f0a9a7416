export type RowWindow = { first: number; last: number };

/** How many rows are kept on either side of those in view, so that quick scrolling shows no gap. */
const spare = 6;

/** Which rows of equal height exist for what is in view (pixels), first and last included; last < first when none. */
export function rowWindow(
  scrollTop: number,
  viewHeight: number,
  rowHeight: number,
  count: number,
): RowWindow {
  const first = Math.floor(scrollTop / rowHeight) - spare;
  const last = Math.ceil((scrollTop + viewHeight) / rowHeight) - 1 + spare;
  return { first: Math.max(0, Math.min(first, count - 1)), last: Math.min(count - 1, last) };
}

/** Where to scroll so that a row is wholly in view, moving no more than needed. */
export function scrollTopFor(
  index: number,
  scrollTop: number,
  viewHeight: number,
  rowHeight: number,
): number {
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  return Math.max(scrollTop, top + rowHeight - viewHeight);
}
