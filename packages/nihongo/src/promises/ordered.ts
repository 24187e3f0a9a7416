import type { Span } from '../text/span.ts';

/** How many of a list of spans, in order and without overlap, begin before an offset. Logarithmic time. */
function countBefore(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first span that begins at an offset or after it. */
export function firstFrom<T extends Span>(spans: readonly T[], at: number): T | undefined {
  return spans[countBefore(spans, at)];
}

/** The last span that ends at an offset or before it. */
export function lastUntil<T extends Span>(spans: readonly T[], at: number): T | undefined {
  const last = spans[countBefore(spans, at) - 1];
  return last && last.end > at ? spans[countBefore(spans, last.start) - 1] : last;
}

/** The spans that lie wholly between two offsets. */
export function between<T extends Span>(spans: readonly T[], start: number, end: number): T[] {
  const found = spans.slice(countBefore(spans, start), countBefore(spans, end));
  return found.filter((one) => one.end <= end);
}

/** The span that an offset lies inside, its first unit excepted. */
export function around<T extends Span>(spans: readonly T[], at: number): T | undefined {
  const last = spans[countBefore(spans, at) - 1];
  return last && at < last.end ? last : undefined;
}
