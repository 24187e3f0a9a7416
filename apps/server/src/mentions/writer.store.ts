import type { AmbassadorPost } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

/** Where somebody writes, by `writerKey`. */
export type Writer = { network: string; key: string };

/**
 * Posts whose shown version is by one of these writers: by the name they are called by, or by the one in the address. The
 * indexes `mention_version_author` and `mention_version_profile` are of just these expressions.
 */
const byWriters = (tx: Tx, writers: readonly Writer[]) => sql`
  wanted as (
    select * from unnest(${writers.map(({ network }) => network)}::text[], ${writers.map(({ key }) => key)}::text[])
      as w (network, key)),
  named as (
    select v.post_id, v.version, w.network from wanted w join mention_version v on v.workspace_id = ${tx.workspaceId}
      and v.author <> '' and lower(ltrim(normalize(v.author, nfkc), '@ ')) = w.key
    union
    select v.post_id, v.version, w.network from wanted w join mention_version v on v.workspace_id = ${tx.workspaceId}
      and v.address ~ '^https://(x|tiktok|facebook|note|ameblo)\\.' and lower(ltrim(split_part(v.address, '/', 4), '@')) = w.key),
  theirs as (
    select s.* from named n join mention_standing s on s.workspace_id = ${tx.workspaceId} and s.post_id = n.post_id
      and s.version = n.version and s.network = n.network and s.erased_at is null)`;

/** The newest posts of writers. */
export function postsBy(tx: Tx, writers: readonly Writer[], limit: number): Promise<AmbassadorPost[]> {
  return tx.many(sql<AmbassadorPost>`
    with ${byWriters(tx, writers)}
    select s.post_id as id, s.network, s.posted_at as "postedAt", v.title, left(v.text, 200) as text, s.type, s.disclosure,
      s.sentiment, s.reach
    from theirs s
    join mention_version v on v.workspace_id = ${tx.workspaceId} and v.post_id = s.post_id and v.version = s.version
    order by s.posted_at desc, s.post_id desc limit ${limit}`);
}

export type PostCounts = { all: number; missing: number; approved: number };

/** How many posts of writers there are of these days, in the workspace’s zone, and how they stand by the rule on disclosure. */
export function countPostsBy(
  tx: Tx,
  writers: readonly Writer[],
  { from, to }: { from: string; to: string },
): Promise<PostCounts> {
  const zone = sql`(select z.time_zone from workspace_settings z where z.workspace_id = ${tx.workspaceId})`;
  return tx.one(sql<PostCounts>`
    with ${byWriters(tx, writers)}
    select count(*)::int as all, (count(*) filter (where disclosure = 'missing'))::int as missing,
      (count(*) filter (where disclosure = 'approved'))::int as approved
    from theirs where posted_at >= ${from}::date::timestamp at time zone ${zone}
      and posted_at < (${to}::date + 1)::timestamp at time zone ${zone}`);
}

/** What these writers wrote is read anew: whether they were paid for it has become known otherwise. A person’s word stands. */
export async function readAgainBy(tx: Tx, writers: readonly Writer[]): Promise<void> {
  await tx.run(sql`
    with ${byWriters(tx, writers)}
    update mention_standing s set read_at = null, read_after = date_trunc('milliseconds', now()), revision = s.revision + 1
    from theirs t where s.workspace_id = ${tx.workspaceId} and s.post_id = t.post_id and s.type_by is distinct from 'person'`);
}
