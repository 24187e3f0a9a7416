import type { RetentionKind } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

export type Removed = { removed: number; bytes: number };

/** A conversation that a person has said nothing of may be removed; what was merged into it holds it too. */
const notHeld = (tx: Tx, conversation: RawBuilder<unknown>) => sql`
  not exists (
    select from legal_hold h join conversation held on held.workspace_id = h.workspace_id and held.id = h.conversation_id
    where h.workspace_id = ${tx.workspaceId} and ${conversation} in (held.id, held.merged_into))`;

/** Raw mails that were read; that they came, and so are not to come again, stays known. */
const oldSources = (tx: Tx, before: Date, limit: number) => sql`
  select s.id, s.file_id from source s
  where s.workspace_id = ${tx.workspaceId} and s.state = 'read' and s.file_id is not null and s.received_at < ${before}
    and not exists (
      select from message m
      where m.workspace_id = ${tx.workspaceId} and m.source_id = s.id and not ${notHeld(tx, sql`m.conversation_id`)})
  order by s.received_at limit ${limit}`;

/** Files of messages; their names and sizes stay. What waits to be sent keeps its files. */
const oldAttachments = (tx: Tx, before: Date, limit: number) => sql`
  select a.id, a.file_id from attachment a
  join message m on m.workspace_id = a.workspace_id and m.id = a.message_id
  where a.workspace_id = ${tx.workspaceId} and a.file_id is not null and a.created_at < ${before}
    and not exists (select from outbox o where o.workspace_id = ${tx.workspaceId} and o.message_id = m.id)
    and ${notHeld(tx, sql`m.conversation_id`)}
  order by a.created_at limit ${limit}`;

/** What is done since long, and what somebody began to write to a customer, has not touched since, and never sent. */
const oldConversations = (tx: Tx, before: Date, limit: number) => sql`
  (select c.id from conversation c
    where c.workspace_id = ${tx.workspaceId} and c.status = 'done' and c.merged_into is null and c.last_message_at < ${before}
      and ${notHeld(tx, sql`c.id`)}
      and not exists (
        select from outbox o join message m on m.workspace_id = o.workspace_id and m.id = o.message_id
        where o.workspace_id = ${tx.workspaceId} and m.conversation_id = c.id)
    order by c.last_message_at, c.id limit ${limit})
  union all
  (select c.id from conversation c
    where c.workspace_id = ${tx.workspaceId} and c.beginning and c.created_at < ${before} and ${notHeld(tx, sql`c.id`)}
      and not exists (
        select from draft d where d.workspace_id = c.workspace_id and d.conversation_id = c.id and d.updated_at >= ${before})
    order by c.created_at, c.id limit ${limit})
  limit ${limit}`;

const oldActivity = (tx: Tx, before: Date, limit: number) => sql`
  select a.id from activity a
  where a.workspace_id = ${tx.workspaceId} and a.at < ${before} and ${notHeld(tx, sql`a.conversation_id`)}
  order by a.at limit ${limit}`;

const none: Removed = { removed: 0, bytes: 0 };

async function removeFiles(
  tx: Tx,
  table: 'source' | 'attachment',
  found: RawBuilder<unknown>,
): Promise<Removed> {
  const owner = table === 'source' ? sql`source` : sql`attachment`;
  return (
    (await tx.maybe(sql<Removed>`
      with found as materialized (${found}),
        cleared as (update ${owner} t set file_id = null from found
          where t.workspace_id = ${tx.workspaceId} and t.id = found.id returning found.file_id),
        gone as (delete from file f using cleared
          where f.workspace_id = ${tx.workspaceId} and f.id = cleared.file_id returning f.size)
      select (select count(*)::int from cleared) as removed, coalesce(sum(size), 0)::float8 as bytes from gone`)) ??
    none
  );
}

/** A conversation with its messages, their files, and the empty ones that were merged into it. Customers stay; so does that its mails were received. */
async function removeConversations(tx: Tx, before: Date, limit: number): Promise<Removed> {
  const found = await tx.many(sql<{ id: string }>`
    select id from conversation where workspace_id = ${tx.workspaceId} and id in (${oldConversations(tx, before, limit)})
    for update skip locked`);
  if (found.length === 0) return none;
  const ids = found.map(({ id }) => id);
  const messages = sql`select id from message where workspace_id = ${tx.workspaceId} and conversation_id = any(${ids})`;
  const attached = await removeFiles(
    tx,
    'attachment',
    sql`select id, file_id from attachment where workspace_id = ${tx.workspaceId} and message_id in (${messages}) and file_id is not null`,
  );
  const sources = await removeFiles(
    tx,
    'source',
    sql`select s.id, s.file_id from source s join message m on m.workspace_id = s.workspace_id and m.source_id = s.id
      where s.workspace_id = ${tx.workspaceId} and m.conversation_id = any(${ids}) and s.file_id is not null`,
  );
  await tx.run(
    sql`delete from attachment where workspace_id = ${tx.workspaceId} and message_id in (${messages})`,
  );
  await tx.run(
    sql`delete from message where workspace_id = ${tx.workspaceId} and conversation_id = any(${ids})`,
  );
  await tx.run(
    sql`delete from conversation where workspace_id = ${tx.workspaceId} and (id = any(${ids}) or merged_into = any(${ids}))`,
  );
  return { removed: ids.length, bytes: attached.bytes + sources.bytes };
}

/** Removes at most `limit` of what is older than `before`. */
export async function removeOld(tx: Tx, kind: RetentionKind, before: Date, limit: number): Promise<Removed> {
  switch (kind) {
    case 'sources':
      return removeFiles(tx, 'source', oldSources(tx, before, limit));
    case 'attachments':
      return removeFiles(tx, 'attachment', oldAttachments(tx, before, limit));
    case 'conversations':
      return removeConversations(tx, before, limit);
    case 'activity':
      return {
        removed: await tx.run(
          sql`delete from activity where workspace_id = ${tx.workspaceId} and id in (${oldActivity(tx, before, limit)})`,
        ),
        bytes: 0,
      };
  }
}

/** How many `removeOld` would remove in all, and how many bytes of files; counted up to `cap`. */
export function countOld(
  tx: Tx,
  kind: RetentionKind,
  before: Date,
  cap: number,
): Promise<{ count: number; bytes: number }> {
  const found = {
    sources: oldSources,
    attachments: oldAttachments,
    conversations: oldConversations,
    activity: oldActivity,
  }[kind](tx, before, cap);
  if (kind === 'activity' || kind === 'conversations')
    return tx.one(sql`select count(*)::int as count, 0::float8 as bytes from (${found}) as found`);
  return tx.one(sql`
    select count(*)::int as count, coalesce(sum(f.size), 0)::float8 as bytes from (${found}) as found
    join file f on f.workspace_id = ${tx.workspaceId} and f.id = found.file_id`);
}
