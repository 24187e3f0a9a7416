import type { LoyaltyExportQuery } from '@madoguchi/contract';
import { csvField } from '../audit/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import { readCohorts, readCurves, readForecast, readSecondPurchases } from './queries.ts';

type Cell = string | number | null;

/** Numbers as they are: a minus sign is no formula. */
const written = (cell: Cell): string =>
  typeof cell === 'string' ? csvField(cell) : cell === null ? '' : String(cell);

const text = (rows: readonly Cell[][]): string =>
  `\uFEFF${rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')}`;

/** A figure as CSV in UTF-8. @throws AppError `invalid_request` for cohorts without months */
export async function writeFigure(tx: Tx, query: LoyaltyExportQuery, now = new Date()): Promise<string> {
  const { figure, by, from, to } = query;
  if (figure === 'second-purchases') {
    const { windows } = await readSecondPurchases(tx, now);
    return text([
      ['days', 'mature', 'bought', 'rate', 'low', 'high', 'immature'],
      ...windows.map(({ days, mature, bought, rate, immature }) => [
        days,
        mature,
        bought,
        rate?.value ?? null,
        rate?.low ?? null,
        rate?.high ?? null,
        immature,
      ]),
    ]);
  }
  if (figure === 'cohorts') {
    if (from === undefined || to === undefined)
      throw new AppError('invalid_request', 'This figure needs «from» and «to».');
    const { items } = await readCohorts(tx, { from, to }, now);
    return text([
      ['month', 'buyers', 'months_after', 'bought', 'share'],
      ...items.flatMap(({ month, buyers, cells }) =>
        cells.map(({ after, bought, share }) => [month, buyers, after, bought, share]),
      ),
    ]);
  }
  if (figure === 'curves') {
    const { groups } = await readCurves(tx, by, now);
    return text([
      ['group', 'day', 'at_risk', 'share', 'low', 'high'],
      ...groups.flatMap(({ key, points }) =>
        points.map(({ day, atRisk, share, low, high }) => [key, day, atRisk, share, low, high]),
      ),
    ]);
  }
  const { holdout } = await readForecast(tx, now);
  return text([
    ['repeats', 'customers', 'predicted', 'actual'],
    ...(holdout?.bars ?? []).map(({ repeats, orMore, customers, predicted, actual }) => [
      orMore ? `${repeats}+` : repeats,
      customers,
      predicted,
      actual,
    ]),
  ]);
}
