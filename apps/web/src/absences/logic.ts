import type { Absence, AbsenceCalendar, AbsenceKind, Locale } from '@madoguchi/contract';
import type { Translate } from '../kit/i18n.tsx';
import { formatDay } from '../kit/time.ts';

/** The contract's names, written out: its library of schemas stays out of what the browser loads. */
export const absenceKinds = [
  'leave',
  'trip',
  'training',
  'sick',
  'other',
] as const satisfies readonly AbsenceKind[];

const dayMs = 86_400_000;
const atNoon = (day: string): string => `${day}T12:00:00Z`;

/** A day of the calendar by so many days on. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);
}

/** `11月25日(水)`: a day is the same in every zone. */
export const dayText = (day: string, locale: Locale): string => formatDay(atNoon(day), locale, 'UTC');

/** `11月25日(水)まで`, with the time where it ends within the day. */
export function untilText(
  t: Translate,
  { day, time }: { day: string; time: string | null },
  locale: Locale,
): string {
  const text = dayText(day, locale);
  return time === null ? t('absence.until', { day: text }) : t('absence.untilTime', { day: text, time });
}

type Times = Pick<Absence, 'from' | 'fromTime' | 'to' | 'toTime'>;

/** From when to when, as short as it can be said. */
export function spanText(t: Translate, { from, fromTime, to, toTime }: Times, locale: Locale): string {
  const first = dayText(from, locale);
  if (from === to) {
    if (fromTime === null && toTime === null) return first;
    if (fromTime === null && toTime === '12:00') return `${first} ${t('absence.length.morning')}`;
    if (fromTime === '12:00' && toTime === null) return `${first} ${t('absence.length.afternoon')}`;
    return t('absence.span', { from: `${first} ${fromTime ?? '00:00'}`, to: toTime ?? '24:00' });
  }
  const start = fromTime === null ? first : `${first} ${fromTime}`;
  const end = toTime === null ? dayText(to, locale) : `${dayText(to, locale)} ${toTime}`;
  return t('absence.span', { from: start, to: end });
}

export type Length = 'day' | 'morning' | 'afternoon' | 'hours';

export type Form = Times & { length: Length };

/** What a form means: presets leave out what they do not say. */
export function timesOf({ from, fromTime, to, toTime, length }: Form): Times {
  switch (length) {
    case 'day':
      return { from, fromTime: null, to, toTime: null };
    case 'morning':
      return { from, fromTime: null, to: from, toTime: '12:00' };
    case 'afternoon':
      return { from, fromTime: '12:00', to: from, toTime: null };
    case 'hours':
      return { from, fromTime: fromTime || null, to, toTime: toTime || null };
  }
}

/** The preset that an absence was entered by. */
export function lengthOf({ from, fromTime, to, toTime }: Times): Length {
  if (fromTime === null && toTime === null) return 'day';
  if (from === to && fromTime === null && toTime === '12:00') return 'morning';
  if (from === to && fromTime === '12:00' && toTime === null) return 'afternoon';
  return 'hours';
}

export const inOrder = ({ from, fromTime, to, toTime }: Times): boolean =>
  from !== '' && to !== '' && (from < to || (from === to && (fromTime ?? '00:00') < (toTime ?? '24:00')));

export type Bar = { absence: Absence; start: number; end: number };

/** Where an absence lies in a calendar, in half days from its beginning; what begins before is cut. */
export function barsOf({ from, days, items }: Pick<AbsenceCalendar, 'from' | 'days' | 'items'>): Bar[] {
  const first = Date.parse(`${from}T00:00:00Z`);
  const halves = days.length * 2;
  const half = (day: string, time: string | null, whole: number): number => {
    const midnight = ((Date.parse(`${day}T00:00:00Z`) - first) / dayMs) * 2;
    return midnight + (time === null ? whole : Number(time.slice(0, 2)) >= 12 ? 1 : 0);
  };
  return items.flatMap((absence): Bar[] => {
    const begins = half(absence.from, absence.fromTime, 0);
    const last = half(absence.to, absence.toTime, 2);
    const ends = absence.toTime !== null && absence.toTime > '12:00' ? last + 1 : Math.max(last, begins + 1);
    const [start, end] = [Math.max(0, begins), Math.min(halves, ends)];
    return end <= start ? [] : [{ absence, start, end }];
  });
}
