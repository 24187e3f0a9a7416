import { sql, type Tx } from '../platform/db/index.ts';
import type { PointRow } from './record.store.ts';

export function findPoint(tx: Tx, id: string): Promise<PointRow | undefined> {
  return tx.maybe(sql<PointRow>`
    select id, customer_id as "customerId", kind, value, value_key as key, is_primary as primary, shared
    from contact_point where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export type Holder = { customerId: string; customerName: string; shared: boolean };

/** Who has this address or number, as records that stand for themselves; the one whose own it is stands first. */
export function holdersOf(tx: Tx, kind: string, key: string): Promise<Holder[]> {
  return tx.many(sql<Holder>`
    select k.id as "customerId", k.name as "customerName", p.shared from contact_point p
    join customer k on k.workspace_id = p.workspace_id and k.id = p.customer_id
    where p.workspace_id = ${tx.workspaceId} and p.kind = ${kind} and p.value_key = ${key}
      and k.merged_into is null
    order by p.shared, p.created_at limit 20`);
}

/** Whose own address this is. */
export function customerOfPoint(tx: Tx, kind: string, key: string): Promise<{ id: string } | undefined> {
  return tx.maybe(sql<{ id: string }>`
    select customer_id as id from contact_point
    where workspace_id = ${tx.workspaceId} and kind = ${kind} and value_key = ${key} and not shared`);
}

export async function makePrimary(tx: Tx, point: PointRow): Promise<void> {
  await tx.run(sql`
    update contact_point set is_primary = id = ${point.id}
    where workspace_id = ${tx.workspaceId} and customer_id = ${point.customerId} and kind = ${point.kind}`);
}

/** Removes a contact point; when it was the primary one, the oldest of its kind takes its place. */
export async function removePoint(tx: Tx, point: PointRow): Promise<void> {
  await tx.run(sql`delete from contact_point where workspace_id = ${tx.workspaceId} and id = ${point.id}`);
  await ensurePrimary(tx, point.customerId, point.kind);
  // Whoever shared the number longest has it as their own now, so that a new one is noticed again.
  if (!point.shared) {
    await tx.run(sql`
      update contact_point set shared = false where workspace_id = ${tx.workspaceId} and id = (
        select p.id from contact_point p join customer k on k.workspace_id = p.workspace_id and k.id = p.customer_id
        where p.workspace_id = ${tx.workspaceId} and p.kind = ${point.kind} and p.value_key = ${point.key}
          and k.merged_into is null
        order by p.created_at, p.id limit 1)`);
  }
}

/** Where a kind has contact points but no primary one, the oldest becomes it. */
export async function ensurePrimary(tx: Tx, customerId: string, kind: string): Promise<void> {
  await tx.run(sql`
    update contact_point set is_primary = true where workspace_id = ${tx.workspaceId} and id = (
      select id from contact_point where workspace_id = ${tx.workspaceId} and customer_id = ${customerId} and kind = ${kind}
      order by is_primary desc, created_at, id limit 1) and not is_primary`);
}
