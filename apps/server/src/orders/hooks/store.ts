import type { OrderHook, QuarantinedOrder } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../../platform/db/index.ts';

const columns = sql`
  h.id, h.name, h.source, h.enabled, h.last_at as "lastAt", '/hooks/orders/' || h.address as address, (
    select count(*)::int from (
      select from order_delivery d
      where d.workspace_id = h.workspace_id and d.hook_id = h.id and d.state = 'quarantined' limit 1000) as q) as quarantined`;

export function listHooks(tx: Tx): Promise<OrderHook[]> {
  return tx.many(sql<OrderHook>`
    select ${columns} from order_hook h where h.workspace_id = ${tx.workspaceId} order by h.id`);
}

export function findHook(tx: Tx, id: string): Promise<OrderHook | undefined> {
  return tx.maybe(sql<OrderHook>`
    select ${columns} from order_hook h where h.workspace_id = ${tx.workspaceId} and h.id = ${id}`);
}

export async function insertHook(
  tx: Tx,
  hook: { id: string; name: string; source: string; address: string; hash: Buffer; secret: Buffer },
): Promise<void> {
  await tx.run(sql`
    insert into order_hook (workspace_id, id, name, source, address, address_hash, secret_sealed)
    values (${tx.workspaceId}, ${hook.id}, ${hook.name}, ${hook.source}, ${hook.address}, ${hook.hash}, ${hook.secret})`);
}

export async function saveHook(
  tx: Tx,
  id: string,
  { name, enabled }: Pick<OrderHook, 'name' | 'enabled'>,
): Promise<void> {
  await tx.run(sql`
    update order_hook set name = ${name}, enabled = ${enabled} where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function deleteHook(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`delete from order_hook where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export type HookAtAddress = { id: string; source: string; enabled: boolean; secret: Buffer };

export function hookAt(tx: Tx, hash: Buffer): Promise<HookAtAddress | undefined> {
  return tx.maybe(sql<HookAtAddress>`
    select id, source, enabled, secret_sealed as secret from order_hook
    where workspace_id = ${tx.workspaceId} and address_hash = ${hash}`);
}

export type Delivery = {
  id: string;
  hookId: string;
  source: string;
  state: 'waiting' | 'taken' | 'quarantined' | 'dropped';
  reason: string | null;
  body: Buffer;
};

/** Keeps what a shop sent. The same bytes are the same delivery: answers it as it is, and whether it was here before. */
export async function keepDelivery(
  tx: Tx,
  hookId: string,
  { body, sha256 }: { body: Buffer; sha256: Buffer },
): Promise<{ id: string; known: boolean }> {
  const made = await tx.maybe(sql<{ id: string }>`
    insert into order_delivery (workspace_id, id, hook_id, sha256, body, state)
    values (${tx.workspaceId}, ${newId()}, ${hookId}, ${sha256}, ${body}, 'waiting')
    on conflict (workspace_id, hook_id, sha256) do nothing returning id`);
  await tx.run(
    sql`update order_hook set last_at = now() where workspace_id = ${tx.workspaceId} and id = ${hookId}`,
  );
  if (made !== undefined) return { id: made.id, known: false };
  const { id } = await tx.one(sql<{ id: string }>`
    select id from order_delivery
    where workspace_id = ${tx.workspaceId} and hook_id = ${hookId} and sha256 = ${sha256}`);
  return { id, known: true };
}

/** A delivery, held until the transaction ends: two who take it come one after the other. */
export function lockDelivery(tx: Tx, id: string): Promise<Delivery | undefined> {
  return tx.maybe(sql<Delivery>`
    select d.id, d.hook_id as "hookId", h.source, d.state, d.reason, d.body from order_delivery d
    join order_hook h on h.workspace_id = d.workspace_id and h.id = d.hook_id
    where d.workspace_id = ${tx.workspaceId} and d.id = ${id} for update of d`);
}

export async function settleDelivery(
  tx: Tx,
  id: string,
  end: { state: Delivery['state']; reason?: string | null; orderId?: string | null },
): Promise<void> {
  await tx.run(sql`
    update order_delivery set state = ${end.state}, reason = ${end.reason ?? null}, order_id = ${end.orderId ?? null}
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** What was stored and never taken: the process that was at it is gone. */
export async function leftWaiting(tx: Tx): Promise<string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    select id from order_delivery
    where workspace_id = ${tx.workspaceId} and state = 'waiting' and received_at < now() - interval '10 seconds'
    order by id limit 100`);
  return rows.map(({ id }) => id);
}

export function listQuarantined(tx: Tx, before: string | null, limit: number): Promise<QuarantinedOrder[]> {
  return tx.many(sql<QuarantinedOrder>`
    select d.id, json_build_object('id', h.id, 'name', h.name) as hook, d.received_at as "receivedAt",
      coalesce(d.reason, '') as reason, left(convert_from(d.body, 'UTF8'), 2000) as body
    from order_delivery d join order_hook h on h.workspace_id = d.workspace_id and h.id = d.hook_id
    where d.workspace_id = ${tx.workspaceId} and d.state = 'quarantined' and (${before}::uuid is null or d.id < ${before}::uuid)
    order by d.id desc limit ${limit}`);
}
