import { sql, type Tx } from '../../platform/db/index.ts';

/** What came along with a conversation's messages, to be taken back with them. */
export type Companions = {
  activityIds: string[];
  tagIds: string[];
  followerIds: string[];
  drafts: { memberId: string; updatedAt: string }[];
};

const idsOf = (rows: { id: string }[]): string[] => rows.map((row) => row.id);

/** Takes the trail, tags, followers and drafts of one conversation to another; the locks there were are gone. */
export async function moveCompanions(tx: Tx, fromId: string, toId: string): Promise<Companions> {
  const of = sql`where workspace_id = ${tx.workspaceId} and conversation_id = ${fromId}`;
  const activityIds = idsOf(
    await tx.many(sql<{ id: string }>`update activity set conversation_id = ${toId} ${of} returning id`),
  );
  const tagIds = idsOf(
    await tx.many(sql<{ id: string }>`
      insert into conversation_tag (workspace_id, conversation_id, tag_id)
      select workspace_id, ${toId}::uuid, tag_id from conversation_tag ${of} on conflict do nothing returning tag_id as id`),
  );
  const followerIds = idsOf(
    await tx.many(sql<{ id: string }>`
      insert into follower (workspace_id, conversation_id, member_id)
      select workspace_id, ${toId}::uuid, member_id from follower ${of}
      union select workspace_id, ${toId}::uuid, assignee_id from conversation
        where workspace_id = ${tx.workspaceId} and id = ${fromId} and assignee_id is not null
      on conflict do nothing returning member_id as id`),
  );
  const drafts = await tx.many(sql<{ memberId: string; updatedAt: string }>`
    update draft set conversation_id = ${toId} ${of} returning member_id as "memberId", updated_at as "updatedAt"`);
  await tx.run(sql`delete from reply_lock ${of}`);
  return { activityIds, tagIds, followerIds, drafts };
}

/** Takes back what came along; a draft only when nobody has written on in it. */
export async function returnCompanions(
  tx: Tx,
  fromId: string,
  toId: string,
  companions: Companions,
): Promise<void> {
  const of = sql`where workspace_id = ${tx.workspaceId} and conversation_id = ${fromId}`;
  await tx.run(
    sql`update activity set conversation_id = ${toId} ${of} and id = any(${companions.activityIds}::uuid[])`,
  );
  await tx.run(sql`delete from conversation_tag ${of} and tag_id = any(${companions.tagIds}::uuid[])`);
  await tx.run(sql`delete from follower ${of} and member_id = any(${companions.followerIds}::uuid[])`);
  await tx.run(sql`
    update draft d set conversation_id = ${toId}
    from unnest(${companions.drafts.map((each) => each.memberId)}::uuid[],
      ${companions.drafts.map((each) => each.updatedAt)}::timestamptz[]) as w (member_id, updated_at)
    where d.workspace_id = ${tx.workspaceId} and d.conversation_id = ${fromId} and d.member_id = w.member_id
      and d.updated_at = w.updated_at`);
}

export type Hindrance = { kind: 'sending' | 'locked' | 'drafts'; name: string };

/**
 * What speaks against moving messages of these conversations now: an answer that has not gone out yet, a colleague
 * who is writing one, or somebody with a draft in more than one of them.
 */
export function findHindrance(
  tx: Tx,
  conversationIds: readonly string[],
  memberId: string,
): Promise<Hindrance | undefined> {
  const ids = [...conversationIds];
  return tx.maybe(sql<Hindrance>`
    select h.kind, coalesce(u.name, '') as name from (
      select 'sending' as kind, m.author_id as member_id, 1 as place from outbox o
      join message m on m.workspace_id = o.workspace_id and m.id = o.message_id
      where o.workspace_id = ${tx.workspaceId} and m.conversation_id = any(${ids}::uuid[])
      union all
      select 'locked', l.member_id, 2 from reply_lock l
      where l.workspace_id = ${tx.workspaceId} and l.conversation_id = any(${ids}::uuid[])
        and l.member_id <> ${memberId} and l.expires_at > now()
      union all
      select 'drafts', d.member_id, 3 from draft d
      where d.workspace_id = ${tx.workspaceId} and d.conversation_id = any(${ids}::uuid[])
      group by d.member_id having count(*) > 1
    ) h left join member m on m."organizationId" = ${tx.workspaceId} and m.id = h.member_id
    left join auth_user u on u.id = m."userId"
    order by h.place limit 1`);
}
