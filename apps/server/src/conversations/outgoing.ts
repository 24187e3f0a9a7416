import type { AnswerVia, ConversationStatus, OutgoingContent } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import { attach } from './attach.ts';
import { previewOf, statusAfterReply } from './domain.ts';
import { deliverMessage } from './jobs.ts';
import type { ThreadTail } from './message-queries.store.ts';
import { insertMessage, recordActivity } from './message.store.ts';
import { insertOutbox } from './outbox.store.ts';
import type { WritingDependencies } from './dependencies.ts';
import type { LockedConversation } from './store.ts';
import { findWay, type Way } from './ways.ts';

/** An answer as it goes out; its writer is null when they are no member any more. */
export type OutgoingReply = {
  id: string;
  text: string;
  cc: string[];
  attachmentIds: string[];
  /** What it carries beside its text, where the channel can. */
  content?: OutgoingContent | null;
  quote: boolean;
  status: ConversationStatus | undefined;
  writer: { id: string; name: string } | null;
  /** Whose the conversation becomes when it is nobody's. */
  assigneeId: string | null;
  /** Written by a rule: it says so in its headers, and the customer goes on waiting for a person. */
  automatic?: boolean;
  /** Goes out without time to take it back. */
  atOnce?: boolean;
  /** The other way than the customer's own that was chosen for it. */
  via?: AnswerVia | null;
  /** Whose uploads may go with it; null: they were looked at before. */
  uploadedBy: string | null;
};

/** What is looked at before an answer is written. */
type ReplyAsked = {
  text: string;
  attachmentIds: string[];
  content?: OutgoingContent | null | undefined;
  status: ConversationStatus | undefined;
  via?: AnswerVia | null | undefined;
};

/**
 * Finds out whether an answer can go out, by which channel, and to whom.
 * @throws AppError `unprocessable` when it cannot, `other_channel_unconfirmed` for a way that must be asked about first,
 * `invalid_request` for a status that needs more than an answer.
 */
export async function prepareReply(
  dependencies: Pick<WritingDependencies, 'answering'>,
  tx: Tx,
  conversation: LockedConversation,
  { status, text, content = null, attachmentIds, via = null }: ReplyAsked,
): Promise<Way> {
  const way = await findWay(dependencies, tx, conversation, via);
  const { channel, kind, to } = way;
  if (kind.letter && content !== null)
    throw new AppError('invalid_request', 'Stickers and quick replies cannot be sent by e-mail.');
  if (status === 'on_hold') {
    throw new AppError(
      'invalid_request',
      'Send the answer first, then put the conversation on hold with a reason and a date.',
    );
  }
  const addresses = to.map(({ address }) => address);
  const asked = { conversationId: conversation.id, channelId: channel.id, to: addresses };
  await kind.refuse?.(tx, { ...asked, text, content, attachmentIds });
  return way;
}

/** What stands in lists for an answer without words. */
const wordsFor = (content: OutgoingContent | null): string =>
  content?.type === 'account_link' ? '［連携のご案内］' : '［スタンプ］';

/** Of a mail in a conversation for which customers have seen no subject yet. */
const plainSubject = (text: string): string =>
  /[\u3040-\u30ff\u4e00-\u9fff]/u.test(text) ? 'お問い合わせの件' : 'Your enquiry';

/** Writes an answer with its outbox row and job: the only way into the outbox for a new message. */
export async function sendReply(
  dependencies: Pick<WritingDependencies, 'jobs' | 'answering'>,
  tx: Tx,
  conversation: LockedConversation,
  reply: OutgoingReply,
): Promise<void> {
  const way = await prepareReply(dependencies, tx, conversation, reply);
  const { channel, kind, tail, to, quotable } = way;
  const { automatic = false, content = null } = reply;
  const status = automatic ? conversation.status : statusAfterReply(conversation.status, reply.status);
  const undoSeconds =
    reply.atOnce === true ? 0 : Math.min(channel.undoSeconds, kind.undoSeconds ?? channel.undoSeconds);
  const writtenAt = new Date();
  const notBefore = new Date(writtenAt.getTime() + undoSeconds * 1000);
  await insertMessage(
    tx,
    {
      id: reply.id,
      conversationId: conversation.id,
      ordinal: conversation.lastOrdinal + 1,
      channelId: channel.id,
      sourceId: null,
      direction: 'outbound',
      subject: way.subject ?? plainSubject(reply.text),
      text: reply.text,
      quotedFrom: null,
      html: null,
      remoteImages: 0,
      from: { name: channel.name, address: channel.address },
      recipients: {
        to,
        cc: kind.letter ? reply.cc.map((address) => ({ name: null, address })) : [],
        replyTo: null,
      },
      authorId: reply.writer?.id ?? null,
      headerId: kind.headerId({
        secret: channel.threadSecret,
        conversationId: conversation.id,
        messageId: reply.id,
        address: channel.address,
      }),
      references: kind.letter ? referencesOf(tail) : [],
      content,
      automatic,
      sentAt: null,
      receivedAt: writtenAt,
      delivery: 'queued',
      quotes: (kind.letter || kind.quotes === true) && reply.quote ? quotable : null,
    },
    {
      status,
      // Where nothing was written, what was sent says what it is.
      preview: reply.text === '' ? wordsFor(content) : previewOf(reply.text, null),
      waitingSince: automatic ? undefined : null,
      assigneeId: conversation.assigneeId ?? reply.assigneeId,
    },
  );
  await attach(tx, reply.id, reply.attachmentIds, reply.uploadedBy);
  await insertOutbox(tx, { messageId: reply.id, channelId: channel.id, notBefore });
  await dependencies.jobs.enqueue(
    tx,
    deliverMessage,
    { workspaceId: tx.workspaceId, messageId: reply.id },
    { startAfter: notBefore },
  );
  if (way.otherThan !== null) {
    const data = { from: way.otherThan, to: channel.type, channel: channel.name };
    await recordActivity(tx, conversation.id, 'other_channel', reply.writer?.id ?? null, data);
  }
  if (status !== conversation.status) {
    const data = { from: conversation.status, to: status };
    // Of the same instant: what is closed with an answer was answered.
    await recordActivity(tx, conversation.id, 'status_changed', reply.writer?.id ?? null, data, writtenAt);
  }
}

function referencesOf(tail: ThreadTail | undefined): string[] {
  return [...(tail?.references ?? []).toReversed(), tail?.headerId ?? ''].filter((id) => id !== '');
}
