import type { Locale } from '@madoguchi/contract';
import { dayText } from '../../orders/days.ts';
import type { VoiceWords } from '../words.ts';

/** The day that an instant is on, in a zone: 2026-11-24. */
export const dayOf = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(at));

/** Six in the evening of a day, in a zone. */
export function dueOn(day: string, timeZone: string): string {
  const wall = Date.parse(`${day}T18:00:00Z`);
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(wall);
  return new Date(wall - (Date.parse(`${shown.replace(' ', 'T')}Z`) - wall)).toISOString();
}

/** Between which days a list is; nothing where it is of all. */
export function daysOf(
  v: VoiceWords,
  locale: Locale,
  { from, until }: { from?: string | undefined; until?: string | undefined },
): string[] {
  const days = { from: from && dayText(from, locale), until: until && dayText(until, locale) };
  if (days.from === undefined && days.until === undefined) return [];
  if (days.until === undefined) return [v('answers.since', { from: days.from ?? '' })];
  if (days.from === undefined) return [v('answers.to', { until: days.until })];
  return [v('answers.days', { from: days.from, until: days.until })];
}
