import { sql, type Tx } from '../platform/db/index.ts';

/** What of a message is looked at. */
const lookedLength = 4000;

export type AnsweredReply = {
  conversationId: string;
  customerId: string;
  text: string;
  at: string;
  /** The customer's messages that it answers, oldest first. */
  asked: { id: string; text: string }[];
};

/** An answer that has gone out with what it answers; undefined when it was taken back or answers nothing. */
export function findAnswered(tx: Tx, messageId: string): Promise<AnsweredReply | undefined> {
  return tx.maybe(sql<AnsweredReply>`
    select m.conversation_id as "conversationId", c.customer_id as "customerId", left(m.text, ${lookedLength}) as text,
      m.received_at as at, (
        select coalesce(json_agg(json_build_object('id', q.id, 'text', q.text) order by q.ordinal), '[]') from (
          select i.id, i.ordinal, left(left(i.text, coalesce(i.quoted_from, length(i.text))), ${lookedLength}) as text
          from message i
          where i.workspace_id = m.workspace_id and i.conversation_id = m.conversation_id and i.direction = 'inbound'
            and not i.automatic and i.ordinal < m.ordinal and i.ordinal > coalesce((
              select max(o.ordinal) from message o
              where o.workspace_id = m.workspace_id and o.conversation_id = m.conversation_id and o.direction = 'outbound'
                and o.ordinal < m.ordinal
            ), 0)
          order by i.ordinal desc limit 5
        ) q
      ) as asked
    from message m join conversation c on c.workspace_id = m.workspace_id and c.id = m.conversation_id
    where m.workspace_id = ${tx.workspaceId} and m.id = ${messageId} and m.direction = 'outbound' and not m.automatic
      and m.author_id is not null`);
}
