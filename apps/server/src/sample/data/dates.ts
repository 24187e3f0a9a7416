import type { ClockTime } from './types.ts';

const minute = 60_000;
const dayLength = 24 * 60 * minute;
/** Japan has kept UTC+9 without summer time since 1952, so a fixed offset is exact for sample data. */
const tokyoOffset = 9 * 60 * minute;
/** No sample message of the day of loading is later than this; see `sampleInstant`. */
const latestToday = 12 * 60 * minute;

const weekdays = ['日', '月', '火', '水', '木', '金', '土'];
const english = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

const startOfTokyoDay = (instant: Date): number =>
  Math.floor((instant.getTime() + tokyoOffset) / dayLength) * dayLength - tokyoOffset;

/**
 * Replaces every `{date:N}` in a sample text by the date N days from the day of loading, as Japanese mail writes it:
 * `11月18日(水)`; `{date:N:en}`, for mails in English, by `Wednesday 18 November`. `loadDay` is an instant; its
 * calendar day in Asia/Tokyo is day 0.
 */
export function renderDates(text: string, loadDay: Date): string {
  const today = startOfTokyoDay(loadDay);
  return text.replaceAll(/\{date:(-?\d+)(:en)?\}/gu, (_, offset: string, inEnglish?: string) => {
    // The calendar day of Tokyo, held as a UTC date so that no machine's own zone plays a part.
    const date = new Date(today + Number(offset) * dayLength + tokyoOffset);
    if (inEnglish !== undefined) return english.format(date).replace(',', '');
    return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日(${weekdays[date.getUTCDay()] ?? ''})`;
  });
}

/**
 * The instant of a sample message. Never later than `loadedAt`: when the sample is loaded in the early morning, the
 * messages of day 0 (all before noon) move closer together, in their order, between midnight and that moment.
 */
export function sampleInstant(day: number, time: ClockTime, loadedAt: Date): Date {
  const today = startOfTokyoDay(loadedAt);
  const [hours = '0', minutes = '0'] = time.split(':');
  const sinceMidnight = (Number(hours) * 60 + Number(minutes)) * minute;
  if (day < 0) return new Date(today + day * dayLength + sinceMidnight);
  const scale = Math.min(1, (loadedAt.getTime() - today) / latestToday);
  return new Date(today + Math.floor(sinceMidnight * scale));
}

/** `2026-11-26`, so many days from the day of loading, as it is in Tokyo. */
export const sampleDay = (day: number, loadedAt: Date): string =>
  new Date(startOfTokyoDay(loadedAt) + day * dayLength + tokyoOffset).toISOString().slice(0, 10);

/** The instant of something on another day than that of loading, before it or after. */
export function sampleInstantOn(day: number, time: ClockTime, loadedAt: Date): Date {
  return new Date(sampleInstant(-1, time, loadedAt).getTime() + (day + 1) * dayLength);
}
