/** Pairs of characters of a text without white space, each as often as it occurs. */
function pairs(text: string): Map<string, number> {
  const characters = [...text.normalize('NFKC').replaceAll(/\s+/gu, '')];
  const found = new Map<string, number>();
  for (let at = 1; at < characters.length; at += 1) {
    const pair = `${characters[at - 1]}${characters[at]}`;
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
}

const size = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((a, b) => a + b, 0);

function shared(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let both = 0;
  for (const [pair, count] of a) both += Math.min(count, b.get(pair) ?? 0);
  return both;
}

/** How alike two texts are, from 0 to 1: the Dice coefficient of their pairs of characters. */
export function alike(a: string, b: string): number {
  const [left, right] = [pairs(a), pairs(b)];
  const all = size(left) + size(right);
  return all === 0 ? 1 : (2 * shared(left, right)) / all;
}

/** How much of a text is found in another that may hold more around it, from 0 to 1. */
export function kept(text: string, within: string): number {
  const of = pairs(text);
  const all = size(of);
  return all === 0 ? 1 : shared(of, pairs(within)) / all;
}
