import { sql, type Tx } from '../platform/db/index.ts';

/** A conversation by LINE: where it happens. */
export type Talk = { channelId: string; chat: string | null };

/** Undefined for a conversation that is not by LINE, or not here. */
export function findTalk(tx: Tx, conversationId: string): Promise<Talk | undefined> {
  return tx.maybe(sql<Talk>`
    select v.channel_id as "channelId", (
      select m.from_address from message m
      where m.workspace_id = v.workspace_id and m.conversation_id = v.id and m.direction = 'inbound'
      order by m.ordinal desc limit 1) as chat
    from conversation v
    join channel c on c.workspace_id = v.workspace_id and c.id = v.channel_id and c.type = 'line'
    where v.workspace_id = ${tx.workspaceId} and v.id = ${conversationId}`);
}

/** The message an answer points at, by LINE's identifier. */
export async function quotedId(tx: Tx, messageId: string): Promise<string | null> {
  const row = await tx.maybe(sql<{ headerId: string | null }>`
    select q.header_id as "headerId" from message m
    join message q on q.workspace_id = m.workspace_id and q.id = m.quotes
    where m.workspace_id = ${tx.workspaceId} and m.id = ${messageId}`);
  return row?.headerId ?? null;
}

export type SentFile = { id: string; name: string; type: string; size: number };

export function filesOf(tx: Tx, messageId: string): Promise<SentFile[]> {
  return tx.many(sql<SentFile>`
    select id, name, type, size from attachment
    where workspace_id = ${tx.workspaceId} and message_id = ${messageId} order by created_at, id`);
}
