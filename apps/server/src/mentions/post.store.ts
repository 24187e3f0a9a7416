import type { MentionNetwork } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

export type Said = {
  externalId: string;
  address: string;
  author: string;
  title: string;
  text: string;
  score: number | null;
  scoreOf: number | null;
};
export type Reach = {
  reach: number | null;
  reactions: number | null;
  comments: number | null;
  shares: number | null;
};
export type NewPost = {
  id: string;
  key: string;
  network: MentionNetwork;
  via: 'source' | 'list' | 'hand' | 'bookmark';
  sourceId: string | null;
  keeps: 'text' | 'summary';
  postedAt: Date;
  /** Whether its network lets it be kept only for a time. */
  bounded: boolean;
  /** Null: now. */
  foundAt: Date | null;
  createdBy: string | null;
};

/** Keeps a post with its standing, once for its key. False: it is known. */
export async function insertPost(tx: Tx, post: NewPost): Promise<boolean> {
  const made = await tx.maybe(sql`
    insert into mention_post (workspace_id, id, key, network, via, source_id, keeps, posted_at, found_at, created_by)
    values (${tx.workspaceId}, ${post.id}, ${post.key}, ${post.network}, ${post.via}, ${post.sourceId}, ${post.keeps},
      ${post.postedAt}, ${post.foundAt ?? sql`now()`}, ${post.createdBy})
    on conflict (workspace_id, key) do nothing returning id`);
  if (made === undefined) return false;
  await tx.run(sql`
    insert into mention_standing (workspace_id, post_id, posted_at, network, confirmed_at)
    values (${tx.workspaceId}, ${post.id}, ${post.postedAt}, ${post.network},
      ${post.bounded ? (post.foundAt ?? sql`now()`) : null})`);
  return true;
}

export type KnownPost = {
  id: string;
  version: number;
  digest: string | null;
  author: string;
  address: string;
  keeps: 'text' | 'summary';
  erased: boolean;
  emptied: boolean;
  /** When it was last seen where it stands; null: it may be kept. */
  confirmedAt: string | null;
  sourceId: string | null;
} & Reach;

/** A post by its key or id, with what was last seen of it; nobody else adds to it until this transaction ends. */
export function lockPost(tx: Tx, by: { key: string } | { id: string }): Promise<KnownPost | undefined> {
  return tx.maybe(sql<KnownPost>`
    select p.id, p.keeps, p.source_id as "sourceId", s.version, v.digest, coalesce(v.author, '') as author,
      coalesce(v.address, '') as address, s.erased_at is not null as erased, s.emptied_at is not null as emptied,
      s.confirmed_at as "confirmedAt", r.reach, r.reactions, r.comments, r.shares
    from mention_post p
    join mention_standing s on s.workspace_id = p.workspace_id and s.post_id = p.id
    left join mention_version v on v.workspace_id = p.workspace_id and v.post_id = p.id and v.version = s.version
    left join lateral (
      select reach, reactions, comments, shares from mention_reach r
      where r.workspace_id = p.workspace_id and r.post_id = p.id order by r.seen_at desc limit 1) as r on true
    where p.workspace_id = ${tx.workspaceId} and ${'key' in by ? sql`p.key = ${by.key}` : sql`p.id = ${by.id}`} for update of s`);
}

export async function insertVersion(
  tx: Tx,
  postId: string,
  version: number,
  said: Said,
  digest: string,
  seenAt: Date | null,
): Promise<void> {
  await tx.run(sql`
    insert into mention_version (workspace_id, post_id, version, external_id, address, author, title, text, score, score_of, digest,
      seen_at)
    values (${tx.workspaceId}, ${postId}, ${version}, ${said.externalId}, ${said.address}, ${said.author}, ${said.title},
      ${said.text}, ${said.score}, ${said.scoreOf}, ${digest},
      ${seenAt ?? sql`now()`})`);
}

/** It says something else now, or can be read again: it is read anew, unless a person has judged it. */
export async function showVersion(tx: Tx, postId: string, version: number): Promise<void> {
  await tx.run(sql`
    update mention_standing set version = ${version}, read_at = null, read_after = date_trunc('milliseconds', now()), emptied_at = null,
      emptied_for = null, revision = revision + 1
    where workspace_id = ${tx.workspaceId} and post_id = ${postId}`);
}

/** Notes how far it has come by now. Two looks within a millisecond are one. */
export async function noteReach(tx: Tx, postId: string, seen: Reach, seenAt: Date | null): Promise<void> {
  const { reach, reactions, comments, shares } = seen;
  const engagement = [reactions, comments, shares].some((each) => each !== null)
    ? (reactions ?? 0) + (comments ?? 0) + (shares ?? 0)
    : null;
  await tx.run(sql`
    with noted as (
      insert into mention_reach (workspace_id, post_id, seen_at, reach, reactions, comments, shares)
      values (${tx.workspaceId}, ${postId}, ${seenAt ?? sql`clock_timestamp()`}, ${reach}, ${reactions}, ${comments}, ${shares})
      on conflict do nothing)
    update mention_standing set reach = ${reach}, engagement = ${engagement}
    where workspace_id = ${tx.workspaceId} and post_id = ${postId}`);
}
