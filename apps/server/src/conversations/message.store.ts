import type {
  ConversationStatus,
  Correspondent,
  Direction,
  MessageContent,
  OutgoingContent,
} from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';

export type NewMessage = {
  id: string;
  conversationId: string;
  ordinal: number;
  channelId: string;
  sourceId: string | null;
  direction: Direction;
  subject: string | null;
  text: string;
  quotedFrom: number | null;
  html: string | null;
  remoteImages: number;
  from: Correspondent;
  recipients: { to: Correspondent[]; cc: Correspondent[]; replyTo: Correspondent | null };
  authorId: string | null;
  headerId: string | null;
  references: readonly string[];
  automatic: boolean;
  sentAt: Date | null;
  receivedAt: Date;
  delivery: 'queued' | 'sent' | null;
  quotes?: string | null;
  content?: MessageContent | OutgoingContent | null;
};

/** What a message does to its conversation's own row. */
export type ConversationEffect = {
  status: ConversationStatus;
  preview: string;
  /** A date: the customer waits since then if they did not wait already; null: nobody waits now; undefined: as it was. */
  waitingSince: Date | null | undefined;
  assigneeId?: string | null;
};

/** Inserts a message and brings its conversation's row up to date, in one statement. */
export async function insertMessage(tx: Tx, message: NewMessage, effect: ConversationEffect): Promise<void> {
  const { waitingSince } = effect;
  const { content = null } = message;
  const waiting =
    waitingSince === undefined
      ? sql`waiting_since`
      : waitingSince === null
        ? sql`null`
        : sql`coalesce(waiting_since, ${waitingSince}::timestamptz)`;
  await tx.run(sql`
    with added as (
      insert into message (workspace_id, id, conversation_id, ordinal, channel_id, source_id, direction, subject, text,
        quoted_from, html, remote_images, from_name, from_address, recipients, author_id, header_id, header_references,
        automatic, quotes, sent_at, received_at, delivery, content, crossed)
      values (${tx.workspaceId}, ${message.id}, ${message.conversationId}, ${message.ordinal}, ${message.channelId},
        ${message.sourceId}, ${message.direction}, ${message.subject}, ${message.text}, ${message.quotedFrom}, ${message.html},
        ${message.remoteImages}, ${message.from.name}, ${message.from.address}, ${JSON.stringify(message.recipients)},
        ${message.authorId}, ${message.headerId}, ${[...message.references]}, ${message.automatic}, ${message.quotes ?? null}, ${message.sentAt},
        ${message.receivedAt}, ${message.delivery}, ${content === null ? null : JSON.stringify(content)}::jsonb,
        coalesce((select c.channel_id <> ${message.channelId}::uuid from conversation c
          where c.workspace_id = ${tx.workspaceId} and c.id = ${message.conversationId}), false))
    )
    update conversation set revision = revision + 1,
      last_ordinal = ${message.ordinal}, last_message_id = ${message.id}, last_message_at = ${message.receivedAt},
      last_direction = ${message.direction}, preview = ${effect.preview}, status = ${effect.status},
      hold_reason = case when ${effect.status} = 'on_hold' then hold_reason end,
      hold_until = case when ${effect.status} = 'on_hold' then hold_until end,
      waiting_since = ${waiting},
      assignee_id = coalesce(${effect.assigneeId ?? null}::uuid, assignee_id),
      last_inbound_ordinal = case when ${message.direction} = 'inbound' then ${message.ordinal} else last_inbound_ordinal end
    where workspace_id = ${tx.workspaceId} and id = ${message.conversationId}`);
}

export type NewAttachment = {
  id: string;
  messageId: string | null;
  name: string;
  type: string;
  content: Uint8Array;
  sha256: Buffer;
  contentId: string | null;
  inline: boolean;
  uploadedBy: string | null;
};

export async function insertAttachment(tx: Tx, file: NewAttachment): Promise<void> {
  await tx.run(sql`
    with kept as (
      insert into file (workspace_id, id, size, sha256, bytes)
      values (${tx.workspaceId}, ${file.id}, ${file.content.byteLength}, ${file.sha256}, ${Buffer.from(file.content)})
      returning id
    )
    insert into attachment (workspace_id, id, message_id, file_id, name, type, size, content_id, inline, uploaded_by)
    select ${tx.workspaceId}, ${file.id}, ${file.messageId}::uuid, kept.id, ${file.name}, ${file.type}, ${file.content.byteLength}::int,
      ${file.contentId}, ${file.inline}, ${file.uploadedBy}::uuid
    from kept`);
}

/** The trail of what happened to a conversation, now unless told. */
export async function recordActivity(
  tx: Tx,
  conversationId: string,
  kind: string,
  actorId: string | null,
  data: Record<string, string | null> = {},
  at: Date | null = null,
): Promise<void> {
  await tx.run(sql`
    insert into activity (workspace_id, id, conversation_id, kind, actor_id, data, at)
    values (${tx.workspaceId}, ${newId()}, ${conversationId}, ${kind}, ${actorId}, ${JSON.stringify(data)}, coalesce(${at}, now()))`);
}
