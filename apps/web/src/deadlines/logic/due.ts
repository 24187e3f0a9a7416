import type { Locale } from '@madoguchi/contract';
import { formatShort, formatTime } from '../../kit/time.ts';

/** How near a due time is: `calm`, `soon` (amber) from two hours before, `late` (vermilion). */
export type Distance = {
  level: 'calm' | 'soon' | 'late';
  unit: 'minutes' | 'hours' | 'days';
  amount: number;
};

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The time left until `dueAt`, or gone since, in the largest unit that fits, rounded down; at least a minute. */
export function distanceTo(dueAt: string, now: Date): Distance {
  const left = Date.parse(dueAt) - now.getTime();
  const level = left <= 0 ? 'late' : left <= 2 * hour ? 'soon' : 'calm';
  const length = Math.abs(left);
  if (length >= day) return { level, unit: 'days', amount: Math.floor(length / day) };
  if (length >= hour) return { level, unit: 'hours', amount: Math.floor(length / hour) };
  return { level, unit: 'minutes', amount: Math.max(1, Math.floor(length / minute)) };
}

/** The exact moment as short as a list allows: `18:00` today, else `11/25 12:00` or `25 Nov 12:00`. */
export function momentOf(at: string, locale: Locale, timeZone: string, now: Date): string {
  const time = formatTime(at, timeZone);
  const short = formatShort(at, locale, timeZone, now);
  if (short === time) return time;
  return `${short.replace('月', '/').replace('日', '')} ${time}`;
}
