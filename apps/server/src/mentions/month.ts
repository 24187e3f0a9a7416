import type { Tx } from '../platform/db/index.ts';
import type { MonthSpan } from '../statistics/index.ts';
import { tallyOf } from './trends.ts';
import type { Tally } from './trends.store.ts';

/** What was posted in a month, whenever it was found, by what it says. */
export function mentionsOfMonth(
  tx: Tx,
  { firstDay, nextDay }: Pick<MonthSpan, 'firstDay' | 'nextDay'>,
): Promise<Tally> {
  const until = new Date(Date.parse(`${nextDay}T00:00:00Z`) - 1).toISOString().slice(0, 10);
  return tallyOf(tx, { from: firstDay, until });
}
