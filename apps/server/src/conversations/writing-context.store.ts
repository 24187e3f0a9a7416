import { sql, type Tx } from '../platform/db/index.ts';

/** How many of the customer's messages since the last answer are looked at, and how much of each. */
const lookedAt = 5;
const lookedLength = 4000;

export type House = { company: string; members: string[] };

/** The own company and its people. */
export function findHouse(tx: Tx): Promise<House> {
  return tx.one(sql<House>`
    select w.name as company, coalesce((
      select json_agg(u.name order by u.name) from member m join auth_user u on u.id = m."userId"
      where m."organizationId" = w.id
    ), '[]') as members
    from workspace w where w.id = ${tx.workspaceId}`);
}

export type Counterpart = {
  customer: string;
  honorific: string;
  dissatisfied: boolean;
  channelType: string;
  asked: string[];
};

/** The customer, and what they wrote since they were last answered. */
export function findCounterpart(tx: Tx, conversationId: string): Promise<Counterpart | undefined> {
  return tx.maybe(sql<Counterpart>`
    select k.name as customer, k.honorific, coalesce(c.mood = 'dissatisfied', false) as dissatisfied, h.type as "channelType",
      coalesce((
        select json_agg(q.text order by q.ordinal) from (
          select m.ordinal, left(left(m.text, coalesce(m.quoted_from, length(m.text))), ${lookedLength}) as text
          from message m
          where m.workspace_id = c.workspace_id and m.conversation_id = c.id and m.direction = 'inbound'
            and not m.automatic and m.ordinal > coalesce((
              select max(a.ordinal) from message a
              where a.workspace_id = c.workspace_id and a.conversation_id = c.id and a.direction = 'outbound'
            ), 0)
          order by m.ordinal desc limit ${lookedAt}
        ) q
      ), '[]') as asked
    from conversation c
    join customer k on k.workspace_id = c.workspace_id and k.id = c.customer_id
    join channel h on h.workspace_id = c.workspace_id and h.id = c.channel_id
    where c.workspace_id = ${tx.workspaceId} and c.id = ${conversationId}`);
}

export type SentReply = { conversationId: string; memberId: string; text: string; writtenAt: string };

/** An answer that a member wrote; undefined when it was taken back, or its writer is gone. */
export function findReply(tx: Tx, messageId: string): Promise<SentReply | undefined> {
  return tx.maybe(sql<SentReply>`
    select conversation_id as "conversationId", author_id as "memberId", text, received_at as "writtenAt" from message
    where workspace_id = ${tx.workspaceId} and id = ${messageId} and direction = 'outbound' and author_id is not null`);
}
