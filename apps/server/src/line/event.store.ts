import type { KeptEvent } from '../channels/line/index.ts';
import { sql, type Tx } from '../platform/db/index.ts';

/**
 * Keeps events until their turn. Those that wait already, or had their turn, are left out: LINE repeats what it is not
 * sure of. Answers how many were new.
 */
export async function keepEvents(tx: Tx, channelId: string, events: readonly KeptEvent[]): Promise<number> {
  if (events.length === 0) return 0;
  const rows = JSON.stringify(
    events.map(({ id, chat, type, at, about, body }) => ({
      event_id: id,
      chat,
      type,
      at_ms: at,
      about,
      body,
    })),
  );
  return tx.run(sql`
    insert into line_event (workspace_id, channel_id, event_id, chat, type, at_ms, about, body)
    select ${tx.workspaceId}, ${channelId}, e.event_id, e.chat, e.type, e.at_ms, e.about, e.body
    from jsonb_to_recordset(${rows}::jsonb)
      as e (event_id text, chat text, type text, at_ms bigint, about text, body jsonb)
    where not exists (
      select from source s
      where s.workspace_id = ${tx.workspaceId} and s.channel_id = ${channelId} and s.external_id = e.event_id)
    on conflict (workspace_id, channel_id, event_id) do nothing`);
}

export type WaitingChat = { channelId: string; chat: string };

/**
 * Chats with events that have waited a moment: what was told a little out of order is put in order first. The longest
 * waiting first.
 */
export function waitingChats(tx: Tx, settleMs: number, most: number): Promise<WaitingChat[]> {
  return tx.many(sql<WaitingChat>`
    select e.channel_id as "channelId", e.chat from line_event e
    join channel c on c.workspace_id = e.workspace_id and c.id = e.channel_id and c.enabled
    where e.workspace_id = ${tx.workspaceId} and e.state = 'waiting'
    group by e.channel_id, e.chat
    having min(e.received_at) <= now() - make_interval(secs => ${settleMs / 1000})
    order by min(e.received_at) limit ${most}`);
}

export type EventRow = { id: string; type: string; at: number; body: object; receivedAt: string };

/** A chat's next events in the order in which they happened. */
export function nextEvents(tx: Tx, { channelId, chat }: WaitingChat, most: number): Promise<EventRow[]> {
  return tx.many(sql<EventRow>`
    select event_id as id, type, at_ms::float8 as at, body, received_at as "receivedAt" from line_event
    where workspace_id = ${tx.workspaceId} and channel_id = ${channelId} and chat = ${chat} and state = 'waiting'
    order by at_ms, event_id limit ${most}`);
}

export type LateRow = { id: string; about: string; type: string; at: number; body: object };

/** What came before the messages it is about: unsendings and edits. */
export function lateAbout(tx: Tx, channelId: string, messageIds: readonly string[]): Promise<LateRow[]> {
  return tx.many(sql<LateRow>`
    select event_id as id, about, type, at_ms::float8 as at, body from line_event
    where workspace_id = ${tx.workspaceId} and channel_id = ${channelId} and about = any(${[...messageIds]})
      and state = 'late'
    order by at_ms, event_id`);
}

/**
 * Ends events that have taken effect. What is about another message stays for a while, in case that one comes later;
 * of a message that was unsent nothing is kept.
 */
export async function endEvents(tx: Tx, channelId: string, ids: readonly string[]): Promise<void> {
  await tx.run(sql`
    delete from line_event
    where workspace_id = ${tx.workspaceId} and channel_id = ${channelId} and event_id = any(${[...ids]}) and about is null`);
  await tx.run(sql`
    update line_event set state = 'late', body = case when type = 'unsend' then '{}' else body end
    where workspace_id = ${tx.workspaceId} and channel_id = ${channelId} and event_id = any(${[...ids]})`);
  await tx.run(sql`
    delete from line_event e using line_event u
    where e.workspace_id = ${tx.workspaceId} and e.channel_id = ${channelId} and e.state = 'late' and e.type <> 'unsend'
      and u.workspace_id = e.workspace_id and u.channel_id = e.channel_id and u.event_id = any(${[...ids]})
      and u.type = 'unsend' and u.about = e.about`);
}

/** Empties what came of changes to messages that were taken back since: their words are there too. */
export async function forgetEdits(tx: Tx, channelId: string, messageIds: readonly string[]): Promise<void> {
  if (messageIds.length === 0) return;
  await tx.run(sql`
    update file f set bytes = '', size = 0, sha256 = '' from source s
    join line_event e on e.workspace_id = s.workspace_id and e.channel_id = s.channel_id
      and s.external_id in (e.event_id, e.event_id || ':late')
    where s.workspace_id = ${tx.workspaceId} and s.channel_id = ${channelId} and e.about = any(${[...messageIds]})
      and e.type <> 'unsend' and f.workspace_id = s.workspace_id and f.id = s.file_id`);
}

/** What can no longer come late, and tokens that nobody quotes by any more. */
export async function forgetOldLine(tx: Tx): Promise<void> {
  await tx.run(sql`
    delete from line_event where workspace_id = ${tx.workspaceId} and state = 'late' and received_at < now() - interval '7 days'`);
  await tx.run(sql`
    delete from line_message where workspace_id = ${tx.workspaceId} and created_at < now() - interval '180 days'`);
  await tx.run(sql`
    delete from line_forwarding where workspace_id = ${tx.workspaceId} and created_at < now() - interval '3 days'`);
}
