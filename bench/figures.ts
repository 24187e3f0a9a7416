/** Times in milliseconds: what half, 95 and 99 of a hundred stay under. */
export type Percentiles = { p50: number; p95: number; p99: number };

/** The nearest-rank percentiles of at least one time. */
export function percentiles(times: readonly number[]): Percentiles {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** A table for people, the first column to the left and the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, n) =>
    Math.max(...[title, ...rows.map((row) => row[n] ?? '')].map((cell) => cell.length)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}

export const ms = (value: number): string => value.toFixed(1);

/**
 * Does each of `works` `count` times by turns, `width` at once, and answers how long each took in milliseconds, work by work. So what
 * else a machine does in a moment is met by all of them, and by none with a large part of its times. A few that come before are not
 * counted: they prepare statements and warm the compiler.
 */
export async function timedByTurns(
  count: number,
  width: number,
  works: readonly ((n: number) => Promise<unknown>)[],
): Promise<number[][]> {
  const times = works.map((): number[] => []);
  const warming = Math.min(40, Math.ceil(count / 4)) * works.length;
  let next = -warming;
  const line = async (): Promise<void> => {
    for (let n = next++; n < count * works.length; n = next++) {
      const turn = Math.floor(n / works.length);
      const which = n - turn * works.length;
      const begin = performance.now();
      await works[which]?.(Math.abs(turn));
      if (n >= 0) times[which]?.push(performance.now() - begin);
    }
  };
  await Promise.all(Array.from({ length: width }, line));
  return times;
}

/** Does `work` `count` times, as `timedByTurns` does several. */
export async function timed(
  count: number,
  width: number,
  work: (n: number) => Promise<unknown>,
): Promise<number[]> {
  return (await timedByTurns(count, width, [work])).flat();
}
