import type {
  Attachment,
  Correspondent,
  Delivery,
  DeliveryReason,
  Direction,
  Message,
  Reading,
} from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

export type MessageRow = {
  id: string;
  conversationId: string;
  channelId: string;
  channelType: string;
  ordinal: number;
  direction: Direction;
  subject: string | null;
  text: string;
  quotedFrom: number | null;
  hasHtml: boolean;
  remoteImages: number;
  fromName: string | null;
  fromAddress: string;
  recipients: { to?: Correspondent[]; cc?: Correspondent[] };
  authorId: string | null;
  authorName: string | null;
  sentAt: string | null;
  receivedAt: string;
  automatic: boolean;
  delivery: Delivery | null;
  deliveryReason: DeliveryReason | null;
  deliveryDetail: string | null;
  undoUntil: string | null;
  content: Message['content'];
  editedAt: string | null;
  removedAt: string | null;
  mentions: { id: string; name: string }[];
  attachments: Attachment[];
  reading: Reading | null;
};

function messages(tx: Tx, page: RawBuilder<unknown>): RawBuilder<MessageRow> {
  return sql<MessageRow>`
    with page as materialized (${page})
    select p.id, p.conversation_id as "conversationId", p.channel_id as "channelId", h.type as "channelType", p.ordinal, p.direction, p.subject, p.text, p.quoted_from as "quotedFrom",
      p.html is not null as "hasHtml", p.remote_images as "remoteImages", p.from_name as "fromName",
      p.from_address as "fromAddress", p.recipients, p.author_id as "authorId", u.name as "authorName", p.sent_at as "sentAt",
      p.received_at as "receivedAt", p.automatic, p.delivery, p.delivery_reason as "deliveryReason",
      p.delivery_detail as "deliveryDetail",
      case when o.state = 'waiting' and o.attempts = 0 and o.not_before > now() then o.not_before end as "undoUntil",
      p.content, p.edited_at as "editedAt", p.removed_at as "removedAt",
      coalesce(a.files, '[]') as attachments,
      case when p.direction = 'note' then coalesce((
        select json_agg(json_build_object('id', n.member_id, 'name', un.name) order by un.name)
        from mention n join member mn on mn."organizationId" = ${tx.workspaceId} and mn.id = n.member_id
        join auth_user un on un.id = mn."userId"
        where n.workspace_id = ${tx.workspaceId} and n.message_id = p.id), '[]') else '[]' end as mentions,
      case when r.message_id is not null then json_build_object('mood', r.mood, 'veiled', r.veiled, 'intent', r.intent,
        'urgency', r.urgency, 'signals', r.signals, 'harassment', r.harassment) end as reading
    from page p
    join channel h on h.workspace_id = ${tx.workspaceId} and h.id = p.channel_id
    left join member m on m."organizationId" = ${tx.workspaceId} and m.id = p.author_id
    left join auth_user u on u.id = m."userId"
    left join outbox o on o.workspace_id = ${tx.workspaceId} and o.message_id = p.id
    left join message_reading r on r.workspace_id = ${tx.workspaceId} and r.message_id = p.id
    left join lateral (
      select json_agg(json_build_object('id', f.id, 'name', f.name, 'type', f.type, 'size', f.size, 'removed', f.file_id is null)
        order by f.created_at, f.id) as files
      from attachment f
      where f.workspace_id = ${tx.workspaceId} and f.message_id = p.id and not (f.inline and f.content_id is not null)
    ) a on true`;
}

export function listMessages(
  tx: Tx,
  conversationId: string,
  options: { after: number | null; limit: number; order: 'asc' | 'desc' },
): Promise<MessageRow[]> {
  const ascending = options.order === 'asc';
  const direction = ascending ? sql`asc` : sql`desc`;
  const edge =
    options.after === null
      ? sql`true`
      : ascending
        ? sql`ordinal > ${options.after}`
        : sql`ordinal < ${options.after}`;
  const page = sql`
    select * from message where workspace_id = ${tx.workspaceId} and conversation_id = ${conversationId} and ${edge}
    order by ordinal ${direction} limit ${options.limit}`;
  return tx.many(sql<MessageRow>`${messages(tx, page)} order by p.ordinal ${direction}`);
}

export function findMessage(tx: Tx, id: string): Promise<MessageRow | undefined> {
  return tx.maybe(
    messages(tx, sql`select * from message where workspace_id = ${tx.workspaceId} and id = ${id}`),
  );
}

/** The newest message but for notes that `memberId` wrote themselves: what a writer must have seen. */
export function newestToBeSeen(
  tx: Tx,
  conversationId: string,
  memberId: string,
): Promise<{ id: string; ordinal: number } | undefined> {
  return tx.maybe(sql<{ id: string; ordinal: number }>`
    select id, ordinal from message
    where workspace_id = ${tx.workspaceId} and conversation_id = ${conversationId}
      and not (direction = 'note' and author_id = ${memberId})
    order by ordinal desc limit 1`);
}

export function ordinalOf(
  tx: Tx,
  conversationId: string,
  messageId: string,
): Promise<{ ordinal: number } | undefined> {
  return tx.maybe(sql<{ ordinal: number }>`
    select ordinal from message
    where workspace_id = ${tx.workspaceId} and conversation_id = ${conversationId} and id = ${messageId}`);
}

export type ThreadTail = {
  id: string;
  channelId: string;
  subject: string | null;
  headerId: string | null;
  references: string[];
  fromName: string | null;
  fromAddress: string;
  recipients: { to?: Correspondent[]; replyTo?: Correspondent | null };
  direction: Direction;
  text: string;
  quotedFrom: number | null;
  at: string;
};

const tail = sql`
  m.id, m.channel_id as "channelId", m.subject, m.header_id as "headerId", m.header_references as "references", m.from_name as "fromName",
  m.from_address as "fromAddress", m.recipients, m.direction, m.text, m.quoted_from as "quotedFrom", coalesce(m.sent_at, m.received_at) as at`;

const answerable = sql`m.direction = 'inbound' and not m.automatic desc, m.direction = 'inbound' desc, m.ordinal desc`;

/** The message an answer answers: the newest from the customer that no machine wrote, else the newest of all but notes. */
export function answeredMessage(tx: Tx, conversationId: string): Promise<ThreadTail | undefined> {
  return tx.maybe(sql<ThreadTail>`
    select ${tail} from message m
    where m.workspace_id = ${tx.workspaceId} and m.conversation_id = ${conversationId} and m.direction <> 'note'
    order by ${answerable} limit 1`);
}

/** The same among those by one kind of channel. */
export function answeredBy(
  tx: Tx,
  conversationId: string,
  channelType: string,
): Promise<ThreadTail | undefined> {
  return tx.maybe(sql<ThreadTail>`
    select ${tail} from message m join channel h on h.workspace_id = m.workspace_id and h.id = m.channel_id
    where m.workspace_id = ${tx.workspaceId} and m.conversation_id = ${conversationId} and m.direction <> 'note'
      and h.type = ${channelType}
    order by ${answerable} limit 1`);
}

export function findTail(tx: Tx, messageId: string): Promise<ThreadTail | undefined> {
  return tx.maybe(
    sql<ThreadTail>`select ${tail} from message m where m.workspace_id = ${tx.workspaceId} and m.id = ${messageId}`,
  );
}

export function findHtml(
  tx: Tx,
  id: string,
): Promise<{ html: string | null; remoteImages: number; inline: Record<string, string> } | undefined> {
  return tx.maybe(sql<{ html: string | null; remoteImages: number; inline: Record<string, string> }>`
    select html, remote_images as "remoteImages", coalesce((select json_object_agg(content_id, id) from attachment
      where workspace_id = ${tx.workspaceId} and message_id = ${id} and content_id is not null), '{}') as inline
    from message where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export function findRaw(tx: Tx, messageId: string): Promise<{ bytes: Buffer } | undefined> {
  return tx.maybe(sql<{ bytes: Buffer }>`
    select f.bytes from message m
    join source s on s.workspace_id = m.workspace_id and s.id = m.source_id
    join file f on f.workspace_id = s.workspace_id and f.id = s.file_id
    where m.workspace_id = ${tx.workspaceId} and m.id = ${messageId}`);
}

/** The message before a place in the conversation: what the writer of the one there had seen. */
export function messageBefore(
  tx: Tx,
  conversationId: string,
  ordinal: number,
): Promise<{ id: string } | undefined> {
  return tx.maybe(sql<{ id: string }>`
    select id from message
    where workspace_id = ${tx.workspaceId} and conversation_id = ${conversationId} and ordinal < ${ordinal}
    order by ordinal desc limit 1`);
}
