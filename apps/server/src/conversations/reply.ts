import type { Approval, CreateMessage } from '@madoguchi/contract';
import { createHash } from 'node:crypto';
import { blockingFindings } from '../language/index.ts';
import { newId, type Tx } from '../platform/db/index.ts';
import type { Actor } from '../platform/http/index.ts';
import { appendEvents, type NewEvent } from '../platform/realtime/index.ts';
import type { ApprovalGate } from './approval-gate.ts';
import { missingAttachment } from './attach.ts';
import { askBeforeClosing, noteLeftOpen } from './closing.ts';
import type { WritingDependencies } from './dependencies.ts';
import { storable } from './domain.ts';
import { lockKnown } from './known.ts';
import { findMessage, type MessageRow } from './message-queries.store.ts';
import { writeNote } from './note.ts';
import { begin, begunEvents } from './first/begin.ts';
import { prepareReply, sendReply } from './outgoing.ts';
import { refuseToSend } from './refusals.ts';
import type { LockedConversation } from './store.ts';
import { countUploads, deleteDraft, releaseLock } from './writing.store.ts';

export type ReplyDependencies = WritingDependencies & { approval: ApprovalGate };

/** A message that was written; or an answer that waits for approval, and of which nothing was sent. */
export type Written = { message: MessageRow } | { approval: Approval };

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
 * Writes an internal note, or an answer to the customer with its outbox row, in one transaction. An answer that somebody
 * else must approve is kept for them instead: it gets no outbox row.
 * @throws AppError `locked_by_other` while another member holds the reply lock; `thread_moved_on` when the
 * conversation has a newer message than the one the answer is based on; `reply_blocked` when a rule stops it;
 * `reply_waiting` when another of the writer's waits for approval; `open_points` before it is closed; `not_found`;
 * `invalid_request`.
 */
export async function writeMessage(
  dependencies: ReplyDependencies,
  actor: Actor,
  conversationId: string,
  input: CreateMessage,
  idempotencyKey: string | null,
): Promise<Written> {
  // Before the transaction: the engine may take a while, and the conversation's row is not held meanwhile.
  const blocking =
    input.direction === 'note'
      ? []
      : await blockingFindings(dependencies.language, actor.workspaceId, conversationId, input.text);
  const promised = { text: input.text, promises: input.promises };
  if (input.direction !== 'note')
    await dependencies.promises.refuse(actor.workspaceId, conversationId, promised);
  return dependencies.database.inWorkspace(actor.workspaceId, async (tx) => {
    const conversation = await lockKnown(tx, conversationId);
    const id = idFor(actor, idempotencyKey);
    const already = idempotencyKey === null ? undefined : await writtenBefore(dependencies, tx, actor, id);
    if (already !== undefined) return already;
    await dependencies.promises.check(tx, conversation.id, input.promises);
    const mentioned: NewEvent[] = [];
    if (input.direction === 'note') mentioned.push(...(await writeNote(tx, actor, conversation, id, input)));
    else {
      await refuseToSend(tx, conversation.id, actor.memberId, input.basedOn ?? null, blocking);
      const left = await askBeforeClosing(dependencies.closing, tx, {
        id: conversation.id,
        from: conversation.status,
        to: input.status,
        despite: input.despiteOpenPoints,
      });
      const begun = await begin(dependencies, tx, actor, conversation, input.text);
      const approval = await answer(dependencies, tx, actor, begun, id, input);
      if (approval !== null) {
        const events = [...begunEvents(conversation), ...heldEvents(conversationId, approval.id)];
        return finish(dependencies, tx, { approval }, events);
      }
      await noteLeftOpen(tx, conversation.id, actor.memberId, left);
    }
    const message = await findMessage(tx, id);
    if (message === undefined) throw new Error('the message just written is not there');
    const first = input.direction === 'note' ? [] : begunEvents(conversation);
    const promises = await dependencies.promises.write(tx, {
      text: message.text,
      promises: input.promises,
      messageId: id,
      conversationId: conversation.id,
      channelId: message.channelId,
      writerId: actor.memberId,
      source: input.direction === 'note' ? 'note' : 'reply',
    });
    const events = [
      ...first,
      ...writtenEvents(conversationId, id, input.direction),
      ...mentioned,
      ...promises,
    ];
    return finish(dependencies, tx, { message }, events);
  });
}

/** What an earlier request under the same key was answered. */
export async function foundBefore(
  dependencies: ReplyDependencies,
  actor: Actor,
  idempotencyKey: string | null,
): Promise<Written | undefined> {
  if (idempotencyKey === null) return undefined;
  const id = idFor(actor, idempotencyKey);
  return dependencies.database.inWorkspace(actor.workspaceId, (tx) =>
    writtenBefore(dependencies, tx, actor, id),
  );
}

async function writtenBefore(
  { approval: gate }: ReplyDependencies,
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Written | undefined> {
  const message = await findMessage(tx, id);
  if (message !== undefined) return { message };
  const approval = await gate.find(tx, actor, id);
  return approval === undefined ? undefined : { approval };
}

function writtenEvents(conversationId: string, messageId: string, direction: string): NewEvent[] {
  const events: NewEvent[] = [
    { type: 'message.created', conversationId, data: { messageId, direction } },
    { type: 'conversation.updated', conversationId },
  ];
  if (direction === 'outbound') events.push({ type: 'lock.changed', conversationId });
  return events;
}

function heldEvents(conversationId: string, approvalId: string): NewEvent[] {
  return [
    { type: 'approval.changed', conversationId, data: { approvalId } },
    { type: 'lock.changed', conversationId },
  ];
}

async function finish(
  { realtime }: ReplyDependencies,
  tx: Tx,
  written: Written,
  events: NewEvent[],
): Promise<Written> {
  await appendEvents(tx, events);
  tx.afterCommit(() => realtime.wake(tx.workspaceId));
  return written;
}

/** Sends an answer, or has it kept for approval; the writer's draft and lock have done their work either way. */
async function answer(
  dependencies: ReplyDependencies,
  tx: Tx,
  actor: Actor,
  conversation: LockedConversation,
  id: string,
  input: CreateMessage,
): Promise<Approval | null> {
  const reply = { ...input, text: storable(input.text) };
  const { to, channel } = await prepareReply(dependencies, tx, conversation, {
    ...reply,
    status: input.status,
  });
  const uploads = await countUploads(tx, input.attachmentIds, actor.memberId);
  if (uploads !== new Set(input.attachmentIds).size) throw missingAttachment();
  const recipients = [...to.map(({ address }) => address), ...input.cc];
  const approval = await dependencies.approval.hold(tx, {
    id,
    writer: actor,
    conversation,
    reply,
    channelId: channel.id,
    recipients,
  });
  if (approval === null) {
    await sendReply(dependencies, tx, conversation, {
      id,
      text: reply.text,
      cc: input.cc,
      attachmentIds: input.attachmentIds,
      content: input.content ?? null,
      via: input.via ?? null,
      quote: input.quote,
      status: input.status,
      writer: { id: actor.memberId, name: actor.memberName },
      assigneeId: actor.memberId,
      uploadedBy: actor.memberId,
    });
  }
  await deleteDraft(tx, conversation.id, actor.memberId);
  await releaseLock(tx, conversation.id, actor.memberId);
  return approval;
}
