import type { OrderFact } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';
import type { Fact, KnownFact } from './domain.ts';

export type NewFact = Fact & {
  externalId: string;
  versionAt: string;
  hash: string;
  raw: unknown;
  via: OrderFact['via'];
  actorId: string | null;
};

/** Keeps what was told; false when exactly this was told before. */
export async function insertFact(tx: Tx, orderId: string, fact: NewFact): Promise<boolean> {
  const added = await tx.run(sql`
    insert into order_fact (workspace_id, id, order_id, kind, external_id, version_at, hash, document, raw, via, actor_id)
    values (${tx.workspaceId}, ${newId()}, ${orderId}, ${fact.kind}, ${fact.externalId}, ${fact.versionAt},
      ${Buffer.from(fact.hash, 'hex')}, ${JSON.stringify(fact.document)}::jsonb, ${JSON.stringify(fact.raw)}::jsonb,
      ${fact.via}, ${fact.actorId})
    on conflict do nothing`);
  return added === 1;
}

/** Everything that was told of an order. Documents are ours: they were read before they were kept. */
export function factsOf(tx: Tx, orderId: string): Promise<KnownFact[]> {
  return tx.many(sql<KnownFact>`
    select id, kind, external_id as "externalId", version_at as "versionAt", encode(hash, 'hex') as hash, document, via
    from order_fact where workspace_id = ${tx.workspaceId} and order_id = ${orderId} order by id`);
}

/** Everything that was told of some orders. */
export function factsOfAll(
  tx: Tx,
  orderIds: readonly string[],
): Promise<(KnownFact & { orderId: string })[]> {
  return tx.many(sql<KnownFact & { orderId: string }>`
    select order_id as "orderId", id, kind, external_id as "externalId", version_at as "versionAt", encode(hash, 'hex') as hash,
      document
    from order_fact where workspace_id = ${tx.workspaceId} and order_id = any(${[...orderIds]}::uuid[]) order by id`);
}

/** Keeps one promise for each of some orders; answers those for which it is new. */
export function insertPromises(
  tx: Tx,
  orderIds: readonly string[],
  {
    externalId,
    versionAt,
    hash,
    document,
    actorId,
  }: Pick<NewFact, 'externalId' | 'versionAt' | 'hash' | 'document' | 'actorId'>,
): Promise<{ id: string; orderId: string }[]> {
  const rows = orderIds.map((orderId) => ({ id: newId(), order_id: orderId }));
  return tx.many(sql<{ id: string; orderId: string }>`
    insert into order_fact (workspace_id, id, order_id, kind, external_id, version_at, hash, document, raw, via, actor_id)
    select ${tx.workspaceId}, r.id, r.order_id, 'promise', ${externalId}, ${versionAt}::timestamptz, ${Buffer.from(hash, 'hex')}::bytea,
      ${JSON.stringify(document)}::jsonb, ${JSON.stringify(document)}::jsonb, 'desk', ${actorId}::uuid
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, order_id uuid)
    on conflict do nothing returning id, order_id as "orderId"`);
}

export type ShownFact = Omit<OrderFact, 'current' | 'summary'> & Pick<KnownFact, 'document'>;

/** The same for people to read, newest first. */
export function listFacts(tx: Tx, orderId: string): Promise<ShownFact[]> {
  return tx.many(sql<ShownFact>`
    select f.id, f.kind, f.external_id as "externalId", f.via, f.version_at as "versionAt", f.received_at as "receivedAt",
      f.document, case when m.id is not null then json_build_object('id', m.id, 'name', u.name) end as actor
    from order_fact f
    left join member m on m."organizationId" = f.workspace_id and m.id = f.actor_id
    left join auth_user u on u.id = m."userId"
    where f.workspace_id = ${tx.workspaceId} and f.order_id = ${orderId} order by f.id desc limit 200`);
}
