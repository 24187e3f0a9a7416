import type { Overview, OverviewMonth } from '@madoguchi/contract';
import type { Block, MonthLine } from '../documents/index.ts';
import { valueText, type Unit } from './figure-text.ts';
import { heading, remark } from './paper-blocks.ts';
import type { ReportWords } from './words.ts';

/** The ends of a scale: all of it where that says something, else no more than is needed. */
function scaleOf(unit: Unit, highest: number): [from: number, to: number] {
  if (unit === 'nps') return [-100, 100];
  if (unit === 'trust') return [0, Math.max(4, 2 * Math.ceil(highest / 2))];
  return [0, [0.2, 0.5].find((to) => highest <= to) ?? 1];
}

const tickText = (at: number, unit: Unit): string =>
  unit === 'share' ? `${Math.round(at * 100)}%` : String(at).replace('-', '−');

type Charted = Exclude<keyof OverviewMonth, 'month' | 'second'>;

function chartOf(told: Overview, of: Charted, unit: Unit, w: ReportWords): MonthLine {
  const points = told.months.map((month) => month[of]);
  const highest = Math.max(0, ...points.map((point) => point?.high ?? 0));
  const [from, to] = scaleOf(unit, highest);
  const latest = points.at(-1) ?? null;
  return {
    title: w(`chart.${of}`),
    months: told.months.map(({ month }) => String(Number(month.slice(5)))),
    points,
    last: latest === null ? w('lack') : valueText(latest.value, unit),
    from,
    to,
    ticks: [from, (from + to) / 2, to].map((at) => ({ at, text: tickText(at, unit) })),
  };
}

/** Twelve months of four figures, on a page of their own. */
export function charts(told: Overview, w: ReportWords): Block[] {
  const rows: [Charted, Unit][][] = [
    [
      ['trust', 'trust'],
      ['promises', 'share'],
    ],
    [
      ['nps', 'nps'],
      ['mouth', 'share'],
    ],
  ];
  return [
    { ...heading(w('months')), newPage: true },
    remark(w('monthsNote'), 0),
    ...rows.map((row): Block => ({
      kind: 'charts',
      charts: row.map(([of, unit]) => chartOf(told, of, unit, w)),
      height: 62,
      after: 4,
    })),
  ];
}
