import type { AmbassadorAccount, NoteFollowers, PutAmbassadorAccount } from '@madoguchi/contract';
import { writerKey, type Writer } from '../mentions/index.ts';
import { newId, sql, type Tx } from '../platform/db/index.ts';

/** The accounts of somebody with every observation of their followers, the newest first. */
export function listAccounts(tx: Tx, ambassadorId: string): Promise<AmbassadorAccount[]> {
  return tx.many(sql<AmbassadorAccount>`
    select c.id, c.network, c.handle, c.address, coalesce((
      select json_agg(json_build_object('id', r.id, 'observedOn', to_char(r.observed_on, 'YYYY-MM-DD'), 'followers', r.followers,
        'notedAt', to_char(r.noted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'by', case when m.id is not null then json_build_object('id', m.id, 'name', u.name) end)
        order by r.observed_on desc, r.id desc)
      from ambassador_reach r
      left join member m on m."organizationId" = r.workspace_id and m.id = r.noted_by
      left join auth_user u on u.id = m."userId"
      where r.workspace_id = c.workspace_id and r.account_id = c.id), '[]') as observations
    from ambassador_account c where c.workspace_id = ${tx.workspaceId} and c.ambassador_id = ${ambassadorId} order by c.id`);
}

/** Whose an account is; undefined where there is none. */
export function ownerOfAccount(tx: Tx, id: string): Promise<{ ambassadorId: string } | undefined> {
  return tx.maybe(sql<{ ambassadorId: string }>`
    select ambassador_id as "ambassadorId" from ambassador_account where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** Adds an account; false when it is somebody’s already. */
export async function insertAccount(
  tx: Tx,
  ambassadorId: string,
  { network, handle, address }: PutAmbassadorAccount,
): Promise<boolean> {
  const added = await tx.run(sql`
    insert into ambassador_account (workspace_id, id, ambassador_id, network, handle, handle_key, address)
    values (${tx.workspaceId}, ${newId()}, ${ambassadorId}, ${network}, ${handle}, ${writerKey(handle)}, ${address})
    on conflict (workspace_id, network, handle_key) do nothing`);
  return added === 1;
}

/** Another network is another account. False when the name is somebody’s already. */
export async function updateAccount(
  tx: Tx,
  id: string,
  { network, handle, address }: PutAmbassadorAccount,
): Promise<boolean> {
  const changed = await tx.run(sql`
    update ambassador_account c set network = ${network}, handle = ${handle}, handle_key = ${writerKey(handle)},
      address = ${address}
    where c.workspace_id = ${tx.workspaceId} and c.id = ${id} and not exists (
      select from ambassador_account o where o.workspace_id = c.workspace_id and o.network = ${network}
        and o.handle_key = ${writerKey(handle)} and o.id <> c.id)`);
  return changed === 1;
}

export async function insertReach(
  tx: Tx,
  accountId: string,
  { observedOn, followers }: NoteFollowers,
  memberId: string,
): Promise<void> {
  await tx.run(sql`
    insert into ambassador_reach (workspace_id, id, account_id, observed_on, followers, noted_by)
    values (${tx.workspaceId}, ${newId()}, ${accountId}, ${observedOn}::date, ${followers}, ${memberId})`);
}

/** Where somebody writes, for finding what they wrote. */
export function writersOf(tx: Tx, ambassadorId: string): Promise<Writer[]> {
  return tx.many(sql<Writer>`
    select network, handle_key as key from ambassador_account
    where workspace_id = ${tx.workspaceId} and ambassador_id = ${ambassadorId} order by id`);
}

export type Known = { id: string; name: string; since: string | null };

/** Whose account one of these names is, and since when something is agreed with them. */
export function findWriter(tx: Tx, network: string, keys: readonly string[]): Promise<Known | undefined> {
  return tx.maybe(sql<Known>`
    select a.id, a.name, (
      select to_char(min(g.agreed_on), 'YYYY-MM-DD') from ambassador_agreement g
      where g.workspace_id = a.workspace_id and g.ambassador_id = a.id and (
        select s.done_on from ambassador_step s where s.workspace_id = g.workspace_id and s.agreement_id = g.id
          and s.kind = 'cancelled' order by s.id desc limit 1) is null) as since
    from ambassador_account c join ambassador a on a.workspace_id = c.workspace_id and a.id = c.ambassador_id
    where c.workspace_id = ${tx.workspaceId} and c.network = ${network} and c.handle_key = any(${[...keys]}::text[])
    order by c.id limit 1`);
}
