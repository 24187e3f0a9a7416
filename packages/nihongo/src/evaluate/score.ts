/** How often a class was found rightly, found wrongly, and missed. */
export interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

export const none: Counts = { right: 0, wrong: 0, missed: 0 };

export function add(a: Counts, b: Counts): Counts {
  return { right: a.right + b.right, wrong: a.wrong + b.wrong, missed: a.missed + b.missed };
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** Of what was found, the part that is right; 1 where nothing was found. */
export function precision(counts: Counts): number {
  return ratio(counts.right, counts.right + counts.wrong);
}

/** Of what was there to find, the part that was found; 1 where there was nothing. */
export function recall(counts: Counts): number {
  return ratio(counts.right, counts.right + counts.missed);
}

/** The harmonic mean of precision and recall (van Rijsbergen 1979). */
export function f1(counts: Counts): number {
  return ratio(2 * counts.right, 2 * counts.right + counts.wrong + counts.missed);
}

/** Counts of one class, from what each item was labelled and what was read in it. */
export function countsOf<T>(pairs: readonly { gold: T; read: T }[], label: T): Counts {
  let counts = none;
  for (const { gold, read } of pairs) {
    if (gold === label && read === label) counts = add(counts, { ...none, right: 1 });
    else if (read === label) counts = add(counts, { ...none, wrong: 1 });
    else if (gold === label) counts = add(counts, { ...none, missed: 1 });
  }
  return counts;
}

export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
