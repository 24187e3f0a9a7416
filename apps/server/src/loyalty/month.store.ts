import { ordersByMouth } from '../growth/index.ts';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import type { MonthSpan } from '../statistics/index.ts';

/** A month by its first day and the first of the next. */
export type Days = Pick<MonthSpan, 'firstDay' | 'nextDay'>;

/** Whose days since their first purchase ended within these of the calendar: the last of them is the first purchase’s plus so many. */
export const endedWithin = (days: number, { firstDay, nextDay }: Days): RawBuilder<unknown> => sql`
  b.first_on >= ${firstDay}::date - ${days}::int and b.first_on < ${nextDay}::date - ${days}::int`;

/** Of customers whose days ended in the month and before `today`, how many had bought again within them. */
export function countEnded(
  tx: Tx,
  days: number,
  span: Days,
  today: string,
): Promise<{ mature: number; bought: number }> {
  return tx.one(sql<{ mature: number; bought: number }>`
    select count(*)::int as mature, count(*) filter (where b.second_on - b.first_on <= ${days}::int)::int as bought
    from buyer b
    where b.workspace_id = ${tx.workspaceId} and b.complete and ${endedWithin(days, span)}
      and b.first_on + ${days}::int < ${today}::date`);
}

/**
 * Customers who first bought within these days, as a query of `customer_id` and `mouth`: whether somebody told them of the shop;
 * null where nothing is known of how they came.
 */
export const newcomers = async (tx: Tx, { firstDay, nextDay }: Days): Promise<RawBuilder<unknown>> => sql`
  with fresh as materialized (
    select b.customer_id, b.first_orders from buyer b
    where b.workspace_id = ${tx.workspaceId} and b.complete and b.first_on >= ${firstDay}::date and b.first_on < ${nextDay}::date
  ), told as (
    select f.customer_id, bool_or(o.mouth) as mouth
    from fresh f cross join lateral unnest(f.first_orders) as w (order_id)
    join (${await ordersByMouth(tx)}) as o on o.order_id = w.order_id
    group by f.customer_id
  )
  select f.customer_id, t.mouth from fresh f left join told t on t.customer_id = f.customer_id`;

/** How many they are, of how many it is known how they came, and how many came because somebody told them. */
export async function countNewcomers(
  tx: Tx,
  span: Days,
): Promise<{ all: number; known: number; mouth: number }> {
  return tx.one(sql<{ all: number; known: number; mouth: number }>`
    select count(*)::int as "all", count(n.mouth)::int as known, count(*) filter (where n.mouth)::int as mouth
    from (${await newcomers(tx, span)}) as n`);
}
