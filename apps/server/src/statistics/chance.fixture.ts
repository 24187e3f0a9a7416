/** Chance that is the same in every run: mulberry32, uniform on [0, 1). */
export function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How many of `trials` succeed, each with probability `p`. */
export function successes(chance: () => number, trials: number, p: number): number {
  let count = 0;
  for (let trial = 0; trial < trials; trial += 1) count += Number(chance() < p);
  return count;
}

/** A waiting time, exponential with this rate. */
export const waiting = (chance: () => number, rate: number): number => -Math.log(1 - chance()) / rate;

/** A gamma variable of a whole or half shape: sums of exponentials, and half a squared normal. */
export function gammaOf(chance: () => number, shape: number, rate: number): number {
  let sum = 0;
  for (let whole = 0; whole < Math.floor(shape); whole += 1) sum += waiting(chance, rate);
  if (shape % 1 === 0) return sum;
  const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  return sum + normal ** 2 / 2 / rate;
}
