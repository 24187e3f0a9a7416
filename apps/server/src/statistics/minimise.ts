export type Minimum = { at: number[]; value: number; steps: number };

/**
 * Finds where a function of a few variables is smallest, without derivatives: Nelder and Mead, «A simplex method for function
 * minimization», The Computer Journal 7 (1965). A value that is not finite counts as a wall.
 *
 * @param start where to begin; @param reach how far apart the first corners are
 */
export function minimise(
  cost: (at: readonly number[]) => number,
  start: readonly number[],
  { reach = 0.5, precision = 1e-10, mostSteps = 5_000 } = {},
): Minimum {
  const valueOf = (at: readonly number[]): number => {
    const value = cost(at);
    return Number.isFinite(value) ? value : Number.MAX_VALUE;
  };
  const corner = (at: readonly number[]) => ({ at, value: valueOf(at) });
  let corners = [
    corner(start),
    ...start.map((_, axis) => corner(start.map((x, i) => (i === axis ? x + reach : x)))),
  ];
  const between = (from: readonly number[], to: readonly number[], by: number): number[] =>
    from.map((x, axis) => x + by * ((to[axis] ?? x) - x));

  let steps = 0;
  for (; steps < mostSteps; steps += 1) {
    corners = corners.toSorted((one, other) => one.value - other.value);
    const best = corners[0] ?? corner(start);
    const worst = corners.at(-1) ?? best;
    const second = corners.at(-2) ?? best;
    const spread = Math.max(...worst.at.map((x, axis) => Math.abs(x - (best.at[axis] ?? x))));
    if (worst.value - best.value <= precision * (Math.abs(best.value) + precision) && spread <= 1e-7) break;
    const others = corners.slice(0, -1);
    const centre = start.map(
      (_, axis) => others.reduce((sum, { at }) => sum + (at[axis] ?? 0), 0) / others.length,
    );
    const mirrored = corner(between(worst.at, centre, 2));
    if (mirrored.value < best.value) {
      const further = corner(between(worst.at, centre, 3));
      corners = [...others, further.value < mirrored.value ? further : mirrored];
    } else if (mirrored.value < second.value) {
      corners = [...others, mirrored];
    } else {
      const nearer = corner(between(mirrored.value < worst.value ? mirrored.at : worst.at, centre, 0.5));
      corners =
        nearer.value < Math.min(mirrored.value, worst.value)
          ? [...others, nearer]
          : [best, ...corners.slice(1).map(({ at }) => corner(between(at, best.at, 0.5)))];
    }
  }
  const found = corners.toSorted((one, other) => one.value - other.value)[0] ?? corner(start);
  return { at: [...found.at], value: found.value, steps };
}
