import type { CurveBy } from '@madoguchi/contract';

export const curveWays: readonly CurveBy[] = ['all', 'care', 'contact', 'channel', 'coupon', 'origin'];
export const groups = {
  all: ['all'],
  care: ['kept', 'missed'],
  contact: ['named', 'none'],
  channel: ['line', 'mail'],
  coupon: ['used', 'none'],
  origin: ['mouth', 'other'],
} as const;
export type Group = (typeof groups)[CurveBy][number];
export const origins = ['mouth', 'other', 'unknown'] as const;
export const outcomes = ['bought', 'not', 'immature'] as const;

/** What the address of the figures says. */
export type LoyaltySearch = { by?: CurveBy };

export function parseLoyaltySearch(search: Record<string, unknown>): LoyaltySearch {
  const by = curveWays.find((one) => one === search['by'] && one !== 'all');
  return by === undefined ? {} : { by };
}

/** Which customers: those behind a figure. */
export type BuyersSearch =
  | { figure: 'window'; days: number; outcome: (typeof outcomes)[number]; month?: string }
  | { figure: 'newcomers'; month: string; group: (typeof origins)[number] }
  | { figure: 'cohort'; month: string; after?: number }
  | { figure: 'curve'; by: CurveBy; group: Group }
  | { figure: 'holdout'; repeats: number }
  | { figure: 'forecast' };

const isCount = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;

const isMonth = (value: unknown): value is string =>
  typeof value === 'string' && /^20\d\d-(?:0[1-9]|1[0-2])$/u.test(value);

/** Reads the address; what makes no sense shows all customers. */
export function parseBuyersSearch(search: Record<string, unknown>): BuyersSearch {
  const { figure, days, month, after, repeats } = search;
  if (figure === 'window') {
    const outcome = outcomes.find((one) => one === search['outcome']);
    if ([30, 60, 90, 180].some((one) => one === days) && typeof days === 'number' && outcome !== undefined)
      return { figure, days, outcome, ...(isMonth(month) && outcome !== 'immature' ? { month } : {}) };
  }
  const origin = origins.find((one) => one === search['group']);
  if (figure === 'newcomers' && isMonth(month) && origin !== undefined)
    return { figure, month, group: origin };
  if (figure === 'cohort' && isMonth(month))
    return isCount(after, 600) && after > 0 ? { figure, month, after } : { figure, month };
  if (figure === 'curve') {
    const by = curveWays.find((one) => one === search['by']);
    const known: readonly Group[] = by === undefined ? [] : groups[by];
    const group = known.find((one) => one === search['group']);
    if (by !== undefined && group !== undefined) return { figure, by, group };
  }
  if (figure === 'holdout' && isCount(repeats, 7)) return { figure, repeats };
  return { figure: 'forecast' };
}
