import type { PromiseAct, SheetPromise } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

/** What a customer was promised with a time and is not kept yet, the next first: for whoever takes them over. */
export function openPromisesOf(tx: Tx, customerId: string): Promise<SheetPromise[]> {
  return tx.many(sql<SheetPromise>`
    select p.id, p.sentence as text, p.due_at as "dueAt",
      case when p.owner_id is null then null else jsonb_build_object('id', p.owner_id, 'name', coalesce(u.name, '')) end as owner
    from promise p
    join conversation c on c.workspace_id = p.workspace_id and c.id = p.conversation_id
    left join member m on m."organizationId" = p.workspace_id and m.id = p.owner_id
    left join auth_user u on u.id = m."userId"
    where p.workspace_id = ${tx.workspaceId} and c.customer_id = ${customerId} and p.state = 'open' and p.due_at is not null
    order by p.due_at, p.id limit 100`);
}

/** Open promises to a customer of whoever looked after them until now go over with the customer. */
export async function giveOpenPromises(
  tx: Tx,
  customerId: string,
  fromId: string | null,
  toId: string,
): Promise<void> {
  await tx.run(sql`
    update promise p set owner_id = ${toId}
    from conversation c
    where p.workspace_id = ${tx.workspaceId} and p.state = 'open' and p.owner_id is not distinct from ${fromId}::uuid
      and c.workspace_id = p.workspace_id and c.id = p.conversation_id and c.customer_id = ${customerId}`);
}

export type OpenPromise = { id: string; act: PromiseAct; conversationId: string; createdAt: string };

/** What a customer was promised and is open, held; what still waits for an event is not. */
export function openOfPerson(tx: Tx, customerId: string): Promise<OpenPromise[]> {
  return tx.many(sql<OpenPromise>`
    select p.id, p.act, p.conversation_id as "conversationId", p.created_at as "createdAt" from promise p
    where p.workspace_id = ${tx.workspaceId} and p.state = 'open' and p.conversation_id in (
        select id from conversation where workspace_id = ${tx.workspaceId} and customer_id = ${customerId})
      and (p.condition is null or p.happened_at is not null)
    order by p.sort_at, p.id for no key update of p`);
}
