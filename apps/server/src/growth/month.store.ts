import { sql, type Tx } from '../platform/db/index.ts';
import type { MonthSpan } from '../statistics/index.ts';
import { ordersByMouth } from './word-of-mouth.store.ts';

/** What orders of a month brought in a currency, refunds taken off: all, those of which it is known what led to them, and those by word of mouth. */
export type MoneyOfMonth = {
  currency: string;
  orders: number;
  kept: number;
  knownOrders: number;
  mouthOrders: number;
  mouthKept: number;
};

/** Orders placed in a month, by currency, the most first. */
export async function moneyOfMonth(
  tx: Tx,
  { from, to }: Pick<MonthSpan, 'from' | 'to'>,
): Promise<MoneyOfMonth[]> {
  return tx.many(sql<MoneyOfMonth>`
    select a.currency, count(*)::int as orders, sum(a.kept)::float8 as kept, count(w.order_id)::int as "knownOrders",
      count(*) filter (where w.mouth)::int as "mouthOrders", coalesce(sum(a.kept) filter (where w.mouth), 0)::float8 as "mouthKept"
    from attribution a left join (${await ordersByMouth(tx)}) as w on w.order_id = a.order_id
    where a.workspace_id = ${tx.workspaceId} and a.counted and a.placed_at >= ${from} and a.placed_at < ${to}
    group by a.currency order by 2 desc, 1`);
}
