import type { ConversationStatus } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

/** A conversation as a result shows it. */
export type ConversationRow = {
  id: string;
  subject: string;
  status: ConversationStatus;
  customerId: string;
  customerName: string;
  company: string | null;
  assigneeId: string | null;
  assigneeName: string | null;
  channelType: string;
};

export function readConversations(tx: Tx, ids: readonly string[]): Promise<ConversationRow[]> {
  return tx.many(sql<ConversationRow>`
    select c.id, c.subject, c.status, k.id as "customerId", k.name as "customerName", o.name as company, c.assignee_id as "assigneeId",
      u.name as "assigneeName", h.type as "channelType"
    from conversation c
    join customer k on k.workspace_id = ${tx.workspaceId} and k.id = c.customer_id
    left join company o on o.workspace_id = ${tx.workspaceId} and o.id = k.company_id
    join channel h on h.workspace_id = ${tx.workspaceId} and h.id = c.channel_id
    left join member m on m."organizationId" = ${tx.workspaceId} and m.id = c.assignee_id
    left join auth_user u on u.id = m."userId"
    where c.workspace_id = ${tx.workspaceId} and c.id = any(${[...ids]}::uuid[])`);
}
