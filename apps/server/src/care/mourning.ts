import { addDays, addMonths, type Day } from './days.ts';

export type Degree = 'first' | 'second';

/** How long people keep 喪中, by how near the deceased was: custom, no law since 1947 (太政官布告「服忌令」 before that). */
export type MourningRule = { degree: Degree; months: number; source: string; inForceFrom: Day };

export const mourningRules: readonly MourningRule[] = [
  { degree: 'first', months: 12, source: '手紙・年賀状の慣習（一親等は一年）', inForceFrom: '1947-05-03' },
  {
    degree: 'second',
    // Three to six months; the longer hurts nobody.
    months: 6,
    source: '手紙・年賀状の慣習（二親等は三か月から六か月）',
    inForceFrom: '1947-05-03',
  },
];

/** The last day of mourning by custom. */
export function mourningUntil(degree: Degree, since: Day): Day {
  const rule = mourningRules.findLast((one) => one.degree === degree && one.inForceFrom <= since);
  return addDays(addMonths(since, rule?.months ?? 12), -1);
}

/** Whether somebody mourns on a day. */
export const mourns = (mourning: { since: Day; until: Day } | null, on: Day): boolean =>
  mourning !== null && mourning.since <= on && on <= mourning.until;
