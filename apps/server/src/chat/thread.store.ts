import type { ChatFile, ChatMessage, ChatSaid } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

/** A message, or a turn with the assistant, as its visitor's thread holds it. */
export type ThreadRow = {
  seq: number;
  id: string;
  from: ChatMessage['from'];
  by: ChatMessage['by'];
  /** By which the visitor's page sent it. */
  clientId: string | null;
  said: ChatSaid | null;
  writer: string | null;
  text: string;
  /** Where quoted history begins in the text; null: nowhere. */
  quotedFrom: number | null;
  at: string;
  files: ChatFile[];
};

function rows(tx: Tx, page: RawBuilder<unknown>): RawBuilder<ThreadRow> {
  return sql<ThreadRow>`
    with page as materialized (${page})
    select page.seq, coalesce(m.id, t.id) as id, case
        when t.id is not null then t.by
        when m.content ->> 'type' = 'first_questions' then 'assistant'
        when m.direction = 'outbound' then 'desk' else 'visitor' end as "from",
      case when h.type in ('email', 'line') and m.direction = 'inbound' then h.type else 'chat' end as by,
      case when t.id is not null then t.client_id
        when h.type = 'chat' and m.content ->> 'type' is distinct from 'first_questions'
          then substr(s.external_id, strpos(s.external_id, ':') + 1) end as "clientId",
      case when t.id is not null then t.said
        when m.content ->> 'type' = 'first_questions'
          then jsonb_build_object('kind', 'handed', 'empty', false, 'opensAt', m.content -> 'opensAt') end as said,
      u.name as writer, case
        when t.id is not null then t.text
        when m.content ->> 'type' = 'first_questions' then ''
        else m.text end as text, m.quoted_from as "quotedFrom",
      coalesce(m.received_at, t.at) as at, coalesce((
      select json_agg(json_build_object('id', a.id, 'name', a.name, 'type', a.type, 'size', a.size) order by a.id)
      from attachment a where a.workspace_id = ${tx.workspaceId} and a.message_id = m.id and a.file_id is not null
    ), '[]') as files
    from page
    left join message m on m.workspace_id = ${tx.workspaceId} and m.id = page.message_id
    left join chat_turn t on t.workspace_id = ${tx.workspaceId} and t.id = page.turn_id
    left join channel h on h.workspace_id = ${tx.workspaceId} and h.id = m.channel_id
    left join source s on s.workspace_id = ${tx.workspaceId} and s.id = m.source_id
    left join member b on b."organizationId" = ${tx.workspaceId} and b.id = m.author_id
    left join auth_user u on u.id = b."userId"
    order by page.seq`;
}

/** The newest messages before a place, oldest first. */
export function messagesBefore(
  tx: Tx,
  visitorId: string,
  before: number,
  limit: number,
): Promise<ThreadRow[]> {
  return tx.many(
    rows(
      tx,
      sql`
      select seq, message_id, turn_id from chat_message
      where workspace_id = ${tx.workspaceId} and visitor_id = ${visitorId} and seq < ${before} order by seq desc limit ${limit}`,
    ),
  );
}

/** Messages behind a place, oldest first. */
export function messagesAfter(tx: Tx, visitorId: string, after: number, limit: number): Promise<ThreadRow[]> {
  return tx.many(
    rows(
      tx,
      sql`
      select seq, message_id, turn_id from chat_message
      where workspace_id = ${tx.workspaceId} and visitor_id = ${visitorId} and seq > ${after} order by seq limit ${limit}`,
    ),
  );
}

/** The message that came of a post; undefined when there is none. */
export function messageOfPost(
  tx: Tx,
  visitorId: string,
  channelId: string,
  externalId: string,
): Promise<ThreadRow | undefined> {
  return tx.maybe(
    rows(
      tx,
      sql`
      select c.seq, c.message_id, c.turn_id from source s
      join message m on m.workspace_id = s.workspace_id and m.source_id = s.id
      join chat_message c on c.workspace_id = m.workspace_id and c.message_id = m.id and c.visitor_id = ${visitorId}
      where s.workspace_id = ${tx.workspaceId} and s.channel_id = ${channelId} and s.external_id = ${externalId}`,
    ),
  );
}

/** The message a visitor's post has become, also when it is in no thread yet. */
export function postedMessage(
  tx: Tx,
  channelId: string,
  externalId: string,
): Promise<{ id: string; conversationId: string } | undefined> {
  return tx.maybe(sql<{ id: string; conversationId: string }>`
    select m.id, m.conversation_id as "conversationId" from source s
    join message m on m.workspace_id = s.workspace_id and m.source_id = s.id
    where s.workspace_id = ${tx.workspaceId} and s.channel_id = ${channelId} and s.external_id = ${externalId}`);
}

/**
 * Puts a message at the end of a visitor's thread, once; answers its place, or null when it is there already. The
 * visitor's row gives the number, so that who sees one sees all before it.
 */
export async function appendToThread(tx: Tx, visitorId: string, messageId: string): Promise<number | null> {
  const row = await tx.maybe(sql<{ seq: number }>`
    with place as (
      update chat_visitor set last_seq = last_seq + 1
      where workspace_id = ${tx.workspaceId} and id = ${visitorId}
        and not exists (select from chat_message where workspace_id = ${tx.workspaceId} and message_id = ${messageId})
      returning last_seq
    )
    insert into chat_message (workspace_id, visitor_id, seq, message_id)
    select ${tx.workspaceId}, ${visitorId}, last_seq, ${messageId} from place returning seq`);
  return row?.seq ?? null;
}

/** When something came by this chat last, to the minute: visitors do not queue up at its row. */
export async function noteReceived(tx: Tx, channelId: string): Promise<void> {
  await tx.run(sql`
    update channel set last_received_at = now()
    where workspace_id = ${tx.workspaceId} and id = ${channelId}
      and coalesce(last_received_at, '-infinity') < now() - interval '1 minute'`);
}

/** Where a visitor's newest message stands now, wherever it was moved; undefined before the first. */
export function conversationOf(tx: Tx, visitorId: string): Promise<{ id: string } | undefined> {
  return tx.maybe(sql<{ id: string }>`
    select m.conversation_id as id from chat_message c
    join message m on m.workspace_id = c.workspace_id and m.id = c.message_id
    where c.workspace_id = ${tx.workspaceId} and c.visitor_id = ${visitorId} order by c.seq desc limit 1`);
}

/** The visitor with whom a conversation is held: who was in it last. */
export function visitorOfConversation(tx: Tx, conversationId: string): Promise<{ id: string } | undefined> {
  return tx.maybe(sql<{ id: string }>`
    select c.visitor_id as id from message m
    join chat_message c on c.workspace_id = m.workspace_id and c.message_id = m.id
    where m.workspace_id = ${tx.workspaceId} and m.conversation_id = ${conversationId}
    order by m.ordinal desc limit 1`);
}

/** A file of a message that stands in the visitor's thread. */
export function fileOfVisitor(
  tx: Tx,
  visitorId: string,
  attachmentId: string,
): Promise<{ name: string; type: string; bytes: Buffer } | undefined> {
  return tx.maybe(sql<{ name: string; type: string; bytes: Buffer }>`
    select a.name, a.type, f.bytes from attachment a
    join chat_message c on c.workspace_id = a.workspace_id and c.message_id = a.message_id and c.visitor_id = ${visitorId}
    join file f on f.workspace_id = a.workspace_id and f.id = a.file_id
    where a.workspace_id = ${tx.workspaceId} and a.id = ${attachmentId}`);
}

export type VisitorMail = {
  id: string;
  conversationId: string;
  from: string;
  visitorId: string;
  /** Where answers to the visitor go. */
  email: string | null;
};

/** Mails that stand in conversations held with visitors, by the channel's identities of them; each with who was there last. */
export function mailsOfVisitors(
  tx: Tx,
  channelId: string,
  externalIds: readonly string[],
): Promise<VisitorMail[]> {
  return tx.many(sql<VisitorMail>`
    select m.id, m.conversation_id as "conversationId", m.from_address as "from", v.id as "visitorId", v.email
    from source s
    join message m on m.workspace_id = s.workspace_id and m.source_id = s.id
    cross join lateral (
      select c.visitor_id from message o
      join chat_message c on c.workspace_id = o.workspace_id and c.message_id = o.id
      where o.workspace_id = m.workspace_id and o.conversation_id = m.conversation_id
      order by o.ordinal desc limit 1
    ) as last
    join chat_visitor v on v.workspace_id = m.workspace_id and v.id = last.visitor_id
    where s.workspace_id = ${tx.workspaceId} and s.channel_id = ${channelId} and s.external_id = any(${[...externalIds]}::text[])
    order by m.received_at, m.id`);
}
