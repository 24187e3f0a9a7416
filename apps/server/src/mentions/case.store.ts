import { sql, type Tx } from '../platform/db/index.ts';

export type Case = {
  postId: string;
  ownerId: string | null;
  dueAt: string;
  state: 'open' | 'answered' | 'closed';
  draft: string;
  reason: string;
  revision: number;
};

/** Opens a case, once for a mention. False: there is one. */
export async function insertCase(
  tx: Tx,
  { postId, ownerId, dueAt }: { postId: string; ownerId: string | null; dueAt: Date },
): Promise<boolean> {
  const made = await tx.maybe(sql`
    insert into mention_case (workspace_id, post_id, owner_id, due_at)
    values (${tx.workspaceId}, ${postId}, ${ownerId}, ${dueAt}) on conflict do nothing returning 1`);
  return made !== undefined;
}

/** Nobody else changes it until this transaction ends. */
export function lockCase(tx: Tx, postId: string): Promise<Case | undefined> {
  return tx.maybe(sql<Case>`
    select post_id as "postId", owner_id as "ownerId", due_at as "dueAt", state, draft, reason, revision from mention_case
    where workspace_id = ${tx.workspaceId} and post_id = ${postId} for update`);
}

type Changed = Omit<Case, 'postId' | 'revision' | 'dueAt'> & { dueAt: string | Date };

export async function saveCase(tx: Tx, postId: string, to: Changed): Promise<void> {
  await tx.run(sql`
    update mention_case set owner_id = ${to.ownerId}, due_at = ${to.dueAt}, state = ${to.state}, draft = ${to.draft},
      reason = ${to.reason}, revision = revision + 1, ended_at = case when ${to.state} = 'open' then null else coalesce(ended_at, now()) end
    where workspace_id = ${tx.workspaceId} and post_id = ${postId}`);
}

export type MentionTask = {
  id: string;
  dueAt: string;
  ownerId: string | null;
  network: string;
  text: string;
  customer: { id: string; name: string; honorific: string } | null;
};

/** Mentions that wait for a member (or `none`, for nobody; null: for anybody), in the order of time. */
export function mentionsToAnswer(
  tx: Tx,
  { memberId, limit }: { memberId: string | null; limit: number },
): Promise<MentionTask[]> {
  const whose =
    memberId === null
      ? sql`true`
      : memberId === 'none'
        ? sql`c.owner_id is null`
        : sql`c.owner_id = ${memberId}`;
  return tx.many(sql<MentionTask>`
    select c.post_id as id, c.due_at as "dueAt", c.owner_id as "ownerId", s.network,
      left(coalesce(nullif(v.text, ''), v.title, ''), 200) as text,
      case when k.id is not null then json_build_object('id', k.id, 'name', k.name, 'honorific', k.honorific) end as customer
    from (
      select * from mention_case c where c.workspace_id = ${tx.workspaceId} and c.state = 'open' and ${whose}
      order by c.due_at, c.post_id limit ${limit}) as c
    join mention_standing s on s.workspace_id = c.workspace_id and s.post_id = c.post_id
    left join mention_version v on v.workspace_id = s.workspace_id and v.post_id = s.post_id and v.version = s.version
    left join customer k on k.workspace_id = s.workspace_id and k.id = s.customer_id
    order by c.due_at, c.post_id`);
}
