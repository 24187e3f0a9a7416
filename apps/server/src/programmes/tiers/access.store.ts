import type { CreateEarlyAccess, EarlyAccess } from '@madoguchi/contract';
import { newId, sql, type RawBuilder, type Tx } from '../../platform/db/index.ts';

export type AccessRow = Omit<EarlyAccess, 'url'> & { address: string };

const accessesOf = (tx: Tx, where: RawBuilder<unknown>) => sql<AccessRow>`
  select e.id, e.name, e.target, e.opens_at as "opensAt", e.early, e.address, e.ended, e.revision, p.passes, p.opened, (
      select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'people', t.people) order by t.id desc), '[]') from (
        select b.id, b.name, count(*)::int as people from early_access_address d
        join broadcast b on b.workspace_id = d.workspace_id and b.id = d.broadcast_id
        where d.workspace_id = e.workspace_id and d.access_id = e.id group by b.id, b.name) as t) as broadcasts
  from early_access e
  cross join lateral (
    select count(*)::int as passes, count(p.opened_at)::int as opened from early_access_pass p
    where p.workspace_id = e.workspace_id and p.access_id = e.id
  ) as p
  where e.workspace_id = ${tx.workspaceId} and ${where}`;

/** The newest first. */
export function listAccesses(
  tx: Tx,
  { before, limit }: { before: string | null; limit: number },
): Promise<AccessRow[]> {
  const earlier = before === null ? sql`true` : sql`e.id < ${before}::uuid`;
  return tx.many(sql`${accessesOf(tx, earlier)} order by e.id desc limit ${limit}`);
}

export function findAccess(tx: Tx, id: string): Promise<AccessRow | undefined> {
  return tx.maybe(accessesOf(tx, sql`e.id = ${id}`));
}

export function findByAddress(tx: Tx, address: string): Promise<AccessRow | undefined> {
  return tx.maybe(accessesOf(tx, sql`e.address = ${address}`));
}

export async function insertAccess(
  tx: Tx,
  given: CreateEarlyAccess & { address: string },
  memberId: string,
): Promise<string> {
  const id = newId();
  await tx.run(sql`
    insert into early_access (workspace_id, id, name, target, opens_at, early, address, created_by)
    values (${tx.workspaceId}, ${id}, ${JSON.stringify(given.name)}::jsonb, ${given.target}, ${given.opensAt},
      ${JSON.stringify(given.early)}::jsonb, ${given.address}, ${memberId})`);
  return id;
}

/** False where somebody else was faster. */
export async function setEnded(tx: Tx, id: string, basedOn: number, ended: boolean): Promise<boolean> {
  const changed = await tx.run(sql`
    update early_access set ended = ${ended}, revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = ${id} and revision = ${basedOn}`);
  return changed === 1;
}

/** Whether it has ended; nobody changes that until this transaction ends. */
export function holdEnded(tx: Tx, id: string): Promise<{ ended: boolean } | undefined> {
  return tx.maybe(sql<{ ended: boolean }>`
    select ended from early_access where workspace_id = ${tx.workspaceId} and id = ${id} for share`);
}

/** A customer's personal address by hand; those that they had open nothing any more. */
export async function putPass(
  tx: Tx,
  given: { accessId: string; customerId: string; hash: Buffer },
  memberId: string,
): Promise<void> {
  await tx.run(sql`
    insert into early_access_pass (workspace_id, access_id, customer_id, token_hash, given_by)
    values (${tx.workspaceId}, ${given.accessId}, ${given.customerId}, ${given.hash}, ${memberId})
    on conflict (workspace_id, access_id, customer_id) do update set token_hash = excluded.token_hash,
      given_by = excluded.given_by, given_at = now()`);
  await tx.run(sql`
    update early_access_address set token_hash = null where workspace_id = ${tx.workspaceId} and access_id = ${given.accessId}
      and customer_id = ${given.customerId}`);
}

/** A further address, told through a broadcast; the others stay. The same again where it is there. */
export async function putAddress(
  tx: Tx,
  given: { accessId: string; customerId: string; broadcastId: string; hash: Buffer },
): Promise<void> {
  await tx.run(sql`
    insert into early_access_pass (workspace_id, access_id, customer_id)
    values (${tx.workspaceId}, ${given.accessId}, ${given.customerId}) on conflict do nothing`);
  await tx.run(sql`
    insert into early_access_address (workspace_id, access_id, customer_id, broadcast_id, token_hash)
    values (${tx.workspaceId}, ${given.accessId}, ${given.customerId}, ${given.broadcastId}, ${given.hash})
    on conflict (workspace_id, access_id, customer_id, broadcast_id) do update set token_hash = excluded.token_hash`);
}

/** Whose an address is: one made by hand, or one that a broadcast told. */
export function findPass(
  tx: Tx,
  hash: Buffer,
): Promise<{ accessId: string; customerId: string } | undefined> {
  return tx.maybe(sql<{ accessId: string; customerId: string }>`
    select access_id as "accessId", customer_id as "customerId" from early_access_pass
    where workspace_id = ${tx.workspaceId} and token_hash = ${hash}
    union all
    select access_id, customer_id from early_access_address
    where workspace_id = ${tx.workspaceId} and token_hash = ${hash}`);
}

/** Somebody was led on by it, for the first time. */
export async function noteOpened(tx: Tx, accessId: string, customerId: string): Promise<void> {
  await tx.run(sql`
    update early_access_pass set opened_at = now() where workspace_id = ${tx.workspaceId} and access_id = ${accessId}
      and customer_id = ${customerId} and opened_at is null`);
}
