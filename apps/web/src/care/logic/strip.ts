import type { CourtesyOfYear, CourtesyWindow } from '@madoguchi/contract';

/** A stretch of a year's strip, in hundredths of the year from its beginning. */
export type Bar = { start: number; width: number };

const dayOfYear = (day: string, year: number): number =>
  (Date.parse(`${day}T00:00:00Z`) - Date.UTC(year, 0, 1)) / 86_400_000;

/** Where days lie in a year's strip, both ends within it. */
export function barOf(year: number, from: string, until: string): Bar {
  const length = (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / 86_400_000;
  const start = Math.max(0, Math.min(length, dayOfYear(from, year)));
  const end = Math.max(start, Math.min(length, dayOfYear(until, year) + 1));
  return { start: (start / length) * 100, width: ((end - start) / length) * 100 };
}

export type Span = Pick<CourtesyWindow, 'from' | 'until' | 'certain'> & {
  regions: NonNullable<CourtesyWindow['region']>[];
};

/** Regions with the same days together, the earliest first. */
export function spansOf({ windows }: Pick<CourtesyOfYear, 'windows'>): Span[] {
  const spans: Span[] = [];
  for (const { region, from, until, certain } of windows) {
    if (region === null) continue;
    const same = spans.find((span) => span.from === from && span.until === until && span.certain === certain);
    if (same === undefined) spans.push({ from, until, certain, regions: [region] });
    else same.regions.push(region);
  }
  return spans.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}
