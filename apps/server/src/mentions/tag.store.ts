import { sql, type Tx } from '../platform/db/index.ts';

export type Untagged = { id: string; version: number; postedAt: string; title: string; text: string };

/** Mentions whose hashtags have not been read since they last changed; what another process is at is passed over. */
export function takeUntagged(tx: Tx, limit: number): Promise<Untagged[]> {
  return tx.many(sql<Untagged>`
    select s.post_id as id, s.version, s.posted_at as "postedAt", coalesce(v.title, '') as title, coalesce(v.text, '') as text
    from mention_standing s
    left join mention_version v on v.workspace_id = s.workspace_id and v.post_id = s.post_id and v.version = s.version
    where s.workspace_id = ${tx.workspaceId} and s.tagged < s.version
    order by s.post_id limit ${limit} for update of s skip locked`);
}

export type Tagged = { id: string; version: number; postedAt: string; tags: readonly string[] };

/** Keeps the hashtags of what mentions say now, instead of those they bore before. */
export async function saveTags(tx: Tx, read: readonly Tagged[]): Promise<void> {
  const ids = sql`${read.map(({ id }) => id)}::uuid[]`;
  const rows = read.flatMap(({ tags, ...post }) => tags.map((tag) => ({ ...post, tag })));
  await tx.run(sql`delete from mention_tag where workspace_id = ${tx.workspaceId} and post_id = any(${ids})`);
  await tx.run(sql`
    insert into mention_tag (workspace_id, post_id, version, tag, posted_at)
    select ${tx.workspaceId}, * from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ version }) => version)}::int[],
      ${rows.map(({ tag }) => tag)}::text[], ${rows.map(({ postedAt }) => postedAt)}::timestamptz[])`);
  await tx.run(sql`
    update mention_standing set tagged = version where workspace_id = ${tx.workspaceId} and post_id = any(${ids})`);
}
