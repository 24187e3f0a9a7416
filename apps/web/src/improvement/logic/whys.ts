import type { Why } from '@madoguchi/contract';

/** How deep one asks; more than ten is a story. */
export const deepest = 10;

export type Placed = Why & { depth: number };

/** The whys as they are read: each followed by those that answer it. */
export function placed(whys: readonly Why[], parent: string | null = null, depth = 0): Placed[] {
  return whys
    .filter((each) => each.parent === parent)
    .flatMap((each) => [{ ...each, depth }, ...placed(whys, each.id, depth + 1)]);
}

/** Asks «why» of one of them, or of the fact itself; the new one stands after its parent. */
export function asked(whys: readonly Why[], parent: string | null, id: string): Why[] {
  return [...whys, { id, parent, text: '', evidence: '' }];
}

/** Without one of them, and without all that answers it. */
export function removed(whys: readonly Why[], id: string): Why[] {
  const gone = new Set([id]);
  for (const each of whys) if (each.parent !== null && gone.has(each.parent)) gone.add(each.id);
  return whys.filter((each) => !gone.has(each.id));
}

export function changed(
  whys: readonly Why[],
  id: string,
  change: Partial<Pick<Why, 'text' | 'evidence'>>,
): Why[] {
  return whys.map((each) => (each.id === id ? { ...each, ...change } : each));
}

/** What was begun and left empty is not saved; what stands below it goes up to its parent. */
export function tidied(whys: readonly Why[]): Why[] {
  const empty = whys.find(({ text }) => text.trim() === '');
  if (empty === undefined) return [...whys];
  return tidied(
    whys
      .filter(({ id }) => id !== empty.id)
      .map((each) => (each.parent === empty.id ? { ...each, parent: empty.parent } : each)),
  );
}
