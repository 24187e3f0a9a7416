import type { OverviewFigure, SharedEstimate } from '@madoguchi/contract';
import type { Words } from './words.ts';

/** In what a figure is told: trust as it is, NPS in points, a share as a percentage. */
export type Unit = 'trust' | 'nps' | 'share';

const minus = (text: string): string => text.replace('-', '−');

/** `5.3`, `−12`, `83.2%`: no finer than their intervals are; a share is never rounded up to all, nor down to nothing. */
export function valueText(value: number, unit: Unit): string {
  if (unit === 'trust') return value.toFixed(1);
  if (unit === 'nps') return minus(value.toFixed(0));
  const shown = value <= 0 || value >= 1 ? value : Math.min(0.999, Math.max(0.001, value));
  return `${(shown * 100).toFixed(1)}%`;
}

/** From where to where a figure may lie, in words. */
export const rangeText = (w: Words, { low, high }: SharedEstimate, unit: Unit): string =>
  w('overview.range', { low: valueText(low, unit), high: valueText(high, unit) });

/** How a figure differs from the month before, in words: which way, how much, and whether chance alone could make it. */
export function changeText(w: Words, change: OverviewFigure['change'], unit: Unit): string {
  if (change === null) return w('overview.noBefore');
  const size =
    unit === 'trust'
      ? Math.abs(change.by).toFixed(2)
      : Math.abs(unit === 'nps' ? change.by : change.by * 100).toFixed(unit === 'nps' ? 0 : 1);
  if (Number(size) === 0) return w('overview.same');
  const by = unit === 'trust' ? size : w('overview.points', { by: size });
  if (change.sure) return w(change.by > 0 ? 'overview.up' : 'overview.down', { by });
  return w('overview.unsure', { by: `${change.by > 0 ? '+' : '−'}${by}` });
}

/** How many more or fewer than in the month before, in words. */
export function countChangeText(
  w: Words,
  now: number,
  before: number | null,
  of: 'posts' | 'people' = 'posts',
): string {
  if (before === null) return w('overview.noBefore');
  if (now === before) return w('overview.same');
  const by = Math.abs(now - before);
  return of === 'people'
    ? w(now > before ? 'overview.morePeople' : 'overview.fewerPeople', { by })
    : w(now > before ? 'overview.more' : 'overview.fewer', { by });
}

/** The first and the last day of a month. */
export function daysOf(month: string): { first: string; last: string } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  return { first: `${month}-01`, last };
}

/** The ends of a chart’s scale and what is written at it: all of it where that says something, else no more than is needed. */
export function scaleOf(unit: Unit, values: readonly (SharedEstimate | null)[]): number[] {
  if (unit === 'nps') return [-100, -50, 0, 50, 100];
  const highest = Math.max(0, ...values.map((value) => value?.high ?? 0));
  const top =
    unit === 'trust'
      ? Math.max(4, 2 * Math.ceil(highest / 2))
      : ([0.2, 0.5].find((to) => highest <= to) ?? 1);
  return [0, top / 2, top];
}

/** What is written at the scale. */
export const tickText = (at: number, unit: Unit): string =>
  unit === 'share' ? `${Math.round(at * 100)}%` : minus(String(at));
