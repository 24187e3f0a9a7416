import { sql, type Tx } from '../platform/db/index.ts';

/** Whose a conversation is. */
export async function customerOfConversation(tx: Tx, conversationId: string): Promise<string> {
  const { id } = await tx.one(sql<{ id: string }>`
    select customer_id as id from conversation where workspace_id = ${tx.workspaceId} and id = ${conversationId}`);
  return id;
}
