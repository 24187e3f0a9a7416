import type { ConversationStatus, Correspondent, OutgoingContent } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import { attach } from './attach.ts';
import { previewOf, statusAfterReply } from './domain.ts';
import { deliverMessage } from './jobs.ts';
import { answeredMessage, type ThreadTail } from './message-queries.store.ts';
import { insertMessage, recordActivity } from './message.store.ts';
import { insertOutbox } from './outbox.store.ts';
import type { AnswerKind, WritingDependencies } from './dependencies.ts';
import { channelForSending, type SendingChannel } from './sending.store.ts';
import type { LockedConversation } from './store.ts';

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
  /** Whose uploads may go with it; null: they were looked at before. */
  uploadedBy: string | null;
};

/** What is looked at before an answer is written. */
type ReplyAsked = {
  text: string;
  attachmentIds: string[];
  content?: OutgoingContent | null | undefined;
  status: ConversationStatus | undefined;
};

type Prepared = {
  channel: SendingChannel;
  kind: AnswerKind;
  answered: ThreadTail | undefined;
  to: Correspondent[];
};

/**
 * Finds out whether an answer can go out by this conversation's channel, and to whom.
 * @throws AppError `unprocessable` when it cannot, `invalid_request` for a status that needs more than an answer.
 */
export async function prepareReply(
  { answering }: Pick<WritingDependencies, 'answering'>,
  tx: Tx,
  conversation: LockedConversation,
  { status, text, content = null, attachmentIds }: ReplyAsked,
): Promise<Prepared> {
  const channel = await channelForSending(tx, conversation.channelId);
  const kind = channel === undefined ? undefined : answering(channel.type);
  if (channel === undefined || kind === undefined) throw nothingToSendBy(channel?.type);
  if (kind.letter && content !== null)
    throw new AppError('invalid_request', 'Stickers and quick replies cannot be sent by e-mail.');
  if (status === 'on_hold') {
    throw new AppError(
      'invalid_request',
      'Send the answer first, then put the conversation on hold with a reason and a date.',
    );
  }
  const answered = await answeredMessage(tx, conversation.id);
  const to = recipientsOf(answered);
  const { id: conversationId, channelId } = conversation;
  const addresses = to.map(({ address }) => address);
  await kind.refuse?.(tx, { conversationId, channelId, to: addresses, text, content, attachmentIds });
  return { channel, kind, answered, to };
}

function nothingToSendBy(type: string | undefined): AppError {
  return new AppError(
    'unprocessable',
    type === 'phone'
      ? 'Nothing can be sent by telephone. Call the customer, or write to them by another channel.'
      : 'Nothing can be sent by this channel: it belongs to the sample. Connect a mailbox under settings.',
  );
}

/** Writes an answer with its outbox row and job: the only way into the outbox for a new message. */
export async function sendReply(
  dependencies: Pick<WritingDependencies, 'jobs' | 'answering'>,
  tx: Tx,
  conversation: LockedConversation,
  reply: OutgoingReply,
): Promise<void> {
  const { channel, kind, answered, to } = await prepareReply(dependencies, tx, conversation, reply);
  const { automatic = false, content = null } = reply;
  const status = automatic ? conversation.status : statusAfterReply(conversation.status, reply.status);
  const undoSeconds = Math.min(channel.undoSeconds, kind.undoSeconds ?? channel.undoSeconds);
  const notBefore = new Date(Date.now() + undoSeconds * 1000);
  await insertMessage(
    tx,
    {
      id: reply.id,
      conversationId: conversation.id,
      ordinal: conversation.lastOrdinal + 1,
      channelId: conversation.channelId,
      sourceId: null,
      direction: 'outbound',
      subject: conversation.subject,
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
      references: kind.letter ? referencesOf(answered) : [],
      content,
      automatic,
      sentAt: null,
      receivedAt: new Date(),
      delivery: 'queued',
      quotes: kind.letter && reply.quote ? (answered?.id ?? null) : null,
    },
    {
      status,
      preview: previewOf(reply.text, null),
      waitingSince: automatic ? undefined : null,
      assigneeId: conversation.assigneeId ?? reply.assigneeId,
    },
  );
  await attach(tx, reply.id, reply.attachmentIds, reply.uploadedBy);
  await insertOutbox(tx, { messageId: reply.id, channelId: conversation.channelId, notBefore });
  await dependencies.jobs.enqueue(
    tx,
    deliverMessage,
    { workspaceId: tx.workspaceId, messageId: reply.id },
    { startAfter: notBefore },
  );
  if (status !== conversation.status) {
    await recordActivity(tx, conversation.id, 'status_changed', reply.writer?.id ?? null, {
      from: conversation.status,
      to: status,
    });
  }
}

/** The addresses an answer to this conversation would go to now; none while there is nothing to answer. */
export async function recipientsFor(tx: Tx, conversationId: string): Promise<string[]> {
  const answered = await answeredMessage(tx, conversationId);
  return answered === undefined ? [] : recipientsOf(answered).map(({ address }) => address);
}

/** An answer goes where the customer asked for it (Reply-To), else to whom they wrote as. */
function recipientsOf(answered: ThreadTail | undefined): Correspondent[] {
  if (answered === undefined)
    throw new AppError('unprocessable', 'This conversation has no message to answer.');
  if (answered.direction === 'outbound') return answered.recipients.to ?? [];
  return [answered.recipients.replyTo ?? { name: answered.fromName, address: answered.fromAddress }];
}

function referencesOf(answered: ThreadTail | undefined): string[] {
  return [...(answered?.references ?? []).toReversed(), answered?.headerId ?? ''].filter((id) => id !== '');
}
