import type { Tag, TagColour } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';

export function listTags(tx: Tx): Promise<Tag[]> {
  return tx.many(
    sql<Tag>`select id, name, colour from tag where workspace_id = ${tx.workspaceId} order by name_key, id`,
  );
}

export async function countTags(tx: Tx): Promise<number> {
  const row = await tx.one(
    sql<{ count: number }>`select count(*)::int as count from tag where workspace_id = ${tx.workspaceId}`,
  );
  return row.count;
}

/** A tag, locked; merges and renames of it queue up. */
export function lockTag(tx: Tx, id: string): Promise<Tag | undefined> {
  return tx.maybe(sql<Tag>`
    select id, name, colour from tag where workspace_id = ${tx.workspaceId} and id = ${id} for update`);
}

/** Makes a tag; undefined when there is one of this name. */
export function insertTag(
  tx: Tx,
  tag: { name: string; key: string; colour: TagColour },
): Promise<Tag | undefined> {
  return tx.maybe(sql<Tag>`
    insert into tag (workspace_id, id, name, name_key, colour)
    values (${tx.workspaceId}, ${newId()}, ${tag.name}, ${tag.key}, ${tag.colour})
    on conflict (workspace_id, name_key) do nothing returning id, name, colour`);
}

export async function isTaken(tx: Tx, key: string, otherThan: string): Promise<boolean> {
  const rows = await tx.many(
    sql`select 1 from tag where workspace_id = ${tx.workspaceId} and name_key = ${key} and id <> ${otherThan}`,
  );
  return rows.length > 0;
}

export async function saveTag(
  tx: Tx,
  id: string,
  tag: { name: string; key: string; colour: TagColour },
): Promise<void> {
  await tx.run(sql`
    update tag set name = ${tag.name}, name_key = ${tag.key}, colour = ${tag.colour}
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export function deleteTag(tx: Tx, id: string): Promise<number> {
  return tx.run(sql`delete from tag where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** Gives everything tagged with one tag another one instead. */
export async function replaceTag(tx: Tx, from: string, into: string): Promise<void> {
  await tx.run(sql`
    insert into conversation_tag (workspace_id, conversation_id, tag_id)
    select workspace_id, conversation_id, ${into}::uuid from conversation_tag
    where workspace_id = ${tx.workspaceId} and tag_id = ${from} on conflict do nothing`);
}

/** All tags, and which of them stand on a conversation. */
export function listUsedTags(tx: Tx): Promise<(Tag & { used: boolean })[]> {
  return tx.many(sql<Tag & { used: boolean }>`
    select t.id, t.name, t.colour, exists (
      select from conversation_tag c where c.workspace_id = t.workspace_id and c.tag_id = t.id) as used
    from tag t where t.workspace_id = ${tx.workspaceId} order by t.name_key, t.id`);
}
