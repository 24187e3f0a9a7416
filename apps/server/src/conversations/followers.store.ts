import { sql, type Tx } from '../platform/db/index.ts';

/** Lets members follow a conversation; answers how many did not follow it yet. */
export async function follow(tx: Tx, conversationId: string, memberIds: readonly string[]): Promise<number> {
  return tx.run(sql`
    insert into follower (workspace_id, conversation_id, member_id)
    select ${tx.workspaceId}::uuid, ${conversationId}::uuid, id from member
    where "organizationId" = ${tx.workspaceId} and id = any(${[...memberIds]}::uuid[])
    on conflict do nothing`);
}

export function unfollow(tx: Tx, conversationId: string, memberId: string): Promise<number> {
  return tx.run(sql`
    delete from follower where workspace_id = ${tx.workspaceId} and conversation_id = ${conversationId}
      and member_id = ${memberId}`);
}

export type Follower = { id: string; name: string; since: string };

/** Who follows a conversation: whom news of it concerns beside its contact person. */
export function followersOf(tx: Tx, conversationId: string): Promise<Follower[]> {
  return tx.many(sql<Follower>`
    select f.member_id as id, u.name, f.since from follower f
    join member m on m."organizationId" = f.workspace_id and m.id = f.member_id join auth_user u on u.id = m."userId"
    where f.workspace_id = ${tx.workspaceId} and f.conversation_id = ${conversationId} order by f.since, f.member_id`);
}

/** Keeps whom a note mentions; answers those who are members here. Nobody is told of their own note. */
export async function insertMentions(
  tx: Tx,
  conversationId: string,
  messageId: string,
  memberIds: readonly string[],
): Promise<string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    insert into mention (workspace_id, message_id, member_id, conversation_id)
    select ${tx.workspaceId}::uuid, ${messageId}::uuid, id, ${conversationId}::uuid from member
    where "organizationId" = ${tx.workspaceId} and id = any(${[...memberIds]}::uuid[])
    returning member_id as id`);
  return rows.map((row) => row.id);
}
