/** A calendar day, `YYYY-MM-DD`. */
export type DayText = string;

/** The day of an instant in a time zone. */
export function dayIn(zone: string, instant: Date): DayText {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}`;
}

const dayMs = 86_400_000;
const toNumber = (day: DayText) => Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs);
const toText = (day: number) => new Date(day * dayMs).toISOString().slice(0, 10);

export const daysLater = (day: DayText, days: number): DayText => toText(toNumber(day) + days);

/** Whoever is closed for ten years has no business day to name. */
const horizon = 3660;

/** The n-th business day after a day, by the company's calendar (days counted from 1970-01-01); null: there is none. */
export function businessDaysLater(
  day: DayText,
  days: number,
  isBusinessDay: (day: number) => boolean,
): DayText | null {
  const first = toNumber(day) + 1;
  let left = days;
  for (let at = first; at < first + horizon; at += 1)
    if (isBusinessDay(at) && (left -= 1) === 0) return toText(at);
  return null;
}

const japanese = new Intl.DateTimeFormat('ja-JP', { weekday: 'short', timeZone: 'UTC' });
const english = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

/** As a letter writes a day: `11月24日(火)`, `Tuesday 24 November`. */
export function writeDay(day: DayText, language: 'ja' | 'en'): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (language === 'en') return english.format(date).replace(',', '');
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日(${japanese.format(date)})`;
}
