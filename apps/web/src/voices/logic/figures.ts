import type { Locale, SurveyFigure, SurveyQuestionKind } from '@madoguchi/contract';
import type { VoiceKey } from '../words.ts';

const kinds = ['nps', 'csat', 'ces'] as const;
type Figured = (typeof kinds)[number];

/** Whether a kind of question has a figure of its own, not only counts. */
export const isFigured = (kind: SurveyQuestionKind): kind is Figured => kinds.some((each) => each === kind);

/** What its figure is called. */
export const figureName = (kind: Figured): VoiceKey => `figure.${kind}`;

/** A figure as it is read: +32, 84%, 5.2. */
export function valueText(kind: SurveyQuestionKind, value: number): string {
  if (kind === 'ces') return value.toFixed(1);
  const whole = Math.round(value);
  if (kind === 'csat') return `${whole}%`;
  return whole > 0 ? `+${whole}` : String(whole).replace('-', '−');
}

/** Its interval; null where there is none. */
export function intervalText(
  kind: SurveyQuestionKind,
  { low, high }: Pick<SurveyFigure, 'low' | 'high'>,
): { low: string; high: string } | null {
  return low === null || high === null ? null : { low: valueText(kind, low), high: valueText(kind, high) };
}

/** How many of a hundred; null of none. */
export const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 100);

/** 2026年7月, Jul 2026; a quarter by its first and last month. */
export function periodText(
  { from, until }: { from: string; until: string },
  period: 'month' | 'quarter',
  locale: Locale,
): string {
  const format = new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', {
    year: 'numeric',
    month: locale === 'ja' ? 'long' : 'short',
    timeZone: 'UTC',
  });
  const first = format.format(new Date(`${from}T00:00:00Z`));
  if (period === 'month') return first;
  return locale === 'ja'
    ? `${first}〜${Number(until.slice(5, 7))}月`
    : `${first} – ${format.format(new Date(`${until}T00:00:00Z`))}`;
}

/** How many of each camp answered. */
export function campsOf(histogram: readonly { score: number; count: number }[]) {
  const sum = (from: number, until: number) =>
    histogram
      .filter(({ score }) => score >= from && score <= until)
      .reduce((all, { count }) => all + count, 0);
  return [
    { name: 'figure.detractors', count: sum(0, 6) },
    { name: 'figure.passives', count: sum(7, 8) },
    { name: 'figure.promoters', count: sum(9, 10) },
  ] as const;
}

/** Words of ours that stand for the desk’s name. */
export const fillShop = (text: string, shop: string): string => text.replaceAll('{shop}', shop);
