import { sql, type Tx } from '../../platform/db/index.ts';

export type TagPair = { conversationId: string; tagId: string };

const pairs = (rows: readonly TagPair[]) => sql`
  unnest(${rows.map((row) => row.conversationId)}::uuid[], ${rows.map((row) => row.tagId)}::uuid[])
    as r (conversation_id, tag_id)`;

/** Adds tags to conversations; answers what was not there before. */
export function addTags(tx: Tx, rows: readonly TagPair[]): Promise<TagPair[]> {
  return tx.many(sql<TagPair>`
    insert into conversation_tag (workspace_id, conversation_id, tag_id)
    select ${tx.workspaceId}, r.conversation_id, r.tag_id from ${pairs(rows)}
    on conflict do nothing returning conversation_id as "conversationId", tag_id as "tagId"`);
}

/** Takes tags off conversations; answers what was there. */
export function removeTags(tx: Tx, rows: readonly TagPair[]): Promise<TagPair[]> {
  return tx.many(sql<TagPair>`
    delete from conversation_tag t using ${pairs(rows)}
    where t.workspace_id = ${tx.workspaceId} and t.conversation_id = r.conversation_id and t.tag_id = r.tag_id
    returning t.conversation_id as "conversationId", t.tag_id as "tagId"`);
}

/** The names of those of the tags that this workspace has. */
export function tagNames(tx: Tx, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  return tx.many(sql<{ id: string; name: string }>`
    select id, name from tag where workspace_id = ${tx.workspaceId} and id = any(${[...ids]}::uuid[])`);
}

export type ReadPlace = { conversationId: string; ordinal: number };

export function readPlaces(tx: Tx, memberId: string, ids: readonly string[]): Promise<ReadPlace[]> {
  return tx.many(sql<ReadPlace>`
    select conversation_id as "conversationId", ordinal from conversation_read
    where workspace_id = ${tx.workspaceId} and member_id = ${memberId} and conversation_id = any(${[...ids]}::uuid[])`);
}

/** Sets how far a member has read, forwards or back. */
export async function setReadPlaces(tx: Tx, memberId: string, places: readonly ReadPlace[]): Promise<void> {
  await tx.run(sql`
    insert into conversation_read (workspace_id, conversation_id, member_id, ordinal)
    select ${tx.workspaceId}, r.conversation_id, ${memberId}, r.ordinal
    from unnest(${places.map((each) => each.conversationId)}::uuid[], ${places.map((each) => each.ordinal)}::integer[])
      as r (conversation_id, ordinal)
    on conflict (workspace_id, member_id, conversation_id) do update set ordinal = excluded.ordinal`);
}

/** Marks the mentions of a member in these conversations as seen; answers them. */
export function seeMentions(
  tx: Tx,
  memberId: string,
  ids: readonly string[],
): Promise<{ conversationId: string; messageId: string }[]> {
  return tx.many(sql<{ conversationId: string; messageId: string }>`
    update mention set seen_at = now()
    where workspace_id = ${tx.workspaceId} and member_id = ${memberId} and conversation_id = any(${[...ids]}::uuid[])
      and seen_at is null
    returning conversation_id as "conversationId", message_id as "messageId"`);
}

export async function unseeMentions(tx: Tx, memberId: string, messageIds: readonly string[]): Promise<void> {
  await tx.run(sql`
    update mention set seen_at = null
    where workspace_id = ${tx.workspaceId} and member_id = ${memberId} and message_id = any(${[...messageIds]}::uuid[])`);
}
