import { sql, type Tx } from '../platform/db/index.ts';

/** How much of a conversation is looked through: its newest messages, and the beginning of each. */
const messages = 50;
const letters = 6000;

/** What was said in a conversation, the newest first, with its subject; and whose it is. */
export async function saidIn(
  tx: Tx,
  conversationId: string,
): Promise<{ customerId: string; texts: string[] } | undefined> {
  return tx.maybe(sql<{ customerId: string; texts: string[] }>`
    select c.customer_id as "customerId", array(
      select left(m.text, ${letters}) from message m
      where m.workspace_id = c.workspace_id and m.conversation_id = c.id
      order by m.ordinal desc limit ${messages}) || array[c.subject] as texts
    from conversation c where c.workspace_id = ${tx.workspaceId} and c.id = ${conversationId}`);
}
