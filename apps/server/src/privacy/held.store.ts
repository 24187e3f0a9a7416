import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

/** One person’s records: the customer and all who became part of them, and their conversations. */
export type Held = { customerIds: string[]; conversationIds: string[] };

export async function findHeld(tx: Tx, customerIds: readonly string[]): Promise<Held> {
  const rows = await tx.many(sql<{ id: string }>`
    select id from conversation where workspace_id = ${tx.workspaceId} and customer_id = any(${[...customerIds]}::uuid[])
    order by id`);
  return { customerIds: [...customerIds], conversationIds: rows.map(({ id }) => id) };
}

/** A table of what is held, named as it stands in the archive; rows as the database has them, without keys of our own. */
type Part = { name: string; query: (tx: Tx, held: Held) => RawBuilder<Record<string, unknown>> };

const ofCustomers =
  (table: string, columns: string): Part['query'] =>
  (tx, { customerIds }) =>
    sql<Record<string, unknown>>`
    select ${sql.raw(columns)} from ${sql.table(table)}
    where workspace_id = ${tx.workspaceId} and customer_id = any(${customerIds}::uuid[]) order by id`;
const ofConversations =
  (table: string, columns: string, order: string): Part['query'] =>
  (tx, { conversationIds }) =>
    sql<Record<string, unknown>>`
    select ${sql.raw(columns)} from ${sql.table(table)}
    where workspace_id = ${tx.workspaceId} and conversation_id = any(${conversationIds}::uuid[]) order by ${sql.raw(order)}`;

/** Everything that the desk holds about a person. A new table that holds some is one more line here, and one in erase.store. */
export const parts: readonly Part[] = [
  {
    name: 'customers',
    query: (tx, { customerIds }) => sql<Record<string, unknown>>`
      select k.id, k.name, k.reading, k.reading_guessed, k.honorific, o.name as company, k.title, k.postal_code, k.address,
        k.note, k.created_at
      from customer k left join company o on o.workspace_id = k.workspace_id and o.id = k.company_id
      where k.workspace_id = ${tx.workspaceId} and k.id = any(${customerIds}::uuid[]) order by k.id`,
  },
  { name: 'contact_points', query: ofCustomers('contact_point', 'id, kind, value, is_primary, created_at') },
  { name: 'care_notes', query: ofCustomers('care_note', 'id, kind, text, noted_on::text, created_at') },
  {
    name: 'contact_cards',
    query: (tx, { customerIds }) => sql<Record<string, unknown>>`
      select c.id, c.contact_person, n.number, n.words, n.valid_from::text, n.valid_until::text
      from contact_card c
      join contact_card_number n on n.workspace_id = c.workspace_id and n.card_id = c.id
      where c.workspace_id = ${tx.workspaceId} and c.customer_id = any(${customerIds}::uuid[]) order by c.id, n.position`,
  },
  { name: 'changes_of_record', query: ofCustomers('customer_event', 'id, at, kind, data') },
  {
    name: 'conversations',
    query: (tx, { conversationIds }) => sql<Record<string, unknown>>`
      select id, subject, status, mood, harassed, created_at, last_message_at from conversation
      where workspace_id = ${tx.workspaceId} and id = any(${conversationIds}::uuid[]) order by id`,
  },
  {
    name: 'messages',
    query: ofConversations(
      'message',
      'id, conversation_id, ordinal, direction, subject, text, from_name, from_address, recipients, sent_at, received_at',
      'conversation_id, ordinal',
    ),
  },
  {
    name: 'readings_of_messages',
    query: (tx, { conversationIds }) => sql<Record<string, unknown>>`
      select r.message_id, r.mood, r.veiled, r.intent, r.urgency, r.signals, r.harassment, r.read_at
      from message_reading r join message m on m.workspace_id = r.workspace_id and m.id = r.message_id
      where r.workspace_id = ${tx.workspaceId} and m.conversation_id = any(${conversationIds}::uuid[]) order by r.message_id`,
  },
  {
    name: 'chat_visitors',
    query: (tx, { conversationIds, customerIds }) => sql<Record<string, unknown>>`
      select v.id, v.name, v.email, v.external_id, v.locale, v.page_url, v.page_title, v.referrer, v.user_agent, v.seen_at,
        v.created_at
      from chat_visitor v
      where v.workspace_id = ${tx.workspaceId} and v.id in (
        select c.visitor_id from chat_message c join message m on m.workspace_id = c.workspace_id and m.id = c.message_id
        where c.workspace_id = ${tx.workspaceId} and m.conversation_id = any(${conversationIds}::uuid[])
        union all select p.value_key::uuid from contact_point p
        where p.workspace_id = ${tx.workspaceId} and p.kind = 'chat' and p.customer_id = any(${customerIds}::uuid[]))
      order by v.id`,
  },
  {
    // What was said to the chat's assistant, also where no person took over.
    name: 'chat_turns',
    query: (tx, { customerIds }) => sql<Record<string, unknown>>`
      select t.visitor_id, t.by, t.text, t.said, t.at from chat_turn t
      join contact_point p on p.workspace_id = t.workspace_id and p.kind = 'chat' and p.value_key = t.visitor_id::text
      where t.workspace_id = ${tx.workspaceId} and p.customer_id = any(${customerIds}::uuid[]) order by t.at, t.id`,
  },
  {
    name: 'approvals',
    query: ofConversations(
      'approval',
      'id, conversation_id, state, text, cc, comment, created_at, requested_at, decided_at',
      'id',
    ),
  },
  {
    name: 'steps_of_approvals',
    query: (tx, { conversationIds }) => sql<Record<string, unknown>>`
      select s.approval_id, s.ordinal, s.kind, s.at, s.text, s.comment
      from approval_step s join approval a on a.workspace_id = s.workspace_id and a.id = s.approval_id
      where s.workspace_id = ${tx.workspaceId} and a.conversation_id = any(${conversationIds}::uuid[])
      order by s.approval_id, s.ordinal`,
  },
  {
    name: 'templates_used',
    query: ofConversations('template_use', 'id, conversation_id, text, used_at', 'id'),
  },
  {
    name: 'told_to_other_systems',
    query: (tx, { customerIds, conversationIds }) => sql<Record<string, unknown>>`
      select id, type, body, created_at from webhook_delivery
      where workspace_id = ${tx.workspaceId}
        and body like any(${[...customerIds, ...conversationIds].map((id) => `%${id}%`)}::text[])
      order by id`,
  },
  {
    name: 'consents',
    query: ofCustomers(
      'consent_event',
      'id, at, recorded_at, channel, purpose, change, how, wording, evidence',
    ),
  },
  {
    name: 'broadcasts_received',
    query: (tx, { customerIds }) => sql<Record<string, unknown>>`
      select r.id, b.kind, b.name, b.subject, b.body, r.address, r.state, r.reason, r.sent_at
      from broadcast_recipient r join broadcast b on b.workspace_id = r.workspace_id and b.id = r.broadcast_id
      where r.workspace_id = ${tx.workspaceId} and r.customer_id = any(${customerIds}::uuid[]) order by r.id`,
  },
  { name: 'activity', query: ofConversations('activity', 'id, conversation_id, at, kind, data', 'id') },
];

export function readPart(tx: Tx, part: Part, held: Held): Promise<Record<string, unknown>[]> {
  return tx.many(part.query(tx, held));
}

export type HeldFile = { id: string; name: string };

/** Attachments, and mails as they came. */
export function findFiles(tx: Tx, { conversationIds }: Held): Promise<HeldFile[]> {
  return tx.many(sql<HeldFile>`
    select a.file_id as id, 'attachments/' || a.id || '-' || a.name as name
    from attachment a join message m on m.workspace_id = a.workspace_id and m.id = a.message_id
    where a.workspace_id = ${tx.workspaceId} and m.conversation_id = any(${conversationIds}::uuid[])
    union all
    select s.file_id, 'mails/' || m.id || '.eml'
    from source s join message m on m.workspace_id = s.workspace_id and m.source_id = s.id
    where s.workspace_id = ${tx.workspaceId} and m.conversation_id = any(${conversationIds}::uuid[])
    order by name`);
}

export function readFile(tx: Tx, id: string): Promise<{ bytes: Buffer } | undefined> {
  return tx.maybe(sql<{ bytes: Buffer }>`
    select bytes from file where workspace_id = ${tx.workspaceId} and id = ${id}`);
}
