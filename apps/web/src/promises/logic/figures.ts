import type { Locale, PromiseOutcome, PromiseStatsRow } from '@madoguchi/contract';
import { acts, type PromisesSearch } from './search.ts';

export type By = 'owner' | 'act' | 'month';
type Count = 'inTime' | 'late' | 'broken' | 'overdue' | 'movedLate' | 'movedInTime' | 'notNeeded';

/** The figures' columns: what became of promises, and by which name the API counts it. */
export const columns = [
  { outcome: 'in_time', name: 'inTime' },
  { outcome: 'late', name: 'late' },
  { outcome: 'overdue', name: 'overdue' },
  { outcome: 'broken', name: 'broken' },
  { outcome: 'moved_late', name: 'movedLate' },
  { outcome: 'moved_in_time', name: 'movedInTime' },
  { outcome: 'not_needed', name: 'notNeeded' },
] as const satisfies readonly { outcome: PromiseOutcome; name: Count & keyof PromiseStatsRow }[];

/** Months from this one backwards: `2026-11`, `2026-10`, … */
export function monthsBack(clock: string, count: number): string[] {
  const [year = 0, month = 1] = clock.slice(0, 7).split('-').map(Number);
  return Array.from({ length: count }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7),
  );
}

/** `2026年11月`, `Nov 2026` */
export function monthWords(month: string, locale: Locale): string {
  const [year = '', number = ''] = month.split('-');
  if (locale === 'ja') return `${year}年${Number(number)}月`;
  return new Intl.DateTimeFormat('en', { timeZone: 'UTC', month: 'short', year: 'numeric' }).format(
    Date.UTC(Number(year), Number(number) - 1, 1),
  );
}

/** `83%`; never rounded up to all of it. */
export function percent(rate: number, locale: Locale): string {
  const shown = rate < 1 ? Math.min(rate, 0.994) : 1;
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(shown);
}

/** Where the promises behind a number are. */
export function rowSearch(
  by: By,
  key: string | null,
  outcome: PromiseOutcome,
  month: string | null,
): PromisesSearch {
  const act = by === 'act' ? acts.find((each) => each === key) : undefined;
  const within = by === 'month' ? key : month;
  return {
    owner: by === 'owner' ? (key ?? 'none') : 'all',
    outcome,
    ...(act !== undefined && { act }),
    ...(within !== null && { month: within }),
  };
}
