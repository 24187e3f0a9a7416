import type { AbsenceOpenWork } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

type Away = { absenceId: string; memberId: string; start: string; end: string };

/** What a member has that is not done, who waits longest first; `total` counts them all. */
export async function openWorkOf(
  tx: Tx,
  { absenceId, memberId, start, end }: Away,
): Promise<Omit<AbsenceOpenWork, 'proposed'>> {
  const [items, counts] = await Promise.all([
    tx.many(sql<AbsenceOpenWork['items'][number]>`
      select c.id as "conversationId", c.subject, json_build_object('id', k.id, 'name', k.name) as customer,
        c.waiting_since as "waitingSince", (
          select json_build_object('id', m.id, 'name', u.name) from acting x
          join member m on m."organizationId" = x.workspace_id and m.id = x.member_id join auth_user u on u.id = m."userId"
          where x.workspace_id = c.workspace_id and x.conversation_id = c.id and x.absence_id = ${absenceId}) as acting
      from conversation c join customer k on k.workspace_id = c.workspace_id and k.id = c.customer_id
      where c.workspace_id = ${tx.workspaceId} and c.assignee_id = ${memberId} and c.status <> 'done' and c.merged_into is null
      order by c.waiting_since nulls last, c.last_message_at desc limit 100`),
    tx.one(sql<Pick<AbsenceOpenWork, 'total' | 'callbacks' | 'handovers'>>`
      select (select count(*)::int from conversation c where c.workspace_id = ${tx.workspaceId}
          and c.assignee_id = ${memberId} and c.status <> 'done' and c.merged_into is null) as total,
        (select count(*)::int from callback b where b.workspace_id = ${tx.workspaceId} and b.owner_id = ${memberId}
          and b.state = 'open' and b.due_at >= ${start} and b.due_at < ${end}) as callbacks,
        (select count(*)::int from handover h where h.workspace_id = ${tx.workspaceId} and h.to_id = ${memberId}
          and h.state = 'offered') as handovers`),
  ]);
  return { ...counts, items };
}

/** Conversations of a member that are not done, in the order of their ids, at most so many; locked. */
export async function lockOpenConversations(tx: Tx, memberId: string, limit: number): Promise<string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    select id from conversation
    where workspace_id = ${tx.workspaceId} and assignee_id = ${memberId} and status <> 'done' and merged_into is null
    order by id limit ${limit} for update`);
  return rows.map(({ id }) => id);
}
