import type { DelayKind, NoticeOrder, NoticeOrderState } from '@madoguchi/contract';
import { nameKey } from '../customers/index.ts';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import { wayOf } from './way.store.ts';

export type Selection = {
  orderIds?: string[] | undefined;
  product?: string | undefined;
  placedFrom?: string | undefined;
  placedUntil?: string | undefined;
  late?: boolean | undefined;
};

/** The most orders of one notice. */
export const mostOrders = 5000;

/** Writes a row for every order of a selection that the delay concerns: not sent yet, or not arrived. Answers how many. */
export function writeOrders(
  tx: Tx,
  noticeId: string,
  kind: DelayKind,
  selection: Selection,
  timeZone: string,
): Promise<number> {
  const { orderIds, product, placedFrom, placedUntil, late } = selection;
  const start = (day: string, plus: number) =>
    sql`((${day}::date + ${plus}::int)::timestamp at time zone ${timeZone})`;
  const where: RawBuilder<unknown>[] = [
    sql`o.workspace_id = ${tx.workspaceId}`,
    sql`o.known`,
    kind === 'ship' ? sql`o.state = 'open'` : sql`o.state in ('open', 'shipped')`,
  ];
  if (orderIds !== undefined) where.push(sql`o.id = any(${orderIds}::uuid[])`);
  if (product !== undefined)
    where.push(sql`exists (
      select from order_line l where l.workspace_id = o.workspace_id and l.order_id = o.id
        and (l.product_key = ${nameKey(product)} or l.sku = ${product}))`);
  if (placedFrom !== undefined) where.push(sql`o.placed_at >= ${start(placedFrom, 0)}`);
  if (placedUntil !== undefined) where.push(sql`o.placed_at < ${start(placedUntil, 1)}`);
  if (late === true) where.push(sql`o.due_on < (now() at time zone ${timeZone})::date`);
  return tx.run(sql`
    insert into delay_notice_order (workspace_id, notice_id, order_id)
    select o.workspace_id, ${noticeId}::uuid, o.id from customer_order o where ${sql.join(where, sql` and `)}
    order by o.id limit ${mostOrders + 1}`);
}

/** Leaves orders out, or takes them in again. */
export async function tick(tx: Tx, noticeId: string, ids: readonly string[], isIn: boolean): Promise<void> {
  await tx.run(sql`
    update delay_notice_order set state = ${isIn ? 'waiting' : 'skipped'}, reason = ${isIn ? null : 'left_out'}
    where workspace_id = ${tx.workspaceId} and notice_id = ${noticeId} and order_id = any(${[...ids]}::uuid[])
      and ${isIn ? sql`state = 'skipped' and reason = 'left_out'` : sql`state = 'waiting'`}`);
}

export function listNoticeOrders(
  tx: Tx,
  notice: { id: string; mailChannelId: string | null; lineChannelId: string | null },
  state: NoticeOrderState | null,
  after: string | null,
  limit: number,
): Promise<NoticeOrder[]> {
  return tx.many(sql<NoticeOrder>`
    with page as materialized (
      select * from delay_notice_order
      where workspace_id = ${tx.workspaceId} and notice_id = ${notice.id} and (${state}::text is null or state = ${state})
        and (${after}::uuid is null or order_id > ${after}::uuid)
      order by order_id limit ${limit}
    )
    select json_build_object('id', o.id, 'number', o.number, 'products', o.products, 'placedAt',
        to_char(o.placed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'state', o.state) as order,
      case when w.id is not null then json_build_object('id', w.id, 'name', w.name, 'honorific', w.honorific) end as customer,
      n.state, n.reason, case when w.channel is not null then json_build_object('channel', w.channel, 'address', w.shown) end as way,
      w.phone, exists (select from delay_told t where t.workspace_id = n.workspace_id and t.order_id = n.order_id
        and (n.done_at is null or t.at < n.done_at)) as again,
      g.delivery, n.conversation_id as "conversationId"
    from page n
    join customer_order o on o.workspace_id = n.workspace_id and o.id = n.order_id
    left join lateral (${wayOf(tx, notice, sql`o.customer_id`)}) as w on true
    left join message g on g.workspace_id = n.workspace_id and g.id = n.message_id
    order by n.order_id`);
}

export type NextOrder = { orderId: string; customerId: string | null };

/** The order whose turn is next; undefined when none waits. */
export function nextWaiting(tx: Tx, noticeId: string): Promise<NextOrder | undefined> {
  return tx.maybe(sql<NextOrder>`
    select n.order_id as "orderId", o.customer_id as "customerId" from delay_notice_order n
    join customer_order o on o.workspace_id = n.workspace_id and o.id = n.order_id
    where n.workspace_id = ${tx.workspaceId} and n.notice_id = ${noticeId} and n.state = 'waiting'
    order by n.order_id limit 1`);
}

export type Affected = { id: string; number: string; products: string; state: string };

/** What was written and did not reach them. */
const cameBack = sql`n.state = 'written' and exists (
  select from message m where m.workspace_id = n.workspace_id and m.id = n.message_id and m.delivery in ('failed', 'bounced', 'doubtful'))`;

/** Whoever is to be called: nobody reaches them otherwise, or what was written to them came back. */
const toBeCalled = sql`(n.state = 'call' or ${cameBack})`;

/** All orders of these customers (one person) that wait in a notice, or are to be called about, locked; else only this one. */
export function rowsOf(
  tx: Tx,
  noticeId: string,
  {
    which,
    orderId,
    customerIds,
  }: { which: 'waiting' | 'call'; orderId: string; customerIds: readonly string[] },
): Promise<Affected[]> {
  return tx.many(sql<Affected>`
    select o.id, o.number, o.products, o.state from delay_notice_order n
    join customer_order o on o.workspace_id = n.workspace_id and o.id = n.order_id
    where n.workspace_id = ${tx.workspaceId} and n.notice_id = ${noticeId}
      and ${which === 'waiting' ? sql`n.state = 'waiting'` : toBeCalled}
      and n.order_id in (
        select ${orderId}::uuid union
        select id from customer_order where workspace_id = ${tx.workspaceId} and customer_id = any(${[...customerIds]}::uuid[]))
    order by o.id limit 50 for update of n, o`);
}

export type End = {
  state: NoticeOrderState;
  reason?: NoticeOrder['reason'];
  messageId?: string;
  conversationId?: string;
  calledBy?: string;
};

export async function endOrders(tx: Tx, noticeId: string, ids: readonly string[], end: End): Promise<number> {
  const { state, reason = null, messageId = null, conversationId = null, calledBy = null } = end;
  return tx.run(sql`
    update delay_notice_order set state = ${state}, reason = ${reason}, message_id = coalesce(${messageId}::uuid, message_id),
      conversation_id = coalesce(${conversationId}::uuid, conversation_id), called_by = ${calledBy}, done_at = now()
    where workspace_id = ${tx.workspaceId} and notice_id = ${noticeId} and order_id = any(${[...ids]}::uuid[])`);
}

/** Whoever waits is told nothing any more. Answers how many that were. */
export function leaveOutWaiting(tx: Tx, noticeId: string): Promise<number> {
  return tx.run(sql`
    update delay_notice_order set state = 'skipped', reason = 'left_out'
    where workspace_id = ${tx.workspaceId} and notice_id = ${noticeId} and state = 'waiting'`);
}

/** Notes that a day is told of some orders; answers those that were not told of it before. `again`: some were told of a day. */
export async function noteTold(
  tx: Tx,
  orderIds: readonly string[],
  kind: DelayKind,
  newDate: string,
): Promise<{ fresh: Set<string>; again: boolean }> {
  const rows = await tx.many(sql<{ id: string; again: boolean }>`
    with told as (
      insert into delay_told (workspace_id, order_id, date_kind, new_date)
      select ${tx.workspaceId}, id, ${kind}, ${newDate}::date from unnest(${[...orderIds]}::uuid[]) as id order by id
      on conflict do nothing returning order_id
    )
    select order_id as id, exists (
      select from delay_told b where b.workspace_id = ${tx.workspaceId} and b.order_id = t.order_id) as again
    from told t`);
  const again = rows.length < orderIds.length || rows.some((row) => row.again);
  return { fresh: new Set(rows.map(({ id }) => id)), again };
}

/** Messages by LINE that this notice has written and that are still on their way. */
export async function onTheWay(tx: Tx, noticeId: string, channelId: string): Promise<number> {
  const { count } = await tx.one(sql<{ count: number }>`
    select count(distinct m.id)::int as count from delay_notice_order n
    join message m on m.workspace_id = n.workspace_id and m.id = n.message_id
    where n.workspace_id = ${tx.workspaceId} and n.notice_id = ${noticeId} and m.channel_id = ${channelId} and m.delivery = 'queued'`);
  return count;
}

/** Whose order this is, as its row says. */
export async function buyerOfOrder(tx: Tx, orderId: string): Promise<string | null> {
  const row = await tx.maybe(sql<{ customerId: string | null }>`
    select customer_id as "customerId" from customer_order where workspace_id = ${tx.workspaceId} and id = ${orderId}`);
  return row?.customerId ?? null;
}

export async function isOfNotice(tx: Tx, noticeId: string, orderId: string): Promise<boolean> {
  const row = await tx.maybe(sql`
    select 1 from delay_notice_order
    where workspace_id = ${tx.workspaceId} and notice_id = ${noticeId} and order_id = ${orderId}`);
  return row !== undefined;
}

/** Whether a delay of this order was told before. */
export async function isAgain(tx: Tx, orderId: string): Promise<boolean> {
  const row = await tx.maybe(
    sql`select 1 from delay_told where workspace_id = ${tx.workspaceId} and order_id = ${orderId} limit 1`,
  );
  return row !== undefined;
}
