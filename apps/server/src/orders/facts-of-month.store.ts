import { sql } from '../platform/db/index.ts';
import type { FactsOfMonth } from '../statistics/index.ts';

/**
 * Orders whose promised day was in the month and has passed: the day they are to be shipped, or, where only that was said, to be
 * delivered. Where a shop does not tell of deliveries, an order that was shipped by its day of delivery is in neither.
 */
export const ordersDue: FactsOfMonth = (tx, { firstDay, nextDay, now, timeZone }) => {
  const dayOf = (at: string) => sql`(${sql.ref(at)} at time zone ${timeZone})::date`;
  const today = sql`(${now}::timestamptz at time zone ${timeZone})::date`;
  const span = (day: string) =>
    sql`${sql.ref(day)} >= ${firstDay}::date and ${sql.ref(day)} < ${nextDay}::date`;
  const ours = sql`o.workspace_id = ${tx.workspaceId} and o.known and o.state <> 'cancelled'`;
  return sql`
    select f.id, f.customer_id, null::uuid as conversation_id, null::text as way,
      (f.day::timestamp + interval '1 day' - interval '1 millisecond') at time zone ${timeZone} as at, f.hit, 'order' as opens,
      f.id as about
    from (
      select o.id, o.customer_id, o.ship_by as day, case
        when coalesce(o.shipped_at, o.delivered_at) is not null
          then coalesce(${dayOf('o.shipped_at')}, ${dayOf('o.delivered_at')}) <= o.ship_by
        when o.ship_by < ${today} then false end as hit
      from customer_order o where ${ours} and ${span('o.ship_by')}
      union all
      select o.id, o.customer_id, o.deliver_by, case
        when o.delivered_at is not null then ${dayOf('o.delivered_at')} <= o.deliver_by
        when o.shipped_at is not null and ${dayOf('o.shipped_at')} <= o.deliver_by then null
        when o.deliver_by < ${today} then false end
      from customer_order o where ${ours} and o.ship_by is null and ${span('o.deliver_by')}
    ) as f where f.hit is not null`;
};
