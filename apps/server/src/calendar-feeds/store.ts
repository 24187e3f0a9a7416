import type { CalendarFeed, Locale } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

/** Where the addresses of a kind of calendar are kept; every one of these tables has the same columns. */
export type FeedTable = 'promise_feed' | 'oncall_feed' | 'absence_feed' | 'absence_team_feed';

const tables: Readonly<Record<FeedTable, RawBuilder<unknown>>> = {
  promise_feed: sql`promise_feed`,
  oncall_feed: sql`oncall_feed`,
  absence_feed: sql`absence_feed`,
  absence_team_feed: sql`absence_team_feed`,
};

export async function findFeed(tx: Tx, table: FeedTable, memberId: string): Promise<CalendarFeed> {
  const row = await tx.maybe(sql<CalendarFeed>`
    select created_at as "createdAt", read_at as "readAt" from ${tables[table]}
    where workspace_id = ${tx.workspaceId} and member_id = ${memberId}`);
  return row ?? { createdAt: null, readAt: null };
}

/** The address before it ends with this. */
export async function saveFeed(tx: Tx, table: FeedTable, memberId: string, hash: Buffer): Promise<void> {
  await tx.run(sql`
    insert into ${tables[table]} (workspace_id, member_id, secret_hash) values (${tx.workspaceId}, ${memberId}, ${hash})
    on conflict (workspace_id, member_id) do update
      set secret_hash = excluded.secret_hash, created_at = now(), read_at = null`);
}

export async function deleteFeed(tx: Tx, table: FeedTable, memberId: string): Promise<void> {
  await tx.run(
    sql`delete from ${tables[table]} where workspace_id = ${tx.workspaceId} and member_id = ${memberId}`,
  );
}

/** Whose calendar it is, in their language, and what they are at the desk by now. */
export type FeedOwner = { memberId: string; role: string; locale: Locale; workspace: string };

/** Whose calendar an address is; that it was read is noted, once an hour. */
export async function ownerOfFeed(tx: Tx, table: FeedTable, hash: Buffer): Promise<FeedOwner | undefined> {
  const owner = await tx.maybe(sql<FeedOwner>`
    select f.member_id as "memberId", m.role, coalesce(p.locale, 'ja') as locale, w.name as workspace
    from ${tables[table]} f join workspace w on w.id = f.workspace_id
    join member m on m."organizationId" = f.workspace_id and m.id = f.member_id
    left join member_profile p on p.workspace_id = f.workspace_id and p.member_id = f.member_id
    where f.workspace_id = ${tx.workspaceId} and f.secret_hash = ${hash}`);
  if (owner !== undefined)
    await tx.run(sql`
      update ${tables[table]} set read_at = now()
      where workspace_id = ${tx.workspaceId} and member_id = ${owner.memberId}
        and (read_at is null or read_at < now() - interval '1 hour')`);
  return owner;
}
