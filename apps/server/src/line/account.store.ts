import type { LineHealth } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

export async function insertAccount(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`insert into line_account (workspace_id, id) values (${tx.workspaceId}, ${id})`);
}

/** The next look at accounts includes this one. */
export async function soonChecked(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`
    update line_account set check_after = date_trunc('milliseconds', now()) where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** An account that is not well is looked at again after a minute. */
export async function checkAgainSoon(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`
    update line_account set check_after = now() + interval '1 minute'
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** Minutes between two looks at an account that is well. */
const checkEveryMinutes = 10;

/** Accounts whose time to be looked at has come; whoever asks second gets none. */
export async function claimChecks(tx: Tx): Promise<string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    update line_account a set check_after = now() + make_interval(mins => ${checkEveryMinutes})
    from channel c
    where a.workspace_id = ${tx.workspaceId} and a.check_after <= now()
      and c.workspace_id = a.workspace_id and c.id = a.id and c.enabled
    returning a.id`);
  return rows.map(({ id }) => id);
}

/** The account that customers are told to write to: the first that is on and whose id LINE has told; null: none. */
export async function firstLineAccount(
  tx: Tx,
): Promise<{ channelId: string; name: string; id: string } | null> {
  const row = await tx.maybe(sql<{ channelId: string; name: string; id: string }>`
    select c.id as "channelId", coalesce(a.bot ->> 'displayName', c.name) as name, a.bot ->> 'basicId' as id
    from line_account a join channel c on c.workspace_id = a.workspace_id and c.id = a.id
    where a.workspace_id = ${tx.workspaceId} and c.enabled and a.suspended_at is null and a.bot ->> 'basicId' <> ''
    order by c.created_at, c.id limit 1`);
  return row ?? null;
}

export type StoredToken = { token: Buffer | null; expiresAt: string | null };

export function findToken(tx: Tx, id: string): Promise<StoredToken | undefined> {
  return tx.maybe(sql<StoredToken>`
    select token, token_expires_at as "expiresAt" from line_account
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function saveToken(tx: Tx, id: string, token: Buffer, expiresAt: Date): Promise<void> {
  await tx.run(sql`
    update line_account set token = ${token}, token_expires_at = ${expiresAt}
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function dropToken(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`
    update line_account set token = null, token_expires_at = null
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** What LINE said of an account; what could not be asked stays as it was. */
export type AccountFacts = {
  bot?: NonNullable<LineHealth['bot']>;
  quota?: { limit: number | null; used: number };
  followers?: { count: number; more: boolean };
  endpoint?: { url: string; active: boolean } | null;
};

export async function saveFacts(tx: Tx, id: string, facts: AccountFacts): Promise<void> {
  const { bot, quota, followers, endpoint } = facts;
  const json = (value: object | null | undefined) =>
    value === undefined || value === null ? null : JSON.stringify(value);
  await tx.run(sql`
    update line_account set checked_at = now(),
      bot = coalesce(${json(bot)}::jsonb, bot),
      quota_limit = case when ${quota !== undefined} then ${quota?.limit ?? null}::int else quota_limit end,
      quota_used = coalesce(${quota?.used ?? null}::int, quota_used),
      quota_at = case when ${quota !== undefined} then now() else quota_at end,
      followers = coalesce(${followers?.count ?? null}::int, followers),
      followers_more = coalesce(${followers?.more ?? null}::boolean, followers_more),
      endpoint = case when ${endpoint !== undefined} then ${json(endpoint)}::jsonb else endpoint end
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function saveTested(
  tx: Tx,
  id: string,
  tested: Omit<NonNullable<LineHealth['tested']>, 'at'>,
): Promise<void> {
  await tx.run(sql`
    update line_account set tested = ${JSON.stringify({ ...tested, at: new Date().toISOString() })}::jsonb
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** Counts pushes of this desk, until LINE says the figure again: one for each request and recipient. */
export async function countPushes(tx: Tx, id: string, count: number): Promise<void> {
  await tx.run(sql`
    update line_account set quota_used = quota_used + ${count}::int
    where workspace_id = ${tx.workspaceId} and id = ${id} and quota_used is not null`);
}

/** LINE says that the month's messages are used up. */
export async function exhaustQuota(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`
    update line_account set quota_used = greatest(quota_used, quota_limit), quota_at = now(), check_after = now()
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function setSuspended(tx: Tx, id: string, at: Date | null): Promise<void> {
  await tx.run(sql`
    update line_account set suspended_at = ${at} where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export type AccountRow = Omit<LineHealth, 'quota' | 'followers' | 'endpoint'> & {
  quotaLimit: number | null;
  quotaUsed: number | null;
  quotaAt: string | null;
  followers: number | null;
  followersMore: boolean;
  endpoint: { url: string; active: boolean } | null;
};

export function findAccount(tx: Tx, id: string): Promise<AccountRow | undefined> {
  return tx.maybe(sql<AccountRow>`
    select a.checked_at as "checkedAt", a.bot, a.suspended_at as "suspendedAt", a.token_expires_at as "tokenExpiresAt",
      a.quota_limit as "quotaLimit", a.quota_used as "quotaUsed", a.quota_at as "quotaAt",
      a.followers, a.followers_more as "followersMore", a.endpoint, a.tested,
      (select count(*)::int from (
        select from line_chat b where b.workspace_id = a.workspace_id and b.channel_id = a.id and b.blocked_at is not null
        limit 10000) b) as blocked,
      (select count(*)::int from (
        select from line_event e where e.workspace_id = a.workspace_id and e.channel_id = a.id and e.state = 'waiting'
        limit 10000) e) as waiting
    from line_account a where a.workspace_id = ${tx.workspaceId} and a.id = ${id}`);
}

export async function noteReceived(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`
    update channel set last_received_at = now() where workspace_id = ${tx.workspaceId} and id = ${id}`);
}
