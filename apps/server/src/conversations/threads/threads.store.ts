import type { ConversationStatus } from '@madoguchi/contract';
import { sql, type Tx } from '../../platform/db/index.ts';
import type { Line, Placement, Summary } from './plan.ts';

/** Every message of these conversations, by conversation and place. */
export function linesOf(tx: Tx, conversationIds: readonly string[]): Promise<Line[]> {
  return tx.many(sql<Line>`
    select id, conversation_id as "conversationId", ordinal, direction, automatic, received_at as "receivedAt" from message
    where workspace_id = ${tx.workspaceId} and conversation_id = any(${[...conversationIds]}::uuid[])
    order by conversation_id, ordinal`);
}

/** Moves messages to their places. Twice, since no two may have the same place even for a moment. */
export async function moveMessages(tx: Tx, placements: readonly Placement[]): Promise<void> {
  const ids = placements.map((placement) => placement.id);
  await tx.run(sql`
    update message m set conversation_id = p.conversation_id, ordinal = -p.ordinal
    from unnest(${ids}::uuid[], ${placements.map((each) => each.conversationId)}::uuid[],
      ${placements.map((each) => each.ordinal)}::integer[]) as p (id, conversation_id, ordinal)
    where m.workspace_id = ${tx.workspaceId} and m.id = p.id`);
  await tx.run(sql`
    update message set ordinal = -ordinal
    where workspace_id = ${tx.workspaceId} and id = any(${ids}::uuid[]) and ordinal < 0`);
  await tx.run(sql`
    update mention n set conversation_id = m.conversation_id from message m
    where n.workspace_id = ${tx.workspaceId} and n.message_id = any(${ids}::uuid[])
      and m.workspace_id = ${tx.workspaceId} and m.id = n.message_id and n.conversation_id <> m.conversation_id`);
}

export function lastText(
  tx: Tx,
  messageId: string,
): Promise<{ text: string; quotedFrom: number | null } | undefined> {
  return tx.maybe(sql<{ text: string; quotedFrom: number | null }>`
    select text, quoted_from as "quotedFrom" from message where workspace_id = ${tx.workspaceId} and id = ${messageId}`);
}

/** Writes what a conversation's row says of its messages; its mood is that of the newest one that was read. */
export async function writeSummary(tx: Tx, id: string, summary: Summary, preview: string): Promise<void> {
  const readings = sql`from message m join message_reading r on r.workspace_id = m.workspace_id and r.message_id = m.id
    where m.workspace_id = ${tx.workspaceId} and m.conversation_id = ${id}`;
  await tx.run(sql`
    update conversation set last_ordinal = ${summary.lastOrdinal}, last_message_id = ${summary.lastMessageId},
      last_message_at = ${summary.lastMessageAt}, last_direction = ${summary.lastDirection},
      last_inbound_ordinal = ${summary.lastInboundOrdinal}, preview = ${preview}, revision = revision + 1,
      waiting_since = case when status <> 'done' then ${summary.waitingSince}::timestamptz end,
      mood = (select r.mood ${readings} order by m.ordinal desc limit 1),
      harassed = exists (select ${readings} and jsonb_array_length(r.harassment) > 0)
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** What people decided of a conversation, beside its messages. */
export type State = {
  status: ConversationStatus;
  holdReason: string | null;
  holdUntil: string | null;
  assigneeId: string | null;
  waitingSince: string | null;
};

export function stateOf(tx: Tx, id: string): Promise<State & { revision: number }> {
  return tx.one(sql<State & { revision: number }>`
    select status, hold_reason as "holdReason", hold_until as "holdUntil", assignee_id as "assigneeId",
      waiting_since as "waitingSince", revision
    from conversation where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function writeState(tx: Tx, id: string, state: State): Promise<void> {
  await tx.run(sql`
    update conversation set status = ${state.status}, hold_reason = ${state.holdReason}, hold_until = ${state.holdUntil},
      assignee_id = ${state.assigneeId}, waiting_since = ${state.waitingSince}, revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function setMergedInto(tx: Tx, ids: readonly string[], into: string | null): Promise<void> {
  await tx.run(sql`
    update conversation set merged_into = ${into}::uuid, revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = any(${[...ids]}::uuid[])`);
}

/** What was merged into a conversation earlier. */
export async function mergedInto(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    select id from conversation where workspace_id = ${tx.workspaceId} and merged_into = ${id} for update`);
  return rows.map((row) => row.id);
}

export type ReadRow = { memberId: string; conversationId: string; ordinal: number };

export function readRows(tx: Tx, conversationIds: readonly string[]): Promise<ReadRow[]> {
  return tx.many(sql<ReadRow>`
    select member_id as "memberId", conversation_id as "conversationId", ordinal from conversation_read
    where workspace_id = ${tx.workspaceId} and conversation_id = any(${[...conversationIds]}::uuid[])`);
}

export async function writeReads(tx: Tx, rows: readonly ReadRow[]): Promise<void> {
  await tx.run(sql`
    insert into conversation_read (workspace_id, conversation_id, member_id, ordinal)
    select ${tx.workspaceId}, conversation_id, member_id, ordinal
    from unnest(${rows.map((row) => row.conversationId)}::uuid[], ${rows.map((row) => row.memberId)}::uuid[],
      ${rows.map((row) => row.ordinal)}::integer[]) as r (conversation_id, member_id, ordinal)
    on conflict (workspace_id, member_id, conversation_id) do update set ordinal = excluded.ordinal`);
}

/** A conversation for what was split off: its customer is who wrote the first of it, where we know them. */
export async function insertSplit(
  tx: Tx,
  row: { id: string; fromId: string; messageId: string; subject: string | null },
): Promise<void> {
  await tx.run(sql`
    insert into conversation (workspace_id, id, channel_id, customer_id, subject, status, hold_reason, hold_until,
      assignee_id, created_at)
    select ${tx.workspaceId}, ${row.id}, m.channel_id, coalesce((
        select p.customer_id from contact_point p
        where p.workspace_id = ${tx.workspaceId} and m.direction = 'inbound' and p.kind = 'email'
          and p.value_key = lower(m.from_address)), c.customer_id),
      coalesce(${row.subject}, nullif(m.subject, ''), c.subject), c.status, c.hold_reason, c.hold_until, c.assignee_id,
      m.received_at
    from conversation c join message m on m.workspace_id = c.workspace_id and m.conversation_id = c.id
    where c.workspace_id = ${tx.workspaceId} and c.id = ${row.fromId} and m.id = ${row.messageId}`);
}
