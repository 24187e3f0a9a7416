import { sql, type Tx } from '../platform/db/index.ts';

/** Where a conversation happens at LINE: an account, and a user, group or room there. */
export type Talk = { channelId: string; chat: string };

/** Where its customer wrote by LINE last, or whom we write to there first; undefined where it is not here. */
export function findTalk(tx: Tx, conversationId: string): Promise<Talk | undefined> {
  return tx.maybe(sql<Talk>`
    (select m.channel_id as "channelId", m.from_address as chat from message m
      join channel c on c.workspace_id = m.workspace_id and c.id = m.channel_id and c.type = 'line'
      where m.workspace_id = ${tx.workspaceId} and m.conversation_id = ${conversationId} and m.direction = 'inbound'
        and m.from_address <> ''
      order by m.ordinal desc limit 1)
    union all
    (select v.channel_id, v.first_to from conversation v
      join channel c on c.workspace_id = v.workspace_id and c.id = v.channel_id and c.type = 'line'
      where v.workspace_id = ${tx.workspaceId} and v.id = ${conversationId} and v.first_to is not null)
    limit 1`);
}

/** The same with a user whom an account knows, and who is on the record of the conversation's customer. */
export function findTalkWith(
  tx: Tx,
  conversationId: string,
  channelId: string,
  chat: string,
): Promise<Talk | undefined> {
  return tx.maybe(sql<Talk>`
    select l.channel_id as "channelId", l.chat from conversation v
    join contact_point p on p.workspace_id = v.workspace_id and p.customer_id = v.customer_id and p.kind = 'line'
      and p.value_key = ${chat}
    join line_chat l on l.workspace_id = v.workspace_id and l.channel_id = ${channelId} and l.chat = p.value_key
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
