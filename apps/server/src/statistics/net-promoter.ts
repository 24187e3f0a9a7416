import { type Estimate, type Tally, twoSided, usualConfidence } from './interval.ts';

/** How many answered 9–10, 7–8 and 0–6 to «how likely would you recommend us?» */
export type Promotion = { promoters: number; passives: number; detractors: number };

/** Sorts answers of 0 to 10. @throws RangeError for any other */
export function countPromotion(tally: Tally): Promotion {
  const counts: Promotion = { promoters: 0, passives: 0, detractors: 0 };
  for (const [answer, count] of tally) {
    if (!Number.isInteger(answer) || answer < 0 || answer > 10)
      throw new RangeError('an answer is a whole number of 0 to 10');
    if (answer >= 9) counts.promoters += count;
    else if (answer >= 7) counts.passives += count;
    else counts.detractors += count;
  }
  return counts;
}

/**
 * The Net Promoter Score of −100 to 100 with its adjusted Wald interval (¾ promoter, ¾ detractor and 3 answers added: Rocks,
 * «Interval Estimation for the Net Promoter Score», The American Statistician 70, 2016; measuringu.com/nps-confidence-intervals).
 * Null where nobody answered.
 */
export function netPromoterScore(
  { promoters, passives, detractors }: Promotion,
  confidence = usualConfidence,
): Estimate | null {
  const n = promoters + passives + detractors;
  if (n === 0) return null;
  const p = (promoters + 3 / 4) / (n + 3);
  const d = (detractors + 3 / 4) / (n + 3);
  const reach = twoSided(confidence) * Math.sqrt((p + d - (p - d) ** 2) / (n + 3));
  const within = (value: number): number => 100 * Math.min(1, Math.max(-1, value));
  return {
    value: (100 * (promoters - detractors)) / n,
    low: within(p - d - reach),
    high: within(p - d + reach),
  };
}
