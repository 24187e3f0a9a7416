import type { OrderRhythm, OutOfRhythm } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

/** Intervals that a rhythm is told from, at least: of two orders one knows one interval, which is none. */
const fewest = 2;

/** How often these customers (one person and whoever became part of them) buy; what was cancelled does not count. */
export async function rhythmOf(tx: Tx, customerIds: readonly string[]): Promise<OrderRhythm> {
  return tx.one(sql<OrderRhythm>`
    with bought as (
      select placed_at, extract(epoch from placed_at - lag(placed_at) over (order by placed_at)) / 86400 as days
      from customer_order
      where workspace_id = ${tx.workspaceId} and customer_id = any(${[...customerIds]}::uuid[]) and known and state <> 'cancelled'
    ), told as (
      select coalesce(sum(order_count), 0)::int as count, min(first_on) as first_on, max(last_on) as last_on
      from order_customer where workspace_id = ${tx.workspaceId} and customer_id = any(${[...customerIds]}::uuid[])
    ), place as (select time_zone from workspace_settings where workspace_id = ${tx.workspaceId}),
    sums as (
      select greatest(count(*)::int, told.count) as count,
        least(min(b.placed_at), told.first_on::timestamp at time zone place.time_zone) as first_at,
        greatest(max(b.placed_at), told.last_on::timestamp at time zone place.time_zone) as last_at,
        case when count(b.days) >= ${fewest} then round((percentile_cont(0.5) within group (order by b.days))::numeric, 1)::float8 end as median
      from told cross join place left join bought b on true
      group by told.count, told.first_on, told.last_on, place.time_zone
    )
    select case when first_at is null then 0 else count end as count, first_at as "firstAt", last_at as "lastAt",
      median as "medianDays", round((extract(epoch from now() - last_at) / 86400)::numeric, 1)::float8 as "daysSince"
    from sums`);
}

/**
 * Customers who have bought often enough to have a rhythm, and not for more than `factor` times it: evidence for attention.
 * The longest overdue first. `now` is the clock of whoever asks.
 */
export function buyersOutOfRhythm(
  tx: Tx,
  { factor, limit, now }: { factor: number; limit: number; now: Date },
): Promise<OutOfRhythm[]> {
  return tx.many(sql<OutOfRhythm>`
    select customer_id as "customerId", last_at as "lastAt", round(median::numeric, 1)::float8 as "medianDays",
      round(since::numeric, 1)::float8 as "daysSince", count
    from (
      select customer_id, percentile_cont(0.5) within group (order by days) as median, count(*)::int + 1 as count,
        max(placed_at) as last_at, extract(epoch from ${now}::timestamptz - max(placed_at)) / 86400 as since
      from (
        select customer_id, placed_at,
          extract(epoch from placed_at - lag(placed_at) over (partition by customer_id order by placed_at)) / 86400 as days
        from customer_order
        where workspace_id = ${tx.workspaceId} and known and state <> 'cancelled' and customer_id is not null
          and placed_at <= ${now}
      ) as each where days is not null group by customer_id having count(*) >= ${fewest}
    ) as rhythm
    where since > median * ${factor}::float8 order by since / greatest(median, 1) desc, customer_id limit ${limit}`);
}
