import { sql, type Tx } from '../platform/db/index.ts';

export type FeedRow = {
  id: string;
  sentence: string;
  act: string;
  customerName: string;
  honorific: string;
  due: string;
  dueAt: string;
};

/** A member's open promises with a time, those that come first. */
export function openOf(tx: Tx, memberId: string, limit: number): Promise<FeedRow[]> {
  return tx.many(sql<FeedRow>`
    select p.id, p.sentence, p.act, k.name as "customerName", k.honorific, p.due, p.due_at as "dueAt"
    from promise p
    join conversation c on c.workspace_id = p.workspace_id and c.id = p.conversation_id
    join customer k on k.workspace_id = c.workspace_id and k.id = c.customer_id
    where p.workspace_id = ${tx.workspaceId} and p.state = 'open' and p.owner_id = ${memberId} and p.due_at is not null
    order by p.sort_at, p.id limit ${limit}`);
}
