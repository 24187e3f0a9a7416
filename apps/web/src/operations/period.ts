import type { Translate } from '../kit/i18n.tsx';

/** The periods one may choose, in months. */
const periods = [3, 6, 12, 24, 36, 60, 84, 120];

/** `6か月`, `3年`; null is for good. */
export function periodText(t: Translate, months: number | null): string {
  if (months === null) return t('retention.forever');
  return months % 12 === 0 && months > 12
    ? t('retention.years', { years: months / 12 })
    : t('retention.months', { months });
}

/** What a select offers, with the present value among it. */
export function periodChoices(t: Translate, present: number | null): { value: string; label: string }[] {
  const all =
    present === null || periods.includes(present) ? periods : [...periods, present].toSorted((a, b) => a - b);
  return [null, ...all].map((months) => ({ value: String(months ?? ''), label: periodText(t, months) }));
}
