import type { LinkedConversation } from '@madoguchi/contract';
import { sql, type Tx } from '../../platform/db/index.ts';

const pair = (a: string, b: string) => (a < b ? { one: a, other: b } : { one: b, other: a });

/** Links two conversations; 0 when they were linked already. */
export function insertLink(tx: Tx, a: string, b: string): Promise<number> {
  const { one, other } = pair(a, b);
  return tx.run(sql`
    insert into conversation_link (workspace_id, one_id, other_id) values (${tx.workspaceId}, ${one}, ${other})
    on conflict do nothing`);
}

export function deleteLink(tx: Tx, a: string, b: string): Promise<number> {
  const { one, other } = pair(a, b);
  return tx.run(sql`
    delete from conversation_link
    where workspace_id = ${tx.workspaceId} and one_id = ${one} and other_id = ${other}`);
}

/** What a conversation, and all that has become a part of it, is linked with; each by where it is now. */
export function listLinks(tx: Tx, conversationId: string): Promise<LinkedConversation[]> {
  const parts = sql`
    select id from conversation
    where workspace_id = ${tx.workspaceId} and (id = ${conversationId} or merged_into = ${conversationId})`;
  return tx.many(sql<LinkedConversation>`
    with ends as (
      select other_id as id from conversation_link where workspace_id = ${tx.workspaceId} and one_id in (${parts})
      union
      select one_id from conversation_link where workspace_id = ${tx.workspaceId} and other_id in (${parts})
    ), now_at as (
      select distinct case when c.merged_into is null then c.id else c.merged_into end as id
      from ends join conversation c on c.workspace_id = ${tx.workspaceId} and c.id = ends.id
    )
    select c.id, c.subject, c.status, k.name as "customerName" from now_at
    join conversation c on c.workspace_id = ${tx.workspaceId} and c.id = now_at.id
    join customer k on k.workspace_id = ${tx.workspaceId} and k.id = c.customer_id
    where c.id <> ${conversationId} order by c.created_at desc, c.id limit 100`);
}
