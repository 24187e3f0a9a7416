import { findOfKind, lockOfKind, type ChannelRow } from '../desk-channels/index.ts';
import { sql, type Tx } from '../platform/db/index.ts';

export type AccountConfig = {
  host: string;
  port: number;
  security: 'tls' | 'starttls' | 'none';
  user: string;
};

export type MailboxConfig = {
  imap?: AccountConfig;
  smtp?: AccountConfig;
  firstSyncDays?: number;
  allowSelfSigned?: boolean;
};

export type MailboxCursorRow = { uidValidity: string; lastUid: number; modseq: string | null };

/** An e-mail channel's row. */
export type MailboxRow = ChannelRow<MailboxConfig, MailboxCursorRow>;

export function findMailbox(tx: Tx, id: string): Promise<MailboxRow | undefined> {
  return findOfKind<MailboxConfig, MailboxCursorRow>(tx, 'email', id);
}

/** The same, locked while its settings are changed. */
export function lockMailbox(tx: Tx, id: string): Promise<MailboxRow | undefined> {
  return lockOfKind<MailboxConfig, MailboxCursorRow>(tx, 'email', id);
}

/**
 * What was read so far says nothing of the mailbox now named: it is read as one that numbers its mail anew (a
 * UIDVALIDITY is never 0), from the day the channel was connected; what is known already is not received twice.
 */
export async function forgetPlace(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`
    update channel set cursor = cursor || '{"uidValidity": "0"}'
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** The cursor of a watcher that still holds the channel; false tells it to stop. */
export async function saveCursor(
  tx: Tx,
  id: string,
  owner: string,
  cursor: MailboxCursorRow,
  received: boolean,
): Promise<boolean> {
  const changed = await tx.run(sql`
    update channel set cursor = ${JSON.stringify(cursor)},
      last_received_at = case when ${received} then now() else last_received_at end
    where workspace_id = ${tx.workspaceId} and id = ${id} and lease_owner = ${owner}`);
  return changed === 1;
}

export type Leased = { id: string; revision: number };

/**
 * Takes the channels that nobody alive watches, and answers all that this process holds. The lease is looked up by
 * a scalar subquery on purpose: of two processes that ask at once the second must see the first one's lease when
 * its turn at the row comes, and PostgreSQL does not look again on the inner side of a `not exists`.
 */
export function leaseChannels(tx: Tx, owner: string): Promise<Leased[]> {
  return tx.many(sql<Leased>`
    with taken as (
      update channel c set lease_owner = ${owner}
      where workspace_id = ${tx.workspaceId} and type = 'email' and enabled and lease_owner is distinct from ${owner}
        and coalesce((select p.last_seen from process_lease p where p.process_id = c.lease_owner), '-infinity')
          <= now() - interval '15 seconds'
      returning id, revision
    )
    select id, revision from channel
    where workspace_id = ${tx.workspaceId} and type = 'email' and enabled and lease_owner = ${owner}
    union select id, revision from taken`);
}
