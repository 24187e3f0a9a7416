import type { Locale, Overview, OverviewFigure } from '@madoguchi/contract';
import type { ReportKey, ReportWords } from './words.ts';

/** In what a figure is told: trust as it is, NPS in points, a share as a percentage. */
export type Unit = 'trust' | 'nps' | 'share';

/** `5.3`, `−12`, `83.2%`: no finer than their intervals are; a share is never rounded up to all, nor down to nothing. */
export function valueText(value: number, unit: Unit): string {
  const minus = (text: string) => text.replace('-', '−');
  if (unit === 'trust') return value.toFixed(1);
  if (unit === 'nps') return minus(String(Math.round(value)));
  const shown = value <= 0 || value >= 1 ? value : Math.min(0.999, Math.max(0.001, value));
  return `${(shown * 100).toFixed(1)}%`;
}

/** How large a difference is, without its sign; undefined where it is too small to be written. */
function sizeText(by: number, unit: Unit): string | undefined {
  const size =
    unit === 'trust'
      ? Math.abs(by).toFixed(2)
      : unit === 'nps'
        ? Math.abs(by).toFixed(0)
        : Math.abs(by * 100).toFixed(1);
  return Number(size) === 0 ? undefined : size;
}

/** A difference in words: which way, how much, and whether chance alone could make it. */
export function changeText(w: ReportWords, change: OverviewFigure['change'], unit: Unit): string {
  if (change === null) return w('noBefore');
  const size = sizeText(change.by, unit);
  if (size === undefined) return w('same');
  const by = unit === 'trust' ? size : w('points', { by: size });
  if (change.sure) return w(change.by > 0 ? 'up' : 'down', { by });
  return w('unsure', { by: `${change.by > 0 ? '+' : '−'}${by}` });
}

/** `1,234` */
export const countText = (count: number, language: Locale): string =>
  new Intl.NumberFormat(language).format(count);

/** `2026年11月`, `November 2026` */
export const monthText = (month: string, language: Locale): string =>
  new Intl.DateTimeFormat(language === 'ja' ? 'ja' : 'en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
  }).format(new Date(`${month}-01T00:00:00Z`));

/** `2026年11月22日 14:30`, `22 November 2026, 14:30` */
export const instantText = (at: string, timeZone: string, language: Locale): string =>
  new Intl.DateTimeFormat(language === 'ja' ? 'ja' : 'en-GB', {
    timeZone,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at));

/** A row of the headline figures: what, how much, within what, on what it rests, and what became of it. */
export type FigureRow = [string, string, string, string, string];

/** The headline figures, one row each. */
export function headlines(told: Overview, w: ReportWords, language: Locale): FigureRow[] {
  const count = (value: number) => countText(value, language);
  const row = (what: string, counted: ReportKey, figure: OverviewFigure, unit: Unit): FigureRow => {
    const { estimate } = figure;
    const text = (value: number) => valueText(value, unit);
    const rests = w(counted, { count: count(figure.count) });
    if (estimate === null) return [what, w('none'), w('none'), rests, w('lack')];
    const { value, low, high } = estimate;
    const range = w('range', { low: text(low), high: text(high) });
    return [what, text(value), range, rests, changeText(w, figure.change, unit)];
  };
  const { trust, promises, risks, nps, mentions, mouth, second } = told;
  return [
    row(w('trust'), 'count.trust', trust, 'trust'),
    row(w('promises'), 'count.promises', promises, 'share'),
    ...(risks === null ? [] : [risksRow(risks, w, count)]),
    row(w('nps'), 'count.nps', nps, 'nps'),
    row(w('displeased'), 'count.displeased', mentions, 'share'),
    row(w('mouth'), 'count.mouth', mouth, 'share'),
    ...(second === null ? [] : [row(w('second', { days: second.days }), 'count.second', second, 'share')]),
  ];
}

function risksRow(
  { open, openBefore }: NonNullable<Overview['risks']>,
  w: ReportWords,
  count: (value: number) => string,
): FigureRow {
  const by = openBefore === null ? null : open.all - openBefore;
  const change =
    by === null
      ? w('noBefore')
      : by === 0
        ? w('same')
        : w(by > 0 ? 'more' : 'fewer', { by: count(Math.abs(by)) });
  return [w('risks'), count(open.all), w('none'), w('none'), change];
}
