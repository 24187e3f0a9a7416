import type { Channel, ChannelType } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

/** A channel's row; what `config` and `cursor` hold is known to its kind alone. */
export type ChannelRow<Config = unknown, Cursor = unknown> = {
  id: string;
  type: ChannelType;
  name: string;
  address: string;
  signature: string;
  enabled: boolean;
  config: Config;
  secrets: Buffer | null;
  state: Channel['state'];
  reason: Channel['reason'];
  /** What was granted by a provider, when a mailbox is opened that way. */
  oauth: Channel['oauth'];
  stateSince: string;
  lastReceivedAt: string | null;
  cursor: Cursor | null;
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

/** A channel of one kind, with what that kind keeps in it; undefined also for one of another kind. */
export function findOfKind<Config, Cursor = unknown>(
  tx: Tx,
  type: ChannelType,
  id: string,
): Promise<ChannelRow<Config, Cursor> | undefined> {
  return tx.maybe(sql<ChannelRow<Config, Cursor>>`
    select ${columns} from ${tables} where c.workspace_id = ${tx.workspaceId} and c.id = ${id} and c.type = ${type}`);
}

/** The same, locked while its settings are changed. */
export function lockOfKind<Config, Cursor = unknown>(
  tx: Tx,
  type: ChannelType,
  id: string,
): Promise<ChannelRow<Config, Cursor> | undefined> {
  return tx.maybe(sql<ChannelRow<Config, Cursor>>`
    select ${columns} from ${tables} where c.workspace_id = ${tx.workspaceId} and c.id = ${id} and c.type = ${type}
    for update of c`);
}

/** Locks the row while its settings are changed. */
export function lockChannel(tx: Tx, id: string): Promise<ChannelRow | undefined> {
  return tx.maybe(sql<ChannelRow>`
    select ${columns} from ${tables} where c.workspace_id = ${tx.workspaceId} and c.id = ${id} for update of c`);
}

/** Also makes those who connect or rename channels of one workspace wait for each other. */
export async function addressTaken(
  tx: Tx,
  type: ChannelType,
  address: string,
  exceptId: string,
): Promise<boolean> {
  await tx.run(sql`select from workspace_settings where workspace_id = ${tx.workspaceId} for update`);
  const rows = await tx.many(sql`
    select 1 from channel where workspace_id = ${tx.workspaceId} and type = ${type} and lower(address) = lower(${address})
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
 * Saves settings; `reconnect` makes whoever works with the old ones give way to the new: the channel is connecting
 * again (the sample's never is).
 */
export async function saveChannel(
  tx: Tx,
  id: string,
  change: ChannelChange,
  { reconnect }: { reconnect: boolean },
): Promise<void> {
  const state = change.enabled ? 'connecting' : 'off';
  await tx.run(sql`
    update channel set name = ${change.name}, address = ${change.address}, signature = ${change.signature},
      enabled = ${change.enabled}, config = ${JSON.stringify(change.config)}, secrets = ${change.secrets},
      revision = revision + ${reconnect ? 1 : 0},
      state = case when not ${reconnect} then state when type = 'sample' then 'off' else ${state} end,
      state_reason = case when ${reconnect} then null else state_reason end,
      state_since = case when ${reconnect} then now() else state_since end
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** What those who run a channel find out about it. False when that is known, or they ran older settings. */
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

export async function deleteChannel(tx: Tx, id: string): Promise<boolean> {
  const changed = await tx.run(sql`
    delete from channel c where workspace_id = ${tx.workspaceId} and id = ${id}
      and not exists (select from source s where s.workspace_id = ${tx.workspaceId} and s.channel_id = c.id)
      and not exists (select from conversation v where v.workspace_id = ${tx.workspaceId} and v.channel_id = c.id)
      and not exists (select from message m
        where m.workspace_id = ${tx.workspaceId} and m.channel_id = c.id and m.crossed)`);
  return changed === 1;
}
