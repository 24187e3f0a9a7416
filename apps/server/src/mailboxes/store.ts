import type { Channel } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

export type AccountConfig = {
  host: string;
  port: number;
  security: 'tls' | 'starttls' | 'none';
  user: string;
};

export type ChannelConfig = {
  imap?: AccountConfig;
  smtp?: AccountConfig;
  firstSyncDays?: number;
  allowSelfSigned?: boolean;
};

export type ChannelRow = {
  id: string;
  type: 'email' | 'sample';
  name: string;
  address: string;
  signature: string;
  enabled: boolean;
  config: ChannelConfig;
  secrets: Buffer | null;
  state: 'connecting' | 'live' | 'failed' | 'off';
  reason: {
    code: NonNullable<Channel['reason']>['code'];
    message: string;
  } | null;
  /** What was granted by a provider, when the mailbox is opened that way. */
  oauth: Channel['oauth'];
  stateSince: string;
  lastReceivedAt: string | null;
  cursor: { uidValidity: string; lastUid: number; modseq: string | null } | null;
  revision: number;
  threadSecret: string;
  createdAt: string;
};

const columns = sql`
  c.id, c.type, c.name, c.address, c.signature, c.enabled, c.config, c.secrets, c.state, c.state_reason as reason,
  c.state_since as "stateSince", c.last_received_at as "lastReceivedAt", c.cursor, c.revision, s.thread_secret as "threadSecret",
  c.created_at as "createdAt",
  case when g.id is not null then jsonb_build_object('provider', g.provider, 'ended', g.ended,
    'connectedAt', to_char(g.granted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end as oauth`;

const tables = sql`
  channel c join workspace_settings s on s.workspace_id = c.workspace_id
  left join mail_grant g on g.workspace_id = c.workspace_id and g.id = c.id`;

export function listChannels(tx: Tx): Promise<ChannelRow[]> {
  return tx.many(sql<ChannelRow>`
    select ${columns} from ${tables} where c.workspace_id = ${tx.workspaceId} order by c.created_at, c.id limit 500`);
}

export function findChannel(tx: Tx, id: string): Promise<ChannelRow | undefined> {
  return tx.maybe(sql<ChannelRow>`
    select ${columns} from ${tables} where c.workspace_id = ${tx.workspaceId} and c.id = ${id}`);
}

/** Locks the row while its settings are changed. */
export function lockChannel(tx: Tx, id: string): Promise<ChannelRow | undefined> {
  return tx.maybe(sql<ChannelRow>`
    select ${columns} from ${tables} where c.workspace_id = ${tx.workspaceId} and c.id = ${id} for update of c`);
}

/** Also makes those who connect or rename channels of one workspace wait for each other. */
export async function addressTaken(tx: Tx, address: string, exceptId: string): Promise<boolean> {
  await tx.run(sql`select from workspace_settings where workspace_id = ${tx.workspaceId} for update`);
  const rows = await tx.many(sql`
    select 1 from channel where workspace_id = ${tx.workspaceId} and type = 'email' and lower(address) = lower(${address})
      and id <> ${exceptId}`);
  return rows.length > 0;
}

export type NewChannel = Pick<
  ChannelRow,
  'id' | 'type' | 'name' | 'address' | 'signature' | 'config' | 'secrets' | 'state'
>;

export async function insertChannel(tx: Tx, channel: NewChannel): Promise<void> {
  await tx.run(sql`
    insert into channel (workspace_id, id, type, name, address, signature, config, secrets, state)
    values (${tx.workspaceId}, ${channel.id}, ${channel.type}, ${channel.name}, ${channel.address}, ${channel.signature},
      ${JSON.stringify(channel.config)}, ${channel.secrets}, ${channel.state})`);
}

export type ChannelChange = Pick<
  ChannelRow,
  'name' | 'address' | 'signature' | 'enabled' | 'config' | 'secrets'
>;

/**
 * Saves settings; `reconnect` makes every watcher of the old ones give way to the new. With `elsewhere` what was
 * read so far says nothing of the mailbox now named: it is read as one that numbers its mail anew (a UIDVALIDITY is
 * never 0), from the day the channel was connected; what is known already is not received twice.
 */
export async function saveChannel(
  tx: Tx,
  id: string,
  change: ChannelChange,
  { reconnect, elsewhere }: { reconnect: boolean; elsewhere: boolean },
): Promise<void> {
  const state = change.enabled ? 'connecting' : 'off';
  await tx.run(sql`
    update channel set name = ${change.name}, address = ${change.address}, signature = ${change.signature},
      enabled = ${change.enabled}, config = ${JSON.stringify(change.config)}, secrets = ${change.secrets},
      revision = revision + ${reconnect ? 1 : 0},
      cursor = case when ${elsewhere} then cursor || '{"uidValidity": "0"}' else cursor end,
      state = case when not ${reconnect} then state when type = 'email' then ${state} else 'off' end,
      state_reason = case when ${reconnect} then null else state_reason end,
      state_since = case when ${reconnect} then now() else state_since end
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function setState(
  tx: Tx,
  id: string,
  revision: number,
  report: { state: string; reason: { code: string; message: string } | null },
): Promise<boolean> {
  const reason = report.reason === null ? null : JSON.stringify(report.reason);
  const changed = await tx.run(sql`
    update channel set state = ${report.state}, state_reason = ${reason}::jsonb,
      state_since = case when state = ${report.state} then state_since else now() end
    where workspace_id = ${tx.workspaceId} and id = ${id} and revision = ${revision}
      and (state, coalesce(state_reason ->> 'code', '')) is distinct from (${report.state}, ${report.reason?.code ?? ''})`);
  return changed > 0;
}

/** The cursor of a watcher that still holds the channel; false tells it to stop. */
export async function saveCursor(
  tx: Tx,
  id: string,
  owner: string,
  cursor: NonNullable<ChannelRow['cursor']>,
  received: boolean,
): Promise<boolean> {
  const changed = await tx.run(sql`
    update channel set cursor = ${JSON.stringify(cursor)},
      last_received_at = case when ${received} then now() else last_received_at end
    where workspace_id = ${tx.workspaceId} and id = ${id} and lease_owner = ${owner}`);
  return changed === 1;
}

export async function deleteChannel(tx: Tx, id: string): Promise<boolean> {
  const changed = await tx.run(sql`
    delete from channel c where workspace_id = ${tx.workspaceId} and id = ${id}
      and not exists (select from source s where s.workspace_id = ${tx.workspaceId} and s.channel_id = c.id)
      and not exists (select from conversation v where v.workspace_id = ${tx.workspaceId} and v.channel_id = c.id)`);
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
