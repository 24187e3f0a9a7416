import type { DeadlineKind } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

export type TodoRow = {
  id: string;
  conversationId: string;
  kind: DeadlineKind;
  dueAt: string;
  subject: string;
  ruleName: string;
  customerId: string;
  customerName: string;
  honorific: string;
  assigneeId: string | null;
};

/** What runs in the conversations of a member, of nobody or of everybody (null), the earliest of each, in the order of time. */
export function listTodo(tx: Tx, memberId: string | null, limit: number): Promise<TodoRow[]> {
  const whose =
    memberId === null
      ? sql``
      : memberId === 'none'
        ? sql`and assignee_id is null`
        : sql`and assignee_id = ${memberId}`;
  return tx.many(sql<TodoRow>`
    with page as materialized (
      select id, due_at, subject, customer_id, assignee_id from conversation
      where workspace_id = ${tx.workspaceId} ${whose} and status <> 'done' and due_at < 'infinity'
      order by due_at, id limit ${sql.lit(limit)}
    )
    select d.id, p.id as "conversationId", d.kind, p.due_at as "dueAt", p.subject, d.why -> 'rule' ->> 'name' as "ruleName",
      k.id as "customerId", k.name as "customerName", k.honorific, p.assignee_id as "assigneeId"
    from page p
    join lateral (
      select o.id, o.kind, o.why from deadline o
      where o.workspace_id = ${tx.workspaceId} and o.conversation_id = p.id and o.met_at is null and o.ended_at is null
      order by o.due_at, o.id limit 1
    ) d on true
    join customer k on k.workspace_id = ${tx.workspaceId} and k.id = p.customer_id
    order by p.due_at, p.id`);
}
