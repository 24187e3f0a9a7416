import { trustFactors, type TrustHistoryQuery } from '@madoguchi/contract';
import { csvField } from '../audit/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { readFigures, readHistory } from './queries.ts';

type Cell = string | number | null;

const written = (cell: Cell): string =>
  typeof cell === 'string' ? csvField(cell) : cell === null ? '' : String(cell);

const head = ['month', 'segment', 'what', 'of', 'value', 'low', 'high', 'hits', 'total', 'rules'];

/** Each month with trust, its factors (points) and their inputs (shares), one row each. A number there is not is empty. */
export async function writeHistory(tx: Tx, query: TrustHistoryQuery, now = new Date()): Promise<string> {
  const { segment, items } = await readHistory(tx, query, now);
  const rows: Cell[][] = [head];
  for (const { month, trust, factors, rules } of items) {
    const row = (
      what: string,
      of: string,
      estimate: { value: number; low: number; high: number } | null,
      counts: [Cell, Cell] = [null, null],
    ) =>
      rows.push([
        month,
        segment,
        what,
        of,
        estimate?.value ?? null,
        estimate?.low ?? null,
        estimate?.high ?? null,
        ...counts,
        rules,
      ]);
    row('trust', '', trust);
    for (const factor of trustFactors) row('factor', factor, factors[factor]);
    const figures = await readFigures(tx, { month, segment }, now);
    for (const { inputs } of figures.factors)
      for (const { input, share, hits, total } of inputs) row('input', input, share, [hits, total]);
  }
  return `\uFEFF${rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')}`;
}
