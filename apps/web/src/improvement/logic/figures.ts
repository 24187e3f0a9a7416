import type { ImprovementFigures } from '@madoguchi/contract';

type Month = ImprovementFigures['months'][number];

/** The newest months in which something happened, at most `limit`. */
export const shownMonths = (months: readonly Month[], limit: number): Month[] =>
  months.filter(({ opened, closed, recurrences }) => opened + closed + recurrences > 0).slice(0, limit);

export type Total = {
  opened: number;
  closed: number;
  confirmed: number;
  recurrences: number;
  share: number | null;
};

/** All months together; no share of nothing. */
export function totalOf(months: readonly Month[]): Total {
  const sum = (of: (month: Month) => number) => months.reduce((total, month) => total + of(month), 0);
  const closed = sum((month) => month.closed);
  const confirmed = sum((month) => month.confirmed);
  return {
    opened: sum((month) => month.opened),
    closed,
    confirmed,
    recurrences: sum((month) => month.recurrences),
    share: closed === 0 ? null : Math.round((confirmed / closed) * 100),
  };
}
