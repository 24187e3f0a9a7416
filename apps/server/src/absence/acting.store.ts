import { sql, type Tx } from '../platform/db/index.ts';

/** Lets somebody look after a conversation while its assignee is away; false when they do already. */
export async function setActing(
  tx: Tx,
  acting: { conversationId: string; absenceId: string; memberId: string },
): Promise<boolean> {
  const changed = await tx.run(sql`
    insert into acting (workspace_id, conversation_id, absence_id, member_id)
    values (${tx.workspaceId}, ${acting.conversationId}, ${acting.absenceId}, ${acting.memberId})
    on conflict (workspace_id, conversation_id) do update
      set absence_id = excluded.absence_id, member_id = excluded.member_id, at = now()
      where (acting.absence_id, acting.member_id) is distinct from (excluded.absence_id, excluded.member_id)`);
  return changed > 0;
}

export type ActingRow = {
  conversationId: string;
  member: { id: string; name: string };
  until: string;
};

/** Who acts for whom now in the conversations of a customer. */
export function actingFor(tx: Tx, customerId: string, at: Date): Promise<ActingRow[]> {
  return tx.many(sql<ActingRow>`
    select x.conversation_id as "conversationId", json_build_object('id', m.id, 'name', u.name) as member, a.ends_at as until
    from acting x
    join conversation c on c.workspace_id = x.workspace_id and c.id = x.conversation_id
    join absence a on a.workspace_id = x.workspace_id and a.id = x.absence_id
    join member m on m."organizationId" = x.workspace_id and m.id = x.member_id join auth_user u on u.id = m."userId"
    where x.workspace_id = ${tx.workspaceId} and c.customer_id = ${customerId} and c.status <> 'done'
      and c.merged_into is null and c.assignee_id = a.member_id and a.starts_at <= ${at} and a.ends_at > ${at}
    order by x.at desc limit 50`);
}

export type ActingDuty = {
  conversationId: string;
  subject: string;
  customerId: string;
  customerName: string;
  honorific: string;
  memberId: string;
  waitingSince: string | null;
  forName: string;
  until: string;
};

/** The conversations that a member looks after for others now, those that wait longest first. */
export function actingDuties(
  tx: Tx,
  memberId: string | null,
  at: Date,
  limit: number,
): Promise<ActingDuty[]> {
  const whose = memberId === null ? sql`true` : sql`x.member_id = ${memberId}`;
  return tx.many(sql<ActingDuty>`
    select x.conversation_id as "conversationId", c.subject, k.id as "customerId", k.name as "customerName",
      k.honorific, x.member_id as "memberId", c.waiting_since as "waitingSince", u.name as "forName", a.ends_at as until
    from acting x
    join absence a on a.workspace_id = x.workspace_id and a.id = x.absence_id
    join conversation c on c.workspace_id = x.workspace_id and c.id = x.conversation_id
    join customer k on k.workspace_id = c.workspace_id and k.id = c.customer_id
    join member m on m."organizationId" = a.workspace_id and m.id = a.member_id join auth_user u on u.id = m."userId"
    where x.workspace_id = ${tx.workspaceId} and ${whose} and c.status <> 'done' and c.merged_into is null
      and c.assignee_id = a.member_id and a.starts_at <= ${at} and a.ends_at > ${at} and c.waiting_since is not null
    order by c.waiting_since, x.conversation_id limit ${limit}`);
}
