import type { OrderAttribution } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

export type Cause = OrderAttribution['changes'][number]['cause'];

/** Orders that may have come by clicks: those of everybody of whom any order names one. */
export async function dueOfClicks(tx: Tx, cause: Cause): Promise<void> {
  await tx.run(sql`
    insert into attribution_due (workspace_id, order_id, cause)
    select o.workspace_id, o.id, ${cause} from customer_order o
    where o.workspace_id = ${tx.workspaceId} and (o.click_id is not null or o.customer_id in (
      select customer_id from customer_order
      where workspace_id = ${tx.workspaceId} and click_id is not null and customer_id is not null)
      or exists (select from attribution_touch t where t.workspace_id = o.workspace_id and t.order_id = o.id))`);
}

/** Orders that carry one of these codes, but for one. */
export async function dueOfCodes(
  tx: Tx,
  keys: readonly string[],
  except: string | null,
  cause: Cause,
): Promise<void> {
  await tx.run(sql`
    insert into attribution_due (workspace_id, order_id, cause)
    select distinct workspace_id, order_id, ${cause} from attribution_code
    where workspace_id = ${tx.workspaceId} and code_key = any(${[...keys]}::text[])
      and order_id is distinct from ${except}::uuid`);
}

/** Every order. */
export async function dueOfAll(tx: Tx): Promise<void> {
  await tx.run(sql`
    insert into attribution_due (workspace_id, order_id, cause)
    select workspace_id, id, 'recompute' from customer_order where workspace_id = ${tx.workspaceId}`);
}

/** Takes what is due, each order once with what it is due for; what others take at this moment is left to them. */
export function takeDue(tx: Tx, limit: number): Promise<{ orderId: string; cause: Cause }[]> {
  return tx.many(sql<{ orderId: string; cause: Cause }>`
    with taken as (
      delete from attribution_due where workspace_id = ${tx.workspaceId} and id in (
        select id from attribution_due where workspace_id = ${tx.workspaceId}
        order by id limit ${limit} for update skip locked)
      returning order_id, cause
    )
    select order_id as "orderId", case when bool_or(cause = 'identity') then 'identity' else min(cause) end as cause
    from taken group by order_id order by order_id`);
}

/** How many orders wait, counted to a thousand. */
export async function countDue(tx: Tx): Promise<number> {
  const { count } = await tx.one(sql<{ count: number }>`
    select count(*)::int as count from (
      select 1 from attribution_due where workspace_id = ${tx.workspaceId} limit 1000) as waiting`);
  return count;
}

/** Only one process at a time attributes the orders of a workspace; false while another does. */
export async function mayAttribute(tx: Tx): Promise<boolean> {
  const { taken } = await tx.one(sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`attribution ${tx.workspaceId}`}, 0)) as taken`);
  return taken;
}
