/** Numbers between 0 and 1 that are the same on every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The same elements in another order, the same on every run. */
export function shuffled<T>(elements: readonly T[], seed: number): T[] {
  const random = randomNumbers(seed);
  return elements
    .map((element) => ({ element, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map((one) => one.element);
}
