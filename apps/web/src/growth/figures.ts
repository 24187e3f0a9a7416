import type { ClickDay, Locale, ShareEstimate } from '@madoguchi/contract';

/** `12.3 %`, to one decimal; whole hundreds without. */
export function percent(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(value);
}

/** The two ends of an interval as they are read. */
export const ends = ({ low, high }: ShareEstimate, locale: Locale) => ({
  low: percent(low, locale),
  high: percent(high, locale),
});

/** Counted clicks of each of so many days up to `today`, days without any too. */
export function byDay(recent: readonly ClickDay[], today: string, days = 30): number[] {
  const last = Date.parse(`${today}T00:00:00Z`);
  return Array.from({ length: days }, (_, at) => {
    const day = new Date(last - (days - 1 - at) * 86_400_000).toISOString().slice(0, 10);
    return recent.find((each) => each.day === day)?.counted ?? 0;
  });
}
