import type { TrustFactor, TrustInput, TrustMove, TrustRules } from '@madoguchi/contract';
import { partsOf, valueOf, type Counts, type Part, type Valued } from './score.ts';

type Change = { by: number; rules: number; moves: TrustMove[] };
type Place = { part: number; points: number };

const placed = (parts: readonly Part[]): Map<TrustInput, Place> =>
  new Map(parts.map(({ input, part, points }) => [input, { part, points: points.value }]));

/**
 * How much of a factor's change each input made. An input moves it by its own points, at the mean of its parts before and
 * after; and by weighing more or less than before, as far as it lies above or below the factor. One that came or went did not
 * change its points. They sum up to the factor's change exactly.
 */
function movesWithin(before: readonly Part[], after: readonly Part[]): Map<TrustInput, number> {
  const [was, is] = [placed(before), placed(after)];
  const middle = [...before, ...after].reduce((sum, { part, points }) => sum + part * points.value, 0) / 2;
  const moves = new Map<TrustInput, number>();
  for (const input of new Set([...was.keys(), ...is.keys()])) {
    const [from, to] = [was.get(input), is.get(input)];
    const [first, last] = [from?.points ?? to?.points ?? 0, to?.points ?? from?.points ?? 0];
    const [light, heavy] = [from?.part ?? 0, to?.part ?? 0];
    moves.set(
      input,
      ((light + heavy) / 2) * (last - first) + ((first + last) / 2 - middle) * (heavy - light),
    );
  }
  return moves;
}

const pointsFor = ({ factors }: Valued, factor: TrustFactor): number =>
  factors.find((each) => each.factor === factor)?.points?.value ?? Number.NaN;

/**
 * What moved trust from one month to the next, input by input. Of a quotient, what is above and what is below the line each get
 * the mean of what they make when they change first and when they change last (Shapley's value), so that it is all shared out.
 * Where the months have other rules, the earlier one is valued by the later's too, and the difference is theirs.
 * Null where either month has no number, by its own rules or by the later's.
 */
export function changeOf(
  before: { counts: Counts; rules: TrustRules },
  after: { counts: Counts; rules: TrustRules },
): Change | null {
  const [then, start, now] = [
    valueOf(before.counts, before.rules),
    valueOf(before.counts, after.rules),
    valueOf(after.counts, after.rules),
  ];
  if (then.trust === null || start.trust === null || now.trust === null) return null;
  const { leastInputs } = after.rules;
  const above = (valued: Valued): number =>
    pointsFor(valued, 'credibility') + pointsFor(valued, 'reliability') + pointsFor(valued, 'intimacy');
  const [selfThen, selfNow] = [pointsFor(start, 'self_orientation'), pointsFor(now, 'self_orientation')];
  const perPointAbove = (1 / selfThen + 1 / selfNow) / 2;
  const perPointSelf = -(above(start) + above(now)) / 2 / (selfThen * selfNow);
  const moves = now.factors.flatMap(({ factor, inputs }) => {
    const earlier = start.factors.find((each) => each.factor === factor)?.inputs ?? [];
    const each = factor === 'self_orientation' ? perPointSelf : perPointAbove;
    return [...movesWithin(partsOf(earlier, leastInputs), partsOf(inputs, leastInputs))].map(
      ([input, by]) => ({ input, by: by * each }),
    );
  });
  return {
    by: now.trust.value - then.trust.value,
    rules: start.trust.value - then.trust.value,
    moves: moves.toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by)),
  };
}
