import type { SurveyFigure, SurveyQuestionKind } from '@madoguchi/contract';
import { countPromotion, mean, netPromoterScore, share, type Estimate } from '../statistics/index.ts';
import { isScale } from './domain.ts';

/** How often each score was given. */
export type Tally = ReadonlyMap<number, number>;

export function tallyOf(rows: Iterable<{ score: number; count: number }>): Tally {
  const tally = new Map<number, number>();
  for (const { score, count } of rows) tally.set(score, (tally.get(score) ?? 0) + count);
  return tally;
}

const inPercent = ({ value, low, high }: Estimate): Estimate => ({
  value: value * 100,
  low: low * 100,
  high: high * 100,
});

function estimate(kind: SurveyQuestionKind, tally: Tally, count: number): Estimate | null {
  if (!isScale(kind)) return null;
  if (kind === 'nps') return netPromoterScore(countPromotion(tally));
  if (kind === 'ces') return mean(tally);
  return inPercent(share((tally.get(4) ?? 0) + (tally.get(5) ?? 0), count));
}

/**
 * The figure of a kind of question: NPS with its adjusted Wald interval, CSAT as the share of 4 and 5 (Wilson), CES as a mean.
 * Fewer answers than the minimum have none: a figure of few says nothing of the many.
 */
export function figureOf(kind: SurveyQuestionKind, tally: Tally, minimum: number): SurveyFigure {
  const count = [...tally.values()].reduce((sum, each) => sum + each, 0);
  const found = count === 0 || count < minimum ? null : estimate(kind, tally, count);
  const { value, low, high } = found ?? { value: null, low: null, high: null };
  return { count, value, low, high };
}
