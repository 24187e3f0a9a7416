import type { Correspondent, CreateMessage, Finding } from '@madoguchi/contract';
import { createHash } from 'node:crypto';
import { blockingFindings, type LanguageDependencies } from '../language/index.ts';
import { newId, type Database, type Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import type { Jobs } from '../platform/jobs/index.ts';
import { appendEvents, type NewEvent, type RealtimeHub } from '../platform/realtime/index.ts';
import { previewOf, statusAfterReply, storable } from './domain.ts';
import { deliverMessage } from './jobs.ts';
import { lockKnown } from './known.ts';
import { mention } from './mentions.ts';
import {
  answeredMessage,
  findMessage,
  newestToBeSeen,
  ordinalOf,
  type MessageRow,
  type ThreadTail,
} from './message-queries.store.ts';
import { insertMessage, recordActivity } from './message.store.ts';
import { insertOutbox } from './outbox.store.ts';
import { channelForSending, type SendingChannel } from './sending.store.ts';
import type { LockedConversation } from './store.ts';
import { attachUploads, deleteDraft, findLock, releaseLock } from './writing.store.ts';

export type WritingDependencies = {
  database: Database;
  realtime: RealtimeHub;
  jobs: Jobs;
  language: LanguageDependencies;
  /** The identifier our message will carry outside (Message-ID), made by the channel's adapter. */
  headerId: (input: { secret: string; conversationId: string; messageId: string; address: string }) => string;
};

/** The same idempotency key makes the same id, so that a repeated request cannot write a second message. */
function idFor(actor: Actor, idempotencyKey: string | null): string {
  if (idempotencyKey === null) return newId();
  const hash = createHash('sha256')
    .update(`${actor.workspaceId}\n${actor.via}\n${idempotencyKey}`)
    .digest('hex');
  const variant = ((parseInt(hash.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/**
 * Writes an internal note, or an answer to the customer with its outbox row, in one transaction.
 * @throws AppError `locked_by_other` while another member holds the reply lock; `thread_moved_on` when the
 * conversation has a newer message than the one the answer is based on; `reply_blocked` when a rule stops it;
 * `not_found`; `invalid_request`.
 */
export async function writeMessage(
  dependencies: WritingDependencies,
  actor: Actor,
  conversationId: string,
  input: CreateMessage,
  idempotencyKey: string | null,
): Promise<MessageRow> {
  // Before the transaction: the engine may take a while, and the conversation's row is not held meanwhile.
  const blocking =
    input.direction === 'note'
      ? []
      : await blockingFindings(dependencies.language, actor.workspaceId, conversationId, input.text);
  return dependencies.database.inWorkspace(actor.workspaceId, async (tx) => {
    const conversation = await lockKnown(tx, conversationId);
    const id = idFor(actor, idempotencyKey);
    const already = idempotencyKey === null ? undefined : await findMessage(tx, id);
    if (already !== undefined) return already;
    const mentioned: NewEvent[] = [];
    if (input.direction === 'note') mentioned.push(...(await writeNote(tx, actor, conversation, id, input)));
    else {
      await refuseToSend(tx, conversation.id, actor.memberId, input.basedOn ?? null, blocking);
      await writeReply(dependencies, tx, actor, conversation, id, input);
    }
    const events: NewEvent[] = [
      { type: 'message.created', conversationId, data: { messageId: id, direction: input.direction } },
      { type: 'conversation.updated', conversationId },
      ...mentioned,
    ];
    if (input.direction === 'outbound') events.push({ type: 'lock.changed', conversationId });
    const message = await findMessage(tx, id);
    if (message === undefined) throw new Error('the message just written is not there');
    await appendEvents(tx, events);
    tx.afterCommit(() => dependencies.realtime.wake(actor.workspaceId));
    return message;
  });
}

async function writeNote(
  tx: Tx,
  actor: Actor,
  conversation: LockedConversation,
  id: string,
  input: CreateMessage,
): Promise<NewEvent[]> {
  const text = storable(input.text);
  await insertMessage(
    tx,
    {
      ...common(actor, conversation, id, text),
      direction: 'note',
      recipients: nobody,
      headerId: null,
      references: [],
      subject: null,
      delivery: null,
    },
    {
      status: conversation.status,
      preview: previewOf(text, null),
      waitingSince: undefined,
    },
  );
  await attach(tx, id, input.attachmentIds, actor.memberId);
  return mention(tx, conversation.id, id, input.mentions);
}

const nobody = { to: [], cc: [], replyTo: null };

function common(actor: Actor, conversation: LockedConversation, id: string, text: string) {
  return {
    id,
    conversationId: conversation.id,
    ordinal: conversation.lastOrdinal + 1,
    channelId: conversation.channelId,
    sourceId: null,
    text,
    quotedFrom: null,
    html: null,
    remoteImages: 0,
    from: { name: actor.memberName, address: '' },
    authorId: actor.memberId,
    automatic: false,
    sentAt: null,
    receivedAt: new Date(),
  };
}

async function writeReply(
  dependencies: WritingDependencies,
  tx: Tx,
  actor: Actor,
  conversation: LockedConversation,
  id: string,
  input: CreateMessage,
): Promise<void> {
  const channel = await channelForSending(tx, conversation.channelId);
  if (channel === undefined || channel.type !== 'email') {
    throw new AppError(
      'unprocessable',
      'Nothing can be sent by this channel: it belongs to the sample. Connect a mailbox under settings.',
    );
  }
  if (input.status === 'on_hold') {
    throw new AppError(
      'invalid_request',
      'Send the answer first, then put the conversation on hold with a reason and a date.',
    );
  }
  const answered = await answeredMessage(tx, conversation.id);
  const text = storable(input.text);
  const status = statusAfterReply(conversation.status, input.status);
  const notBefore = new Date(Date.now() + channel.undoSeconds * 1000);
  await insertMessage(
    tx,
    {
      ...common(actor, conversation, id, text),
      from: { name: channel.name, address: channel.address },
      direction: 'outbound',
      subject: conversation.subject,
      recipients: {
        to: recipientsOf(answered),
        cc: input.cc.map((address) => ({ name: null, address })),
        replyTo: null,
      },
      headerId: headerIdOf(dependencies, channel, conversation.id, id),
      references: referencesOf(answered),
      delivery: 'queued',
      quotes: input.quote ? (answered?.id ?? null) : null,
    },
    {
      status,
      preview: previewOf(text, null),
      waitingSince: null,
      assigneeId: conversation.assigneeId ?? actor.memberId,
    },
  );
  await attach(tx, id, input.attachmentIds, actor.memberId);
  await insertOutbox(tx, { messageId: id, channelId: conversation.channelId, notBefore });
  await dependencies.jobs.enqueue(
    tx,
    deliverMessage,
    { workspaceId: tx.workspaceId, messageId: id },
    { startAfter: notBefore },
  );
  await deleteDraft(tx, conversation.id, actor.memberId);
  await releaseLock(tx, conversation.id, actor.memberId);
  if (status !== conversation.status) {
    await recordActivity(tx, conversation.id, 'status_changed', actor.memberId, {
      from: conversation.status,
      to: status,
    });
  }
}

function headerIdOf(
  dependencies: WritingDependencies,
  channel: SendingChannel,
  conversationId: string,
  messageId: string,
): string {
  return dependencies.headerId({
    secret: channel.threadSecret,
    conversationId,
    messageId,
    address: channel.address,
  });
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

async function attach(tx: Tx, messageId: string, attachmentIds: string[], memberId: string): Promise<void> {
  if (attachmentIds.length === 0) return;
  const attached = await attachUploads(tx, messageId, attachmentIds, memberId);
  if (attached !== new Set(attachmentIds).size) {
    throw new AppError(
      'invalid_request',
      'One of the attachments is not there any more. Attach it again; your text is kept.',
    );
  }
}

/** Others come first: what is to be corrected in an answer matters only when it may be sent at all. */
async function refuseToSend(
  tx: Tx,
  conversationId: string,
  memberId: string,
  basedOn: string | null,
  blocking: Finding[],
): Promise<void> {
  await refuseWhileLocked(tx, conversationId, memberId);
  await refuseWhenMovedOn(tx, conversationId, memberId, basedOn);
  const words = [...new Set(blocking.map((finding) => `«${finding.at}»`))];
  if (words.length === 0) return;
  throw new AppError(
    'reply_blocked',
    `A rule of this workspace stops this answer: correct ${words.slice(0, 5).join(', ')}, then send again.`,
    { findings: blocking },
  );
}

async function refuseWhileLocked(tx: Tx, conversationId: string, memberId: string): Promise<void> {
  const lock = await findLock(tx, conversationId);
  if (lock === undefined || lock.memberId === memberId) return;
  throw new AppError(
    'locked_by_other',
    `${lock.memberName} is writing an answer. Take over, or wait until they are done.`,
    { lock },
  );
}

async function refuseWhenMovedOn(
  tx: Tx,
  conversationId: string,
  memberId: string,
  basedOn: string | null,
): Promise<void> {
  const newest = await newestToBeSeen(tx, conversationId, memberId);
  if (newest === undefined) return;
  if (basedOn === null) {
    throw new AppError(
      'invalid_request',
      "Say in «basedOn» which message you had seen last (the conversation's lastMessageId).",
    );
  }
  const seen = await ordinalOf(tx, conversationId, basedOn);
  if (seen !== undefined && seen.ordinal >= newest.ordinal) return;
  throw new AppError(
    'thread_moved_on',
    'A newer message came while this answer was written. Read it, then send again.',
    {
      lastMessageId: newest.id,
    },
  );
}
