import type { Locale } from '@madoguchi/contract';

type Parts = Record<'year' | 'month' | 'day' | 'weekday' | 'hour' | 'minute', string>;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: Locale, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: locale === 'ja' ? 'numeric' : 'short',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(key, made);
  return made;
}

function partsOf(instant: Date, locale: Locale, timeZone: string): Parts {
  const parts: Parts = { year: '', month: '', day: '', weekday: '', hour: '', minute: '' };
  for (const { type, value } of format(locale, timeZone).formatToParts(instant)) {
    if (type in parts) parts[type as keyof Parts] = value;
  }
  parts.month = parts.month.replace('月', '');
  return parts;
}

function dayText(parts: Parts, locale: Locale, withYear: boolean): string {
  const { year, month, day, weekday } = parts;
  if (locale === 'ja') return `${withYear ? `${year}年` : ''}${month}月${day}日(${weekday})`;
  return `${weekday} ${day} ${month}${withYear ? ` ${year}` : ''}`;
}

/** `11月24日(火)` or `Tue 24 Nov`; the year is added when it is not this year's. */
export function formatDay(iso: string, locale: Locale, timeZone: string, now = new Date()): string {
  const parts = partsOf(new Date(iso), locale, timeZone);
  return dayText(parts, locale, parts.year !== partsOf(now, locale, timeZone).year);
}

/** `15:00`. */
export function formatTime(iso: string, timeZone: string): string {
  const { hour, minute } = partsOf(new Date(iso), 'en', timeZone);
  return `${hour}:${minute}`;
}

/** `11月24日(火) 15:00` or `Tue 24 Nov, 15:00`; the year is added when it is not this year's. */
export function formatDateTime(iso: string, locale: Locale, timeZone: string, now = new Date()): string {
  const day = formatDay(iso, locale, timeZone, now);
  return `${day}${locale === 'ja' ? ' ' : ', '}${formatTime(iso, timeZone)}`;
}

/** Short enough for a list: `15:00` today, `11月24日` or `24 Nov` this year, else `2025/11/24` or `24 Nov 2025`. */
export function formatShort(iso: string, locale: Locale, timeZone: string, now = new Date()): string {
  const then = partsOf(new Date(iso), locale, timeZone);
  const today = partsOf(now, locale, timeZone);
  const thisYear = then.year === today.year;
  if (thisYear && then.month === today.month && then.day === today.day) return formatTime(iso, timeZone);
  if (locale === 'en') return `${then.day} ${then.month}${thisYear ? '' : ` ${then.year}`}`;
  return thisYear ? `${then.month}月${then.day}日` : `${then.year}/${then.month}/${then.day}`;
}

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** `3分前`, `2時間後`, `3 minutes ago`; below a minute `今` or `now`. Only ever shown beside the exact time. */
export function formatRelative(iso: string, locale: Locale, now = new Date()): string {
  const seconds = (new Date(iso).getTime() - now.getTime()) / 1000;
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  for (const [unit, length] of units) {
    if (Math.abs(seconds) < length) continue;
    const text = relative.format(Math.trunc(seconds / length), unit);
    return locale === 'ja' ? text.replaceAll(' ', '') : text;
  }
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'second');
}
