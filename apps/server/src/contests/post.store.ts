import type { ContestFigures, ContestPost } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

/** What a campaign looks for: hashtags as they are compared, networks (none is all), and its period. */
export type Campaign = {
  keys: readonly string[];
  networks: readonly string[];
  startsAt: string;
  endsAt: string;
};

export type Edge = { at: string; id: string };

/** Mentions found by hashtag and time in the index `mention_tag_found` alone, each once, however many others there are. */
const found = (tx: Tx, { keys, startsAt, endsAt }: Campaign, edge: Edge | null = null) => sql`
  found as materialized (
    select distinct t.posted_at, t.post_id, t.version from mention_tag t
    where t.workspace_id = ${tx.workspaceId} and t.tag = any(${[...keys]}::text[])
      and t.posted_at >= ${startsAt} and t.posted_at < ${endsAt}
      ${edge === null ? sql`` : sql`and (t.posted_at, t.post_id) < (${edge.at}::timestamptz, ${edge.id}::uuid)`})`;

/** As such a mention stands now: `s`, and what it says, `v`. What was erased, or says something else by now, takes no part. */
const standing = (tx: Tx, { networks }: Campaign): RawBuilder<unknown> => sql`
  mention_standing s
  join mention_version v on v.workspace_id = s.workspace_id and v.post_id = s.post_id and v.version = s.version
  where s.workspace_id = ${tx.workspaceId} and s.post_id = f.post_id and s.version = f.version and s.erased_at is null
    ${networks.length === 0 ? sql`` : sql`and s.network = any(${[...networks]}::text[])`}`;

const columns = sql`
  s.post_id as id, s.network, s.posted_at as "postedAt", v.author, v.address,
  left(case when v.text = '' then v.title else v.text end, 200) as text,
  s.type is not distinct from 'amplified' as amplified, s.disclosure, s.reach, s.engagement`;

/** The newest first; no more are looked at than are shown. */
export function listPosts(
  tx: Tx,
  campaign: Campaign,
  { edge, limit }: { edge: Edge | null; limit: number },
): Promise<ContestPost[]> {
  return tx.many(sql<ContestPost>`
    with ${found(tx, campaign, edge)}
    select p.* from (select * from found order by posted_at desc, post_id desc) as f
    -- One by one in this order («offset» keeps it so), until there are enough.
    cross join lateral (select ${columns} from ${standing(tx, campaign)} offset 0) as p
    order by f.posted_at desc, f.post_id desc limit ${limit}`);
}

export type Counted = Omit<ContestFigures, 'shownShare' | 'fewest' | 'top'> & { topIds: string[] };

const mostShown = 10;

/**
 * Everything together and by day of the workspace’s calendar, with the posts that were reacted to, and then seen, the most: in one
 * pass over the campaign’s posts. A writer is known by name and network, as in `mention_version_author`.
 */
export function countPosts(tx: Tx, campaign: Campaign): Promise<Counted> {
  return tx.one(sql<Counted>`
    with ${found(tx, campaign)},
    posts as materialized (
      select p.* from found f cross join lateral (
        select s.post_id as id, s.network, s.posted_at, s.type, s.disclosure, s.reach, s.engagement, v.author
        from ${standing(tx, campaign)}) as p),
    sums as (
      select count(*)::int as posts, (count(*) filter (where author = ''))::int as nameless,
        coalesce(sum(reach), 0)::float8 as reach, count(reach)::int as "reachTold",
        (count(*) filter (where type = 'amplified'))::int as amplified,
        (count(*) filter (where type = 'amplified' and disclosure in ('shown', 'approved')))::int as shown,
        (count(*) filter (where type = 'amplified' and disclosure in ('missing', 'refused')))::int as missing
      from posts),
    writers as (
      select count(*)::int as people from (
        select from posts where author <> '' group by network, lower(ltrim(normalize(author, nfkc), '@ '))) as w),
    days as (
      select coalesce(json_agg(json_build_object('day', day::text, 'posts', posts) order by day), '[]') as days from (
        select (posted_at at time zone (
            select z.time_zone from workspace_settings z where z.workspace_id = ${tx.workspaceId}))::date as day,
          count(*)::int as posts
        from posts group by 1) as d),
    top as (
      select coalesce(array_agg(id::text), '{}') as "topIds" from (
        select id from posts order by engagement desc nulls last, reach desc nulls last, posted_at desc, id desc
        limit ${mostShown}) as t)
    select * from sums, writers, days, top`);
}

/** These posts, in this order. */
export function readPosts(tx: Tx, campaign: Campaign, ids: readonly string[]): Promise<ContestPost[]> {
  return tx.many(sql<ContestPost>`
    select p.* from unnest(${[...ids]}::uuid[]) with ordinality as o (post_id, place)
    join mention_standing f on f.workspace_id = ${tx.workspaceId} and f.post_id = o.post_id
    cross join lateral (select ${columns} from ${standing(tx, campaign)}) as p
    order by o.place`);
}
