import { sql, type Tx } from '../platform/db/index.ts';

/** Takes the one answer that a rule may give a conversation; false when it has given it. */
export async function takeAnswer(tx: Tx, ruleId: string, conversationId: string): Promise<boolean> {
  const added = await tx.run(sql`
    insert into automation_answer (workspace_id, rule_id, conversation_id)
    values (${tx.workspaceId}, ${ruleId}, ${conversationId}) on conflict do nothing`);
  return added > 0;
}

/** Conversations of one customer that a rule answers within an hour: a program may write each mail as a new one. */
const mostAnHour = 3;

/** Whether a rule has answered this conversation, or its customer too often of late. */
export async function hasAnswered(tx: Tx, ruleId: string, conversationId: string): Promise<boolean> {
  const row = await tx.one(sql<{ here: boolean; lately: number }>`
    select exists (select from automation_answer where workspace_id = ${tx.workspaceId} and rule_id = ${ruleId}
        and conversation_id = ${conversationId}) as here,
      (select count(*)::int from conversation c
        join conversation o on o.workspace_id = c.workspace_id and o.customer_id = c.customer_id
        join automation_answer a on a.workspace_id = o.workspace_id and a.rule_id = ${ruleId} and a.conversation_id = o.id
        where c.workspace_id = ${tx.workspaceId} and c.id = ${conversationId} and a.at > now() - interval '1 hour') as lately`);
  return row.here || row.lately >= mostAnHour;
}

/** The newest message. */
export async function newestMessage(tx: Tx, conversationId: string): Promise<string | null> {
  const row = await tx.maybe(sql<{ id: string }>`
    select id from message where workspace_id = ${tx.workspaceId} and conversation_id = ${conversationId}
    order by ordinal desc limit 1`);
  return row?.id ?? null;
}

/** Whether people or mail have written since a message; what rules noted does not count. */
export async function hasMovedOn(tx: Tx, conversationId: string, basedOn: string | null): Promise<boolean> {
  const rows = await tx.many(sql`
    select 1 from message where workspace_id = ${tx.workspaceId} and conversation_id = ${conversationId}
      and not (direction = 'note' and automatic)
      and ordinal > coalesce((select ordinal from message where workspace_id = ${tx.workspaceId}
        and conversation_id = ${conversationId} and id = ${basedOn}::uuid), 0)
    limit 1`);
  return rows.length > 0;
}

/** Whether the newest that came was written by a machine, or nothing came at all; and the addresses of our own channels. */
export function counterpartOf(
  tx: Tx,
  conversationId: string,
): Promise<{ automatic: boolean; own: string[] }> {
  return tx.one(sql<{ automatic: boolean; own: string[] }>`
    select coalesce((select automatic from message where workspace_id = ${tx.workspaceId}
        and conversation_id = ${conversationId} and direction = 'inbound' order by ordinal desc limit 1), true) as automatic,
      array(select lower(address) from channel where workspace_id = ${tx.workspaceId}) as own`);
}
