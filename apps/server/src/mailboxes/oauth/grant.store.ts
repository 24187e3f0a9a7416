import type { MailProvider } from '@madoguchi/contract';
import { sql, type Tx } from '../../platform/db/index.ts';

export type GrantRow = {
  provider: MailProvider;
  tokens: Buffer;
  expiresAt: string;
  ended: boolean;
  /** Nobody refreshes it just now. */
  free: boolean;
};

export function findGrant(tx: Tx, channelId: string): Promise<GrantRow | undefined> {
  return tx.maybe(sql<GrantRow>`
    select provider, tokens, expires_at as "expiresAt", ended, coalesce(claimed_until < now(), true) as free from mail_grant
    where workspace_id = ${tx.workspaceId} and id = ${channelId}`);
}

export type NewGrant = { provider: MailProvider; tokens: Buffer; expiresAt: Date };

/** What was granted now; it takes the place of what was before. */
export async function saveGrant(tx: Tx, channelId: string, grant: NewGrant): Promise<void> {
  await tx.run(sql`
    insert into mail_grant (workspace_id, id, provider, tokens, expires_at)
    values (${tx.workspaceId}, ${channelId}, ${grant.provider}, ${grant.tokens}, ${grant.expiresAt})
    on conflict (workspace_id, id) do update set provider = excluded.provider, tokens = excluded.tokens,
      expires_at = excluded.expires_at, ended = false, granted_at = now(), refreshed_at = now(), claim = null, claimed_until = null`);
}

/** Takes the refreshing of a grant that still has `tokens`; false when another process has it, or has done it. */
export async function claimGrant(tx: Tx, channelId: string, tokens: Buffer, claim: string): Promise<boolean> {
  const changed = await tx.run(sql`
    update mail_grant set claim = ${claim}, claimed_until = now() + interval '30 seconds'
    where workspace_id = ${tx.workspaceId} and id = ${channelId} and tokens = ${tokens} and not ended
      and coalesce(claimed_until < now(), true)`);
  return changed === 1;
}

/** Keeps what came of refreshing; false when the claim was lost, or the mailbox was connected anew meanwhile. */
export async function saveRefreshed(
  tx: Tx,
  channelId: string,
  claim: string,
  tokens: Buffer,
  expiresAt: Date,
): Promise<boolean> {
  const changed = await tx.run(sql`
    update mail_grant set tokens = ${tokens}, expires_at = ${expiresAt}, refreshed_at = now(), claim = null, claimed_until = null
    where workspace_id = ${tx.workspaceId} and id = ${channelId} and claim = ${claim}`);
  return changed === 1;
}

/** Gives a claim back; with `ended` the approval was found to be withdrawn. False when the claim was lost. */
export async function releaseGrant(
  tx: Tx,
  channelId: string,
  claim: string,
  ended: boolean,
): Promise<boolean> {
  const changed = await tx.run(sql`
    update mail_grant set ended = ended or ${ended}, claim = null, claimed_until = null
    where workspace_id = ${tx.workspaceId} and id = ${channelId} and claim = ${claim}`);
  return changed === 1;
}

export async function deleteGrant(tx: Tx, channelId: string): Promise<GrantRow | undefined> {
  return tx.maybe(sql<GrantRow>`
    delete from mail_grant where workspace_id = ${tx.workspaceId} and id = ${channelId}
    returning provider, tokens, expires_at as "expiresAt", ended, true as free`);
}

/** Channels whose token soon ends; those switched off once a week, since what is never used is forgotten by providers. */
export function grantsToRefresh(tx: Tx): Promise<{ id: string }[]> {
  return tx.many(sql<{ id: string }>`
    select g.id from mail_grant g join channel c on c.workspace_id = g.workspace_id and c.id = g.id
    where g.workspace_id = ${tx.workspaceId} and not g.ended and g.expires_at < now() + interval '10 minutes'
      and (c.enabled or g.refreshed_at < now() - interval '7 days')
    order by g.expires_at limit 100`);
}

/** Makes every watcher of a channel connect anew, so that it finds what has changed of its approval. */
export async function reconnect(tx: Tx, channelId: string): Promise<void> {
  await tx.run(sql`
    update channel set revision = revision + 1 where workspace_id = ${tx.workspaceId} and id = ${channelId}`);
}

/** The same for all of a provider whose application was refused, or whose approval came from another application. */
export function channelsOf(tx: Tx, provider: MailProvider): Promise<{ id: string }[]> {
  return tx.many(sql<{ id: string }>`
    select id from mail_grant where workspace_id = ${tx.workspaceId} and provider = ${provider} order by id`);
}
