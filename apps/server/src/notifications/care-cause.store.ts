import { sql, type Tx } from '../platform/db/index.ts';

export type CareFacts = { conversationId: string; assigneeId: string | null; contactPersonId: string | null };

/** A task of after-care that is still open, and the conversation in which it is told: the person's newest. */
export function findCare(tx: Tx, id: string): Promise<CareFacts | undefined> {
  return tx.maybe(sql<CareFacts>`
    select c.id as "conversationId", t.assignee_id as "assigneeId", k.contact_person_id as "contactPersonId"
    from care_task t
    join customer k on k.workspace_id = t.workspace_id and k.id = madoguchi_survivor(t.workspace_id, t.customer_id)
    join lateral (
      select id from conversation o
      where o.workspace_id = t.workspace_id and o.customer_id = k.id and o.merged_into is null and not o.beginning
      order by o.last_message_at desc nulls last, o.id desc limit 1) as c on true
    where t.workspace_id = ${tx.workspaceId} and t.id = ${id} and t.state in ('proposed', 'planned')`);
}

/** Takes the tasks of a day that nothing holds back into what is to be told, each once; what has been late for a week is no news. */
export async function takeDueCare(tx: Tx, today: string): Promise<void> {
  await tx.run(sql`
    with due as (
      update care_task set told_on = ${today}::date
      where workspace_id = ${tx.workspaceId} and id in (
        select id from care_task t
        where workspace_id = ${tx.workspaceId} and state in ('proposed', 'planned') and told_on is null
          and due_on <= ${today}::date and not exists (
            select from madoguchi_care_held(t.workspace_id, t.customer_id, t.source, t.promotional, t.released))
        order by due_on, id limit 500 for update skip locked)
      returning id, due_on
    )
    insert into notification_cause (workspace_id, source, id)
    select ${tx.workspaceId}::uuid, 'care', id from due where due_on > ${today}::date - 7
    on conflict do nothing`);
}
