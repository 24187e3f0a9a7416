import type { Language, Words } from './words/index.ts';

const tags: Record<Language, string> = { ja: 'ja-JP', en: 'en-GB' };

/** 9:05 */
export function clock(at: string, language: Language): string {
  return new Intl.DateTimeFormat(tags[language], { hour: 'numeric', minute: '2-digit' }).format(new Date(at));
}

const dayKey = (at: Date): string => `${at.getFullYear()}-${at.getMonth()}-${at.getDate()}`;

/** Whether two instants lie on one day of the reader's. */
export function sameDay(a: string, b: string): boolean {
  return dayKey(new Date(a)) === dayKey(new Date(b));
}

/** 今日, 昨日, 11月24日(火): the day of a message, for the line above it. */
export function dayName(at: string, now: Date, language: Language, words: Words): string {
  const date = new Date(at);
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (dayKey(date) === dayKey(now)) return words.today;
  if (dayKey(date) === dayKey(yesterday)) return words.yesterday;
  return new Intl.DateTimeFormat(tags[language], {
    ...(date.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const }),
    month: language === 'ja' ? 'long' : 'short',
    day: 'numeric',
    weekday: 'short',
  }).format(date);
}

/**
 * When somebody is there again, in the company's own time, as Japan writes it: 11月24日(火) 9:00. Where the reader's
 * clock shows another time, the zone is named.
 */
export function openingTime(at: string, timeZone: string, language: Language): string {
  const date = new Date(at);
  const show = (options: Intl.DateTimeFormatOptions, zone?: string): string =>
    new Intl.DateTimeFormat(
      tags[language],
      zone === undefined ? options : { ...options, timeZone: zone },
    ).format(date);
  const day = show(
    { month: language === 'ja' ? 'long' : 'short', day: 'numeric', weekday: 'short' },
    timeZone,
  );
  const time: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
  const there = show(time, timeZone);
  if (show({ ...time, day: 'numeric' }, timeZone) === show({ ...time, day: 'numeric' }))
    return language === 'ja' ? `${day} ${there}` : `${day}, ${there}`;
  const zone = timeZone === 'Asia/Tokyo' && language === 'ja' ? '日本時間' : timeZone.split('/').at(-1);
  return language === 'ja'
    ? `${day} ${there}（${zone ?? timeZone}）`
    : `${day}, ${there} (${zone ?? timeZone})`;
}
