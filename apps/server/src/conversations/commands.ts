import type { ReplyLock, UpdateConversation } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';
import { changing } from './changing.ts';
import { askBeforeClosing, noteLeftOpen } from './closing.ts';
import { deliverMessage } from './jobs.ts';
import { follow } from './followers.store.ts';
import { holdOf, sameInstant } from './hold.ts';
import { lockKnown, requireConversation } from './known.ts';
import { findMessage, messageBefore, ordinalOf, type MessageRow } from './message-queries.store.ts';
import { recordActivity } from './message.store.ts';
import { hideAgain } from './first/first-message.store.ts';
import * as outbox from './outbox.store.ts';
import type { WritingDependencies } from './dependencies.ts';
import * as store from './store.ts';
import * as writing from './writing.store.ts';

export { changing };

/**
 * Changes status, hold, assignee or subject. Going on hold needs a reason and a date to come.
 * @throws AppError `invalid_request` when they are missing, `not_found` for an unknown conversation or member, `open_points`.
 */
export async function changeConversation(
  dependencies: WritingDependencies,
  actor: Actor,
  id: string,
  change: UpdateConversation,
  memberExists: (tx: Tx, memberId: string) => Promise<boolean>,
): Promise<void> {
  await changing(dependencies, actor.workspaceId, async (tx, events) => {
    const before = await lockKnown(tx, id);
    const status = change.status ?? before.status;
    const hold = holdOf(before, status, change);
    const assigneeId = change.assigneeId === undefined ? before.assigneeId : change.assigneeId;
    if (assigneeId !== null && assigneeId !== before.assigneeId && !(await memberExists(tx, assigneeId))) {
      throw new AppError(
        'not_found',
        'This person is not a member of this workspace any more. Choose another.',
      );
    }
    const left = await askBeforeClosing(dependencies.closing, tx, {
      id,
      from: before.status,
      to: change.status,
      despite: change.despiteOpenPoints,
    });
    const subject = change.subject ?? before.subject;
    await store.updateConversation(tx, id, { status, ...hold, assigneeId, subject });
    if (status !== before.status) {
      await recordActivity(tx, id, 'status_changed', actor.memberId, {
        from: before.status,
        to: status,
        reason: hold.holdReason,
        until: hold.holdUntil,
      });
      await noteLeftOpen(tx, id, actor.memberId, left);
    } else if (hold.holdReason !== before.holdReason || !sameInstant(hold.holdUntil, before.holdUntil)) {
      await recordActivity(tx, id, 'hold_changed', actor.memberId, {
        reason: hold.holdReason,
        until: hold.holdUntil,
      });
    }
    if (assigneeId !== before.assigneeId) {
      await recordActivity(tx, id, 'assigned', actor.memberId, { from: before.assigneeId, to: assigneeId });
      if (before.assigneeId !== null) await follow(tx, id, [before.assigneeId]);
    }
    if (subject !== before.subject)
      await recordActivity(tx, id, 'subject_changed', actor.memberId, {
        from: before.subject,
        to: subject,
      });
    events.push({ type: 'conversation.updated', conversationId: id });
  });
}

export async function markRead(
  dependencies: WritingDependencies,
  actor: Actor,
  id: string,
  messageId: string,
): Promise<void> {
  await changing(dependencies, actor.workspaceId, async (tx, events) => {
    const [message] = await Promise.all([ordinalOf(tx, id, messageId), requireConversation(tx, id)]);
    if (message === undefined)
      throw new AppError('not_found', 'This conversation has no such message (messageId).');
    if (await store.markRead(tx, actor.memberId, id, messageId)) {
      events.push({ type: 'read.changed', conversationId: id, data: { memberId: actor.memberId } });
    }
  });
}

/** @throws AppError `locked_by_other` with the lock in force. */
export async function takeLock(
  dependencies: WritingDependencies,
  actor: Actor,
  id: string,
  takeover: boolean,
): Promise<ReplyLock> {
  return changing(dependencies, actor.workspaceId, (tx, events) => lockIn(tx, events, actor, id, takeover));
}

async function lockIn(
  tx: Tx,
  events: NewEvent[],
  actor: Actor,
  id: string,
  takeover: boolean,
): Promise<ReplyLock> {
  const [before] = await Promise.all([writing.findLock(tx, id), requireConversation(tx, id)]);
  if (!(await writing.takeLock(tx, id, actor.memberId, takeover))) {
    throw new AppError(
      'locked_by_other',
      `${before?.memberName ?? 'Another member'} is writing an answer. Take over, or wait until they are done.`,
      before === undefined ? {} : { lock: before },
    );
  }
  const lock = await writing.findLock(tx, id);
  if (lock === undefined)
    throw new AppError('conflict', 'The lock was taken over at the same moment. Try again.');
  if (before?.memberId !== actor.memberId) {
    events.push({ type: 'lock.changed', conversationId: id, data: { lock } });
    if (before !== undefined)
      await recordActivity(tx, id, 'lock_taken_over', actor.memberId, { from: before.memberId });
  }
  return lock;
}

export async function releaseLock(
  dependencies: WritingDependencies,
  actor: Actor,
  id: string,
): Promise<void> {
  await changing(dependencies, actor.workspaceId, async (tx, events) => {
    await requireConversation(tx, id);
    if ((await writing.releaseLock(tx, id, actor.memberId)) > 0)
      events.push({ type: 'lock.changed', conversationId: id });
  });
}

/** Keeps a draft on the server and takes or refreshes the lock: writing is what the lock is about. */
export async function saveDraft(
  dependencies: WritingDependencies,
  actor: Actor,
  id: string,
  draft: writing.WrittenDraft,
): Promise<writing.DraftRow | undefined> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    await lockKnown(tx, id);
    await lockIn(tx, events, actor, id, false);
    await writing.saveDraft(tx, id, actor.memberId, draft);
    return writing.findDraft(tx, id, actor.memberId);
  });
}

export async function discardDraft(
  dependencies: WritingDependencies,
  actor: Actor,
  id: string,
): Promise<void> {
  await changing(dependencies, actor.workspaceId, async (tx, events) => {
    await requireConversation(tx, id);
    await writing.deleteDraft(tx, id, actor.memberId);
    if ((await writing.releaseLock(tx, id, actor.memberId)) > 0)
      events.push({ type: 'lock.changed', conversationId: id });
  });
}

/**
 * Takes a reply back before it is sent; its text and files return to its writer's draft.
 * @throws AppError `already_sending` when it is too late.
 */
export async function undoReply(
  dependencies: WritingDependencies,
  actor: Actor,
  messageId: string,
): Promise<string> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const message = await known(tx, messageId);
    if (!(await outbox.withdraw(tx, messageId))) {
      throw new AppError(
        'already_sending',
        'It is too late: this message is being sent or was sent already.',
      );
    }
    await outbox.removeMessage(tx, messageId, message.conversationId);
    await writing.saveDraft(tx, message.conversationId, actor.memberId, {
      text: message.text,
      basedOn: (await messageBefore(tx, message.conversationId, message.ordinal))?.id ?? null,
      attachmentIds: message.attachments.map((file) => file.id),
      cc: (message.recipients.cc ?? []).map(({ address }) => address),
    });
    await hideAgain(tx, message.conversationId);
    await recordActivity(tx, message.conversationId, 'send_undone', actor.memberId);
    events.push(
      { type: 'message.removed', conversationId: message.conversationId, data: { messageId } },
      { type: 'conversation.updated', conversationId: message.conversationId },
    );
    return message.text;
  });
}

async function known(tx: Tx, messageId: string): Promise<MessageRow> {
  const message = await findMessage(tx, messageId);
  if (message === undefined) throw new AppError('not_found', 'This message does not exist any more.');
  return message;
}

/** A person decides about a message that failed, bounced or is in doubt: send it again, or it did arrive. */
export async function resolveDelivery(
  dependencies: WritingDependencies,
  actor: Actor,
  messageId: string,
  action: 'send_again' | 'mark_sent',
): Promise<MessageRow> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const message = await known(tx, messageId);
    await lockKnown(tx, message.conversationId);
    const { delivery } = await known(tx, messageId);
    if (delivery !== 'failed' && delivery !== 'bounced' && delivery !== 'doubtful') {
      throw new AppError(
        'conflict',
        'Only a message that failed, came back or is in doubt can be settled by hand.',
      );
    }
    if (action === 'mark_sent') {
      await outbox.setDelivery(tx, messageId, 'sent', null, null);
    } else {
      await outbox.requeue(tx, messageId);
      await dependencies.jobs.enqueue(tx, deliverMessage, { workspaceId: tx.workspaceId, messageId });
    }
    await recordActivity(tx, message.conversationId, 'send_retried', actor.memberId, { action });
    events.push({ type: 'message.updated', conversationId: message.conversationId, data: { messageId } });
    return known(tx, messageId);
  });
}

/** Brings conversations back whose time on hold is over. */
export async function endHolds(dependencies: WritingDependencies, workspaceId: string): Promise<void> {
  await changing(dependencies, workspaceId, async (tx, events) => {
    for (const { id, reason } of await store.endHolds(tx)) {
      await recordActivity(tx, id, 'hold_ended', null, { reason });
      events.push({ type: 'conversation.updated', conversationId: id });
    }
  });
}

/** Tells of people whose page was closed without a word. */
export async function forgetAbsent(dependencies: WritingDependencies, workspaceId: string): Promise<void> {
  await changing(dependencies, workspaceId, async (tx, events) => {
    const ids = new Set((await writing.forgetAbsent(tx)).map((row) => row.conversationId));
    for (const conversationId of ids) events.push({ type: 'presence.changed', conversationId });
  });
}

export async function reportPresence(
  dependencies: WritingDependencies,
  actor: Actor,
  clientId: string,
  report: { conversationId: string; state: 'looking' | 'writing' | 'gone' },
): Promise<void> {
  await changing(dependencies, actor.workspaceId, async (tx, events) => {
    await requireConversation(tx, report.conversationId);
    if (await writing.reportPresence(tx, actor.memberId, clientId, report)) {
      events.push({ type: 'presence.changed', conversationId: report.conversationId });
    }
  });
}
