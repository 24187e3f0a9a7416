import { sql, type Tx } from '../platform/db/index.ts';

/** Whose a conversation is, and what they wrote in it last. */
export async function writtenBy(
  tx: Tx,
  conversationId: string,
): Promise<{ customerId: string; texts: string[] }> {
  return tx.one(sql<{ customerId: string; texts: string[] }>`
    select v.customer_id as "customerId", coalesce((
      select array_agg(m.text) from (
        select text from message
        where workspace_id = v.workspace_id and conversation_id = v.id and direction = 'inbound'
        order by ordinal desc limit 50) m), '{}') as texts
    from conversation v where v.workspace_id = ${tx.workspaceId} and v.id = ${conversationId}`);
}

export async function honorificOf(tx: Tx, customerId: string): Promise<string> {
  const row = await tx.maybe(sql<{ honorific: string }>`
    select honorific from customer where workspace_id = ${tx.workspaceId} and id = ${customerId}`);
  return row?.honorific ?? '';
}
