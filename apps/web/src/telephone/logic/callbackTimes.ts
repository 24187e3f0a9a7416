import type { Locale, Opening } from '@madoguchi/contract';
import { fromWallClock, toWallClock } from '../../inbox/logic/zoned.ts';
import { formatDateTime, formatDay } from '../../kit/time.ts';
import type { Translate } from '../../kit/translate.ts';

export type CallbackChoice = { choice: 'in30' | 'in60' | 'today17' | 'next'; wallClock: string };

/** Ten o'clock tomorrow on the workspace's clock. */
export function tomorrowAtTen(now: Date, timeZone: string): string {
  const today = toWallClock(now, timeZone).slice(0, 10);
  return `${new Date(Date.parse(`${today}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)}T10:00`;
}

/**
 * What is offered in its place where nobody is there at ten tomorrow: ten o'clock on the next business day, or when it opens
 * where that is later. `opening`: how it is at ten tomorrow. By a calendar that never opens it stays as it is.
 */
export function nextMorning(tomorrow: string, { open, opensAt }: Opening, timeZone: string): string {
  if (open || opensAt === null) return tomorrow;
  const opens = toWallClock(new Date(opensAt), timeZone);
  const ten = `${opens.slice(0, 10)}T10:00`;
  return opens > ten ? opens : ten;
}

/** Times one often promises; those that are over are left out. `next` null: not known yet. */
export function callbackChoices(now: Date, timeZone: string, next: string | null): CallbackChoice[] {
  const inMinutes = (minutes: number) => toWallClock(new Date(now.getTime() + minutes * 60_000), timeZone);
  const evening = `${toWallClock(now, timeZone).slice(0, 10)}T17:00`;
  return [
    { choice: 'in30', wallClock: inMinutes(30) },
    { choice: 'in60', wallClock: inMinutes(60) },
    ...(evening > inMinutes(60) ? [{ choice: 'today17' as const, wallClock: evening }] : []),
    ...(next === null ? [] : [{ choice: 'next' as const, wallClock: next }]),
  ];
}

type Reader = { t: Translate; locale: Locale; timeZone: string; now: Date };

/** `明日10時`, or with its day, `11月24日(火) 10時`. */
export function choiceText(
  { choice, wallClock }: CallbackChoice,
  { t, locale, timeZone, now }: Reader,
): string {
  if (choice !== 'next') return t(`callForm.${choice}`);
  if (wallClock === tomorrowAtTen(now, timeZone)) return t('callForm.tomorrow10');
  const at = (fromWallClock(wallClock, timeZone) ?? now).toISOString();
  if (!wallClock.endsWith(':00')) return formatDateTime(at, locale, timeZone, now);
  const day = formatDay(at, locale, timeZone, now);
  return t('callForm.onDay', { day, hour: Number(wallClock.slice(11, 13)) });
}
