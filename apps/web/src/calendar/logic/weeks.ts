import type { CalendarPreview, Locale } from '@madoguchi/contract';

const dayMs = 86_400_000;

/** Today's date on the workspace's clock, `2026-11-24`. */
export function todayIn(timeZone: string, now = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);
}

/** The Monday of a date's week. */
export function mondayOf(date: string): string {
  const at = Date.parse(`${date}T00:00:00Z`);
  const weekday = (new Date(at).getUTCDay() + 6) % 7;
  return new Date(at - weekday * dayMs).toISOString().slice(0, 10);
}

/** Days in rows of seven. */
export function inWeeks<Day>(days: readonly Day[]): Day[][] {
  const weeks: Day[][] = [];
  for (let at = 0; at < days.length; at += 7) weeks.push(days.slice(at, at + 7));
  return weeks;
}

type Reason = NonNullable<CalendarPreview['days'][number]['reason']>;

/** What a day is called: a holiday in the reader's language, all else as the company wrote it. */
export function reasonName(reason: Reason, locale: Locale): string {
  return reason.kind === 'holiday' ? reason[locale] : reason.name;
}

/** The number a cell shows: the day, with its month where a month or the calendar begins. */
export function dayNumber(date: string, first: boolean): string {
  const [, month = '', day = ''] = date.split('-');
  return first || day === '01' ? `${Number(month)}/${Number(day)}` : String(Number(day));
}
