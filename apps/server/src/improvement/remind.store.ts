import type { ImprovementStep } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';

export type Late = {
  caseId: string;
  title: string;
  step: ImprovementStep;
  ownerId: string | null;
  toldOwnerAt: string | null;
  conversationId: string | null;
};

/** Steps past their time that somebody is still to be told of, the longest late first; each taken by one process. */
export function takeLate(tx: Tx, now: Date, told: Date, limit: number): Promise<Late[]> {
  return tx.many(sql<Late>`
    select s.case_id as "caseId", c.title, s.step, coalesce(s.owner_id, c.owner_id) as "ownerId",
      s.told_owner_at as "toldOwnerAt", (
        select coalesce(o.merged_into, o.id) from improvement_conversation l
        join conversation o on o.workspace_id = l.workspace_id and o.id = l.conversation_id
        where l.workspace_id = ${tx.workspaceId} and l.case_id = s.case_id order by l.linked_at desc limit 1
      ) as "conversationId"
    from improvement_step s
    join improvement_case c on c.workspace_id = s.workspace_id and c.id = s.case_id
    where s.workspace_id = ${tx.workspaceId} and s.live and s.told_lead_at is null and s.due_at <= ${now}
      and (s.told_owner_at is null or s.told_owner_at <= ${told})
    order by s.due_at limit ${limit} for update of s skip locked`);
}

export async function markTold(
  tx: Tx,
  { caseId, step }: Late,
  whom: 'owner' | 'lead',
  at: Date,
): Promise<void> {
  const column = whom === 'owner' ? sql`told_owner_at` : sql`told_lead_at`;
  await tx.run(sql`
    update improvement_step set ${column} = ${at}
    where workspace_id = ${tx.workspaceId} and case_id = ${caseId} and step = ${step}`);
}

/** Owners and leads of the workspace. */
export async function leads(tx: Tx): Promise<string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    select id from member where "organizationId" = ${tx.workspaceId} and role in ('owner', 'lead') order by id`);
  return rows.map(({ id }) => id);
}

/** Writes it into the trail and into what is to be told (feature notifications). */
export async function tellLate(
  tx: Tx,
  late: Late & { conversationId: string },
  memberIds: readonly string[],
  detail: 'lead' | null,
): Promise<void> {
  const id = newId();
  const data = { case: late.caseId, title: late.title, step: late.step, to: memberIds.join(' '), detail };
  await tx.run(sql`
    insert into activity (workspace_id, id, conversation_id, kind, actor_id, data)
    values (${tx.workspaceId}, ${id}, ${late.conversationId}, 'improvement_due', null, ${JSON.stringify(data)})`);
  await tx.run(sql`
    insert into notification_cause (workspace_id, source, id) values (${tx.workspaceId}, 'activity', ${id})
    on conflict do nothing`);
}
