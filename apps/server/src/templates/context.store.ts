import { sql, type Tx } from '../platform/db/index.ts';

/** How much of the customer's message tells what it is about. */
const questionLength = 4000;

export type Around = {
  /** Empty while only an address is known: a name that was taken from it is none to call anybody by. */
  customer: string;
  reading: string | null;
  company: string | null;
  title: string | null;
  subject: string;
  channel: string;
  /** Of the customer's newest message. */
  receivedAt: string | null;
  question: string | null;
};

/** The customer of a conversation and their newest message; undefined when the workspace has no such conversation. */
export function findAround(tx: Tx, conversationId: string): Promise<Around | undefined> {
  return tx.maybe(sql<Around>`
    select case when exists (
        select from contact_point p
        where p.workspace_id = k.workspace_id and p.customer_id = k.id and split_part(p.value, '@', 1) = k.name
      ) then '' else k.name end as customer, k.reading, o.name as company, k.title, c.subject, h.type as channel,
      q.received_at as "receivedAt", q.text as question
    from conversation c
    join customer k on k.workspace_id = c.workspace_id and k.id = c.customer_id
    left join company o on o.workspace_id = k.workspace_id and o.id = k.company_id
    join channel h on h.workspace_id = c.workspace_id and h.id = c.channel_id
    left join lateral (
      select m.received_at, left(left(m.text, coalesce(m.quoted_from, length(m.text))), ${questionLength}) as text
      from message m
      where m.workspace_id = c.workspace_id and m.conversation_id = c.id and m.direction = 'inbound' and not m.automatic
      order by m.ordinal desc limit 1
    ) q on true
    where c.workspace_id = ${tx.workspaceId} and c.id = ${conversationId}`);
}

/** The workspace's own name and zone. */
export function findShop(tx: Tx): Promise<{ shop: string; zone: string }> {
  return tx.one(sql<{ shop: string; zone: string }>`
    select w.name as shop, s.time_zone as zone
    from workspace w join workspace_settings s on s.workspace_id = w.id where w.id = ${tx.workspaceId}`);
}

export type SentMessage = { conversationId: string; memberId: string; text: string; writtenAt: string };

/** An answer that a member wrote; undefined when it was taken back. */
export function findSent(tx: Tx, messageId: string): Promise<SentMessage | undefined> {
  return tx.maybe(sql<SentMessage>`
    select conversation_id as "conversationId", author_id as "memberId", text, received_at as "writtenAt" from message
    where workspace_id = ${tx.workspaceId} and id = ${messageId} and direction = 'outbound' and author_id is not null`);
}
