import { previewOf } from '../conversations/index.ts';
import { idAt, sql, type Tx } from '../platform/db/index.ts';
import type { Written } from './write.ts';

/** Where made-up conversations go: a channel that nothing is received or sent by. */
export const sampleAddress = 'sample@madoguchi.example.jp';

export async function findSampleChannel(tx: Tx): Promise<string | undefined> {
  const row = await tx.maybe(sql<{ id: string }>`
    select id from channel where workspace_id = ${tx.workspaceId} and type = 'sample' and address = ${sampleAddress}
    order by created_at, id limit 1`);
  return row?.id;
}

/** Makes runs on one channel take turns, batch by batch. */
export async function holdChannel(tx: Tx, channelId: string): Promise<void> {
  await tx.one(sql`
    select from channel where workspace_id = ${tx.workspaceId} and id = ${channelId} for no key update`);
}

/** Counted once a run, to go on where the last one ended. */
export async function countConversations(tx: Tx, channelId: string): Promise<number> {
  const { count } = await tx.one(sql<{ count: number }>`
    select count(*) from conversation where workspace_id = ${tx.workspaceId} and channel_id = ${channelId}`);
  return count;
}

/** The first members to come, who share the work; whoever only looks has none. */
export async function findHands(tx: Tx, most: number): Promise<string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    select id from member where "organizationId" = ${tx.workspaceId} and role <> 'observer'
    order by "createdAt", id limit ${most}`);
  return rows.map(({ id }) => id);
}

/** Nothing written from here to the end of the transaction is a cause for rules: it never happened. */
export async function asTold(tx: Tx): Promise<void> {
  await tx.run(sql`select set_config('madoguchi.proposed', 'on', true)`);
}

export type Batch = {
  channelId: string;
  desk: { name: string; address: string };
  conversations: readonly (Written & { customerId: string; from: { name: string; address: string } })[];
  /** Members to whom everything but what is new is known. */
  readers: readonly string[];
};

/** A batch with everything that belongs to it, in a few statements of whole sets. */
export async function insertBatch(tx: Tx, batch: Batch): Promise<void> {
  const { workspaceId } = tx;
  const { channelId, desk } = batch;
  await insertConversations(tx, batch);
  const letters = JSON.stringify(
    batch.conversations.flatMap(({ id, subject, author, from, letters: each }) =>
      each.map((letter) => ({ conversation: id, subject, author, from, ...letter })),
    ),
  );
  const us = { name: desk.name, address: desk.address };
  await tx.run(sql`
    with letter as materialized (
      select * from json_to_recordset(${letters}::json) as l (conversation uuid, id uuid, ordinal int, kind text, subject text,
        text text, "quotedFrom" int, at timestamptz, head text, author uuid, "from" jsonb)
    ), raw as (
      insert into file (workspace_id, id, size, sha256, bytes)
      select ${workspaceId}, id, octet_length(bytes), sha256(bytes), bytes from letter
      cross join lateral (select convert_to(head || replace(text, E'\n', E'\r\n'), 'UTF8') as bytes) as b
      where kind = 'inbound'
    ), came as (
      insert into source (workspace_id, id, channel_id, external_id, file_id, state, received_at)
      select ${workspaceId}, id, ${channelId}, 'sample ' || id, id, 'read', at from letter where kind = 'inbound'
    )
    insert into message (workspace_id, id, conversation_id, ordinal, channel_id, source_id, direction, subject, text, quoted_from,
      from_name, from_address, recipients, author_id, header_id, sent_at, received_at, delivery)
    select ${workspaceId}, id, conversation, ordinal, ${channelId}, case when kind = 'inbound' then id end, kind,
      case when kind <> 'note' then subject end, text, "quotedFrom",
      case kind when 'inbound' then "from" ->> 'name' when 'outbound' then ${us.name} end,
      case kind when 'inbound' then "from" ->> 'address' else ${us.address} end,
      case kind when 'inbound' then jsonb_build_object('to', jsonb_build_array(${JSON.stringify(us)}::jsonb))
        when 'outbound' then jsonb_build_object('to', jsonb_build_array("from")) else '{}' end,
      case when kind <> 'inbound' then author end, case when kind <> 'note' then id || '@example.ne.jp' end,
      case when kind <> 'note' then at end, at, case when kind = 'outbound' then 'sent' end
    from letter order by conversation, ordinal`);
  await insertTrail(tx, batch);
  await tellNobody(tx, batch);
}

/** Takes away what triggers have noted to be told to members and rooms: none of it has happened. */
async function tellNobody(tx: Tx, { conversations }: Batch): Promise<void> {
  const ids = conversations.map(({ id }) => id);
  await tx.run(sql`
    delete from notification_cause n using (
      select 'message' as source, id from message where workspace_id = ${tx.workspaceId} and conversation_id = any(${ids}::uuid[])
      union all
      select 'activity', id from activity where workspace_id = ${tx.workspaceId} and conversation_id = any(${ids}::uuid[])
    ) as told
    where n.workspace_id = ${tx.workspaceId} and n.source = told.source and n.id = told.id`);
}

async function insertConversations(tx: Tx, { channelId, conversations }: Batch): Promise<void> {
  const rows = conversations.map(({ letters, hold, ...each }) => {
    const last = letters.at(-1);
    return {
      ...each,
      reason: hold?.reason ?? null,
      until: hold?.until ?? null,
      preview: previewOf(last?.text ?? '', last?.quotedFrom ?? null),
      ordinal: letters.length,
      message: last?.id ?? null,
      at: last?.at ?? null,
      direction: last?.kind ?? null,
      inbound: letters.findLast(({ kind }) => kind === 'inbound')?.ordinal ?? 0,
      began: letters[0]?.at ?? null,
    };
  });
  await tx.run(sql`
    insert into conversation (workspace_id, id, channel_id, customer_id, status, hold_reason, hold_until, assignee_id, subject,
      preview, last_ordinal, last_message_id, last_message_at, last_direction, last_inbound_ordinal, waiting_since, created_at)
    select ${tx.workspaceId}, id, ${channelId}, "customerId", status, reason, until, assignee, subject, preview, ordinal,
      message, at, direction, inbound, "waitingSince", began
    from json_to_recordset(${JSON.stringify(rows)}::json) as c (id uuid, "customerId" uuid, status text, reason text,
      until timestamptz, assignee uuid, subject text, preview text, ordinal int, message uuid, at timestamptz, direction text,
      inbound int, "waitingSince" timestamptz, began timestamptz)`);
}

/** What the log of a conversation says of it, and who has read it. */
async function insertTrail(tx: Tx, { conversations, readers }: Batch): Promise<void> {
  const steps = conversations.flatMap(({ id, status, assignee, letters }) => {
    const began = new Date(letters[0]?.at ?? 0).getTime();
    const ended = new Date(letters.at(-1)?.at ?? 0).getTime();
    const entry = (after: number, kind: string, actor: string | null, data: object) => {
      const at = (after === 0 ? began : ended) + after;
      return { id: idAt(at), conversation: id, at: new Date(at).toISOString(), kind, actor, data };
    };
    return [
      entry(0, 'created', null, {}),
      ...(assignee === null ? [] : [entry(1, 'assigned', assignee, { from: null, to: assignee })]),
      ...(status === 'open' ? [] : [entry(2, 'status_changed', assignee, { from: 'open', to: status })]),
    ];
  });
  await tx.run(sql`
    insert into activity (workspace_id, id, conversation_id, at, kind, actor_id, data)
    select ${tx.workspaceId}, id, conversation, at, kind, actor, data
    from json_to_recordset(${JSON.stringify(steps)}::json) as s (id uuid, conversation uuid, at timestamptz, kind text,
      actor uuid, data jsonb)`);
  const seen = conversations.filter(({ status }) => status !== 'open');
  await tx.run(sql`
    insert into conversation_read (workspace_id, conversation_id, member_id, ordinal)
    select ${tx.workspaceId}, c.id, m.id, c.ordinal
    from unnest(${seen.map(({ id }) => id)}::uuid[], ${seen.map(({ letters }) => letters.length)}::int[]) as c (id, ordinal)
    cross join unnest(${[...readers]}::uuid[]) as m (id)`);
}
