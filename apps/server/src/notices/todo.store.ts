import type { NoticeTask } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

/**
 * What waits to be done about delays, in the order of time: notices to approve (for whoever may and did not write them) and
 * customers to be called. Told to everybody who works with orders.
 */
export function noticesToDo(
  tx: Tx,
  { memberId, mayApprove, limit }: { memberId: string; mayApprove: boolean; limit: number },
): Promise<NoticeTask[]> {
  return tx.many(sql<NoticeTask>`
    (select n.id, 'approve_notice' as kind, null::json as customer, n.created_at as "dueAt", n.name as reason,
      '/notices/' || n.id as address
    from delay_notice n
    where n.workspace_id = ${tx.workspaceId} and n.state = 'draft' and ${mayApprove}
      and n.created_by is distinct from ${memberId}::uuid
    order by n.created_at limit ${limit})
    union all
    (select n.id, 'call_about_delay', json_build_object('id', k.id, 'name', k.name), coalesce(o.done_at, n.approved_at, n.created_at),
      n.name, '/notices/' || n.id
    from delay_notice_order o
    join delay_notice n on n.workspace_id = o.workspace_id and n.id = o.notice_id
    join customer_order c on c.workspace_id = o.workspace_id and c.id = o.order_id
    left join customer k on k.workspace_id = c.workspace_id and k.id = c.customer_id
    where o.workspace_id = ${tx.workspaceId} and o.state = 'call' order by 4 limit ${limit})
    order by 4, 1 limit ${limit}`);
}
