import { sql, type Tx } from '../platform/db/index.ts';

export type FeedbackTask = {
  id: string;
  dueAt: string;
  text: string;
  ownerId: string | null;
  customer: { id: string; name: string; honorific: string } | null;
};

/** Feedback that waits for a member (or `none`, for nobody; null: for anybody), in the order of time. */
export function feedbackToDo(
  tx: Tx,
  { memberId, limit }: { memberId: string | null; limit: number },
): Promise<FeedbackTask[]> {
  const whose =
    memberId === null
      ? sql`true`
      : memberId === 'none'
        ? sql`f.owner_id is null`
        : sql`f.owner_id = ${memberId}`;
  return tx.many(sql<FeedbackTask>`
    select f.id, f.due_at as "dueAt", left(f.text, 200) as text, f.owner_id as "ownerId",
      case when k.id is not null then json_build_object('id', k.id, 'name', k.name, 'honorific', k.honorific) end as customer
    from feedback_item f left join customer k on k.workspace_id = f.workspace_id and k.id = f.customer_id
    where f.workspace_id = ${tx.workspaceId} and f.closed_at is null and ${whose}
    order by f.due_at, f.id limit ${limit}`);
}
