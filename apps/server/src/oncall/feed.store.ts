import type { Locale, OnCallFeed } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

export async function findFeed(tx: Tx, memberId: string): Promise<OnCallFeed> {
  const row = await tx.maybe(sql<OnCallFeed>`
    select created_at as "createdAt", read_at as "readAt" from oncall_feed
    where workspace_id = ${tx.workspaceId} and member_id = ${memberId}`);
  return row ?? { createdAt: null, readAt: null };
}

/** The address before it ends with this. */
export async function saveFeed(tx: Tx, memberId: string, hash: Buffer): Promise<void> {
  await tx.run(sql`
    insert into oncall_feed (workspace_id, member_id, secret_hash) values (${tx.workspaceId}, ${memberId}, ${hash})
    on conflict (workspace_id, member_id) do update
      set secret_hash = excluded.secret_hash, created_at = now(), read_at = null`);
}

export async function deleteFeed(tx: Tx, memberId: string): Promise<void> {
  await tx.run(
    sql`delete from oncall_feed where workspace_id = ${tx.workspaceId} and member_id = ${memberId}`,
  );
}

export type FeedOwner = { memberId: string; locale: Locale; workspace: string };

/** Whose calendar an address is; that it was read is noted, once an hour. */
export async function ownerOfFeed(tx: Tx, hash: Buffer): Promise<FeedOwner | undefined> {
  const owner = await tx.maybe(sql<FeedOwner>`
    select f.member_id as "memberId", coalesce(p.locale, 'ja') as locale, w.name as workspace
    from oncall_feed f join workspace w on w.id = f.workspace_id
    left join member_profile p on p.workspace_id = f.workspace_id and p.member_id = f.member_id
    where f.workspace_id = ${tx.workspaceId} and f.secret_hash = ${hash}`);
  if (owner !== undefined)
    await tx.run(sql`
      update oncall_feed set read_at = now()
      where workspace_id = ${tx.workspaceId} and member_id = ${owner.memberId}
        and (read_at is null or read_at < now() - interval '1 hour')`);
  return owner;
}
