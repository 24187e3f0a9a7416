import type { ReturnStep } from '@madoguchi/contract';
import { buyerOf } from '../orders/index.ts';
import { sql, type Tx } from '../platform/db/index.ts';

export type ReturnToDo = {
  id: string;
  conversationId: string | null;
  customer: { id: string; name: string; honorific: string } | null;
  number: string;
  products: string;
  step: ReturnStep;
  ownerId: string | null;
  dueAt: string;
};

/** Open cases in the order of their day: a member's own, nobody's (`none`) or everybody's (null). Due at the end of the day. */
export function returnsToDo(tx: Tx, whose: string | null, limit: number): Promise<ReturnToDo[]> {
  const mine =
    whose === null ? sql`true` : whose === 'none' ? sql`r.owner_id is null` : sql`r.owner_id = ${whose}`;
  return tx.many(sql<ReturnToDo>`
    select c.id, coalesce(v.merged_into, v.id) as "conversationId", o.number, c.products, c.step, c.owner_id as "ownerId",
      ((c.due_on + 1)::timestamp - interval '1 millisecond') at time zone s.time_zone as "dueAt",
      case when k.id is not null then json_build_object('id', k.id, 'name', k.name, 'honorific', k.honorific) end as customer
    from (
      select * from return_case r where r.workspace_id = ${tx.workspaceId} and r.state = 'open' and ${mine}
      order by r.due_on, r.id limit ${limit}
    ) as c
    join workspace_settings s on s.workspace_id = ${tx.workspaceId}
    join customer_order o on o.workspace_id = ${tx.workspaceId} and o.id = c.order_id
    left join conversation v on v.workspace_id = ${tx.workspaceId} and v.id = c.conversation_id
    left join customer k on k.workspace_id = ${tx.workspaceId} and k.id = (${buyerOf(tx)})
    order by c.due_on, c.id`);
}
