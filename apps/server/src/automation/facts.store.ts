import { sql, type Tx } from '../platform/db/index.ts';
import type { Facts } from './match.ts';

type Message = NonNullable<Facts['message']>;
type Row = Omit<Facts, 'message'> & { message: (Message & { quotedFrom: number | null }) | null };

/** Which conversation, and which of its messages; null: the newest of the customer. */
export type About = { conversationId: string; messageId: string | null };

/** What is known of conversations and the messages rules are about, in the order asked; without those that are gone. */
export async function loadFacts(tx: Tx, about: readonly About[]): Promise<Facts[]> {
  const rows = await tx.many(sql<Row>`
    select c.id as "conversationId", c.subject, c.status,
      json_build_object('id', h.id, 'name', h.name) as channel, json_build_object('id', k.id, 'name', k.name) as customer,
      case when u.name is not null then json_build_object('id', c.assignee_id, 'name', u.name) end as assignee,
      coalesce((select json_agg(json_build_object('id', t.id, 'name', t.name) order by t.name_key)
        from conversation_tag ct join tag t on t.workspace_id = ct.workspace_id and t.id = ct.tag_id
        where ct.workspace_id = c.workspace_id and ct.conversation_id = c.id), '[]') as tags,
      coalesce(m.direction = 'inbound' and not m.automatic and not exists (
        select from conversation o join message e on e.workspace_id = o.workspace_id and e.conversation_id = o.id
        where o.workspace_id = c.workspace_id and o.customer_id = c.customer_id and e.direction = 'inbound'
          and not e.automatic and (e.received_at, e.id) < (m.received_at, m.id)), false) as "firstContact",
      case when m.id is not null then json_build_object('id', m.id, 'direction', m.direction, 'text', m.text,
        'quotedFrom', m.quoted_from, 'subject', m.subject, 'fromAddress', m.from_address, 'automatic', m.automatic,
        'attachments', (select count(*) from attachment f where f.workspace_id = c.workspace_id and f.message_id = m.id
          and not (f.inline and f.content_id is not null))) end as message,
      case when r.message_id is not null then json_build_object('mood', r.mood, 'intent', r.intent, 'urgency', r.urgency,
        'harassed', jsonb_array_length(r.harassment) > 0) end as reading
    from unnest(${about.map((one) => one.conversationId)}::uuid[], ${about.map((one) => one.messageId)}::uuid[])
      with ordinality as a (conversation_id, message_id, n)
    join conversation c on c.workspace_id = ${tx.workspaceId} and c.id = a.conversation_id and c.merged_into is null
    join channel h on h.workspace_id = c.workspace_id and h.id = c.channel_id
    join customer k on k.workspace_id = c.workspace_id and k.id = c.customer_id
    left join member w on w."organizationId" = c.workspace_id and w.id = c.assignee_id
    left join auth_user u on u.id = w."userId"
    left join lateral (
      select coalesce(a.message_id, (
        select n.id from message n where n.workspace_id = c.workspace_id and n.conversation_id = c.id
          and n.direction = 'inbound' order by n.ordinal desc limit 1)) as id offset 0
    ) as s on true
    left join message m on m.workspace_id = c.workspace_id and m.id = s.id
    left join message_reading r on r.workspace_id = c.workspace_id and r.message_id = m.id
    order by a.n`);
  return rows.map(({ message, ...row }) => ({
    ...row,
    message: message === null ? null : ownWords(message),
  }));
}

/** `quotedFrom` is counted in UTF-16 units. */
function ownWords({ quotedFrom, ...message }: Message & { quotedFrom: number | null }): Message {
  return quotedFrom === null ? message : { ...message, text: message.text.slice(0, quotedFrom) };
}
