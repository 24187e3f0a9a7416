import type { DelayKind } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

/** The promise that stands for the day an order's customer was told last; none once it has an end. */
export async function openPromise(tx: Tx, orderId: string, kind: DelayKind): Promise<string | null> {
  const row = await tx.maybe(sql<{ id: string }>`
    select d.promise_id as id from delay_promise d
    join promise p on p.workspace_id = d.workspace_id and p.id = d.promise_id and p.state = 'open'
    where d.workspace_id = ${tx.workspaceId} and d.order_id = ${orderId} and d.date_kind = ${kind} and d.open
    order by d.promise_id desc limit 1`);
  return row?.id ?? null;
}

/** Notes the promise of an order; those before it have made room for it. */
export async function notePromise(
  tx: Tx,
  orderId: string,
  kind: DelayKind,
  promiseId: string,
): Promise<void> {
  await tx.run(sql`
    update delay_promise set open = false
    where workspace_id = ${tx.workspaceId} and order_id = ${orderId} and date_kind = ${kind} and open`);
  await tx.run(sql`
    insert into delay_promise (workspace_id, order_id, promise_id, date_kind)
    values (${tx.workspaceId}, ${orderId}, ${promiseId}, ${kind})`);
}

export type Fulfilled = {
  orderId: string;
  promiseId: string;
  conversationId: string | null;
  at: string;
  cancelled: boolean;
};

/** A promise whose order has left us, or arrived, or is not wanted any more. */
export function nextFulfilled(tx: Tx): Promise<Fulfilled | undefined> {
  return tx.maybe(sql<Fulfilled>`
    select d.order_id as "orderId", d.promise_id as "promiseId", p.conversation_id as "conversationId",
      o.state = 'cancelled' as cancelled,
      coalesce(case when d.date_kind = 'ship' then o.shipped_at end, o.delivered_at, o.cancelled_at, now()) as at
    from delay_promise d
    join promise p on p.workspace_id = d.workspace_id and p.id = d.promise_id
    join customer_order o on o.workspace_id = d.workspace_id and o.id = d.order_id
    where d.workspace_id = ${tx.workspaceId} and d.open
      and (o.state = 'cancelled' or o.delivered_at is not null or d.date_kind = 'ship' and o.shipped_at is not null)
    order by d.promise_id limit 1`);
}

/** False when another process was faster. */
export async function closePromise(tx: Tx, { orderId, promiseId }: Fulfilled): Promise<boolean> {
  const closed = await tx.run(sql`
    update delay_promise set open = false
    where workspace_id = ${tx.workspaceId} and order_id = ${orderId} and promise_id = ${promiseId} and open`);
  return closed === 1;
}
