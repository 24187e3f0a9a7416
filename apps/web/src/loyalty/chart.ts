import type { CurveGroup, Locale } from '@madoguchi/contract';

type Drawn = Pick<CurveGroup, 'points'>;

/** `12.3%`, with one place: shares of customers are small. */
export function shareText(share: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(share);
}

/** `1.5`, `1,234`: what is foreseen, no finer than it can be. */
export function foreseen(count: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: count < 10 ? 1 : 0 }).format(count);
}

/** The nearest round share above all that is shown: 10 %, 20 %, 50 % or all. */
export function topShare(groups: readonly Drawn[]): number {
  const most = groups.flatMap(({ points }) => points).reduce((top, { high }) => Math.max(top, high), 0);
  return [0.1, 0.2, 0.5].find((top) => most <= top) ?? 1;
}

/** The last day that is shown: of a curve that goes on for years the first two. */
export function lastDay(groups: readonly Drawn[]): number {
  const last = groups.reduce((most, { points }) => Math.max(most, points.at(-1)?.day ?? 0), 0);
  return [120, 240, 360].find((day) => last <= day) ?? 720;
}

/** Four equal parts of an axis. */
export const quarters = (end: number): number[] => [0, 1, 2, 3, 4].map((part) => (end * part) / 4);

/** `< 0.001`, `0.03`: a chance in words that do not claim more than they know. */
export const chanceText = (p: number): string => (p < 0.001 ? '< 0.001' : `= ${p.toFixed(p < 0.1 ? 3 : 2)}`);

/** The month so many months before another one. */
export function monthBefore(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 - count, 1)).toISOString().slice(0, 7);
}
