import { sql, type Tx } from '../platform/db/index.ts';

/** An answer that waits to be approved, or came back to its writer. */
export type ApprovalTodo = {
  id: string;
  kind: 'approval' | 'sent_back';
  conversationId: string;
  subject: string;
  customer: { id: string; name: string; honorific: string };
  writerId: string | null;
  /** Who asks, or who sent it back. */
  person: string | null;
  /** When the customer must have their answer, where a deadline runs. */
  dueAt: string | null;
  since: string;
};

/** What waits for a decision (of others than `notBy`), or was sent back to its writer; the longest waiting first. */
export function listTodo(
  tx: Tx,
  which: { kind: 'approval'; notBy: string | null } | { kind: 'sent_back'; writerId: string },
  limit: number,
): Promise<ApprovalTodo[]> {
  const where =
    which.kind === 'approval'
      ? sql`state = 'waiting' and writer_id is distinct from ${which.notBy}::uuid`
      : sql`state in ('waiting', 'sent_back') and state = 'sent_back' and writer_id = ${which.writerId}`;
  const who = which.kind === 'approval' ? sql`a.writer_id` : sql`a.decided_by`;
  return tx.many(sql<ApprovalTodo>`
    with page as materialized (
      select * from approval where workspace_id = ${tx.workspaceId} and ${where} order by requested_at, id limit ${limit}
    )
    select a.id, ${which.kind}::text as kind, c.id as "conversationId", c.subject, a.writer_id as "writerId",
      json_build_object('id', k.id, 'name', k.name, 'honorific', k.honorific) as customer, (
        select u.name from member m join auth_user u on u.id = m."userId"
        where m."organizationId" = ${tx.workspaceId} and m.id = ${who}) as person,
      case when c.due_at < 'infinity' and c.status <> 'done' then c.due_at end as "dueAt",
      coalesce(a.decided_at, a.requested_at) as since
    from page a
    join conversation c on c.workspace_id = ${tx.workspaceId} and c.id = a.conversation_id
    join customer k on k.workspace_id = ${tx.workspaceId} and k.id = c.customer_id
    order by a.requested_at, a.id`);
}
