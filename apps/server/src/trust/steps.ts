import { trustFactors, type TrustInputFigure, type TrustRules, type TrustStep } from '@madoguchi/contract';
import { pointsAt, valueOf, type Counts } from './score.ts';

/** Less than this is no step: it only comes of a count that cannot be divided finer. */
const slight = 1e-9;

/** The fewest hits that are worth so many points: of a rising question at least its anchor, of self-orientation at most. */
function hitsFor({ total, rule }: TrustInputFigure, points: number, rising: boolean): number {
  const anchor = rule.anchors[points - 1] ?? 0;
  const hits = rising ? Math.ceil(anchor * total - slight) : Math.floor(anchor * total + slight);
  return Math.min(total, Math.max(0, hits));
}

/**
 * What trust would be more if one input reached its next whole point and all else stayed as it was, the most first. Of inputs
 * that count, in a month that has a number; one that cannot go further is no step.
 */
export function stepsOf(counts: Counts, rules: TrustRules): TrustStep[] {
  const present = valueOf(counts, rules);
  const { trust } = present;
  if (trust === null) return [];
  const steps = trustFactors.flatMap((factor, at) => {
    const rising = factor !== 'self_orientation';
    return (present.factors[at]?.inputs ?? []).flatMap((figure): TrustStep[] => {
      const { input, hits, total, points, rule } = figure;
      if (points === null || rule.weight === 0) return [];
      const to = rising ? Math.floor(points.value + slight) + 1 : Math.ceil(points.value - slight) - 1;
      if (to > 5 || to < 1) return [];
      const wanted = hitsFor(figure, to, rising);
      const then = valueOf({ ...counts, [input]: { hits: wanted, total } }, rules).trust;
      const gain = (then?.value ?? trust.value) - trust.value;
      if (gain <= slight || pointsAt(rule.anchors, wanted / total) === points.value) return [];
      return [{ input, to, share: rule.anchors[to - 1] ?? 0, more: Math.abs(wanted - hits), gain }];
    });
  });
  return steps.toSorted((a, b) => b.gain - a.gain);
}
