import type {
  AnswerVia,
  Approval,
  ApproveReply,
  ConversationStatus,
  Message,
  SendBackReply,
} from '@madoguchi/contract';
import {
  findMessage,
  movedOn,
  newestToBeSeen,
  noSuchConversation,
  noteLeftOpen,
  lockConversation,
  ordinalOf,
  recordActivity,
  refuseBlocked,
  refuseWhileLocked,
  sendReply,
  storable,
  toMessage,
  type WritingDependencies,
} from '../conversations/index.ts';
import { blockingFindings } from '../language/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { appendEvents, type NewEvent } from '../platform/realtime/index.ts';
import {
  addStep,
  conversationOf,
  findApproval,
  lockApproval,
  settleApproval,
  type LockedApproval,
} from './approval.store.ts';
import { act, type Action } from './domain.ts';
import { giveBack } from './give-back.ts';
import { approves } from './policy.ts';
import { refused } from './refused.ts';
import { isNamed } from './rule.store.ts';

type Locked = {
  conversation: NonNullable<Awaited<ReturnType<typeof lockConversation>>>;
  approval: LockedApproval;
};

/** The reply and its conversation, locked; the conversation first, as by everything that changes one. */
export async function lockBoth(tx: Tx, id: string): Promise<Locked> {
  const found = await conversationOf(tx, id);
  if (found === undefined) throw noSuchApproval();
  const conversation = await lockConversation(tx, found.conversationId);
  const approval = await lockApproval(tx, id);
  if (conversation === undefined) throw noSuchConversation();
  if (approval === undefined) throw noSuchApproval();
  return { conversation, approval };
}

export function noSuchApproval(): AppError {
  return new AppError('not_found', 'This reply does not exist in this workspace.');
}

/** Everything a change ends with: what it became, its events, and the readers woken. */
export async function finish(
  { realtime }: Pick<WritingDependencies, 'realtime'>,
  tx: Tx,
  actor: Actor,
  { id, conversationId }: { id: string; conversationId: string },
  more: NewEvent[] = [],
): Promise<Approval> {
  const after = await findApproval(tx, actor.memberId, id);
  if (after === undefined) throw noSuchApproval();
  const data = { approvalId: id, state: after.state, writerId: after.writer?.id ?? null };
  await appendEvents(tx, [
    ...more,
    { type: 'approval.changed', conversationId, data },
    { type: 'conversation.updated', conversationId },
  ]);
  tx.afterCommit(() => realtime.wake(tx.workspaceId));
  return after;
}

async function requireApprover(tx: Tx, actor: Actor, approval: LockedApproval): Promise<void> {
  // Said first: a writer who approves others is told why this one is not theirs to decide.
  if (approval.writerId === actor.memberId) throw refused('own_reply', approval, null);
  if (approves(actor.role, await isNamed(tx, actor.memberId))) return;
  throw new AppError(
    'forbidden',
    'Only owners, leads and members whom they named may approve replies. Ask a lead.',
  );
}

async function decide(tx: Tx, actor: Actor, approval: LockedApproval, action: Action) {
  const outcome = act(approval, action);
  if (!('refusal' in outcome)) return outcome.standing;
  if (outcome.refusal === 'moved_on') {
    const newest = await newestToBeSeen(tx, approval.conversationId, actor.memberId);
    throw movedOn(newest?.id ?? '');
  }
  throw refused(outcome.refusal, approval, (await findApproval(tx, actor.memberId, approval.id)) ?? null);
}

/** Where this workspace closes nothing with open points, and there are such by now, the answer goes out and it stays open. */
async function statusAfter(
  { closing }: WritingDependencies,
  tx: Tx,
  { status, conversationId, writerId }: LockedApproval,
): Promise<ConversationStatus | undefined> {
  if (status !== 'done') return status ?? undefined;
  const { points, mayClose } = await closing(tx, [conversationId]);
  if (!mayClose) return 'in_progress';
  await noteLeftOpen(tx, conversationId, writerId, points);
  return status;
}

/**
 * Approves a reply, as it is or with another text: it goes into the outbox in the same transaction, in its writer's name.
 * @throws AppError `own_reply`, `already_decided` with who decided, `reply_changed` when another text waits now,
 * `thread_moved_on` until the approver says to have read what is new, `locked_by_other`, `reply_blocked`.
 */
export async function approveReply(
  dependencies: WritingDependencies,
  actor: Actor,
  id: string,
  input: ApproveReply,
): Promise<{ approval: Approval; message: Message }> {
  const { database, language } = dependencies;
  const read = await database.inWorkspace(actor.workspaceId, (tx) => findApproval(tx, actor.memberId, id));
  if (read === undefined) throw noSuchApproval();
  const text = storable(input.text ?? read.text);
  const edited = text !== read.text;
  // Before the transaction, as for any answer: the engine may take a while.
  const blocking = edited
    ? await blockingFindings(language, actor.workspaceId, read.conversationId, text)
    : [];
  return database.inWorkspace(actor.workspaceId, async (tx) => {
    const { conversation, approval } = await lockBoth(tx, id);
    await requireApprover(tx, actor, approval);
    if (approval.state === 'waiting' && approval.revision !== read.revision)
      throw refused('changed', approval, null);
    const { revision } = await decide(tx, actor, approval, {
      kind: 'approve',
      by: actor.memberId,
      revision: input.revision,
      edited,
      newestOrdinal: (await newestToBeSeen(tx, conversation.id, actor.memberId))?.ordinal ?? 0,
      readOrdinal: await readUpTo(tx, conversation.id, input.basedOn ?? null),
    });
    await refuseWhileLocked(tx, conversation.id, [actor.memberId, approval.writerId]);
    refuseBlocked(blocking);
    await sendReply(dependencies, tx, conversation, {
      id,
      text,
      cc: approval.cc,
      attachmentIds: approval.attachmentIds,
      content: approval.content,
      via: chosen(approval.via),
      quote: approval.quote,
      status: await statusAfter(dependencies, tx, approval),
      writer: read.writer,
      assigneeId: approval.writerId ?? actor.memberId,
      uploadedBy: null,
    });
    const comment = input.comment === undefined || input.comment === '' ? null : storable(input.comment);
    if (edited) await addStep(tx, id, { kind: 'edited', memberId: actor.memberId, revision, text });
    await addStep(tx, id, { kind: 'approved', memberId: actor.memberId, revision, comment });
    await settleApproval(tx, id, {
      state: 'approved',
      revision,
      text,
      edited,
      comment,
      by: actor.memberId,
      messageId: id,
    });
    await recordActivity(tx, conversation.id, 'approval_approved', actor.memberId, {
      writer: approval.writerId,
      edited: edited ? 'yes' : null,
      since: approval.requestedAt,
    });
    const message = await findMessage(tx, id);
    if (message === undefined) throw new Error('the message just approved is not there');
    const promised = await dependencies.promises.write(tx, {
      text,
      promises: approval.promises ?? undefined,
      messageId: id,
      conversationId: conversation.id,
      channelId: message.channelId,
      writerId: approval.writerId,
      source: 'reply',
    });
    const after = await finish(dependencies, tx, actor, approval, [
      ...promised,
      {
        type: 'message.created',
        conversationId: conversation.id,
        data: { messageId: id, direction: 'outbound' },
      },
    ]);
    return { approval: after, message: toMessage(message) };
  });
}

/** Its writer was asked about the way when they handed it in, and the approver sees it. */
function chosen(via: LockedApproval['via']): AnswerVia | null {
  if (via === null) return null;
  const { channelId, to, subject } = via;
  return { channelId, to, confirmed: true, ...(subject !== null && { subject }) };
}

async function readUpTo(tx: Tx, conversationId: string, messageId: string | null): Promise<number> {
  return messageId === null ? 0 : ((await ordinalOf(tx, conversationId, messageId))?.ordinal ?? 0);
}

/** Gives a reply back to its writer with a comment; its text becomes their draft again. */
export async function sendBack(
  dependencies: WritingDependencies,
  actor: Actor,
  id: string,
  input: SendBackReply,
): Promise<Approval> {
  return dependencies.database.inWorkspace(actor.workspaceId, async (tx) => {
    const { approval } = await lockBoth(tx, id);
    await requireApprover(tx, actor, approval);
    const action = { kind: 'send_back', by: actor.memberId, revision: input.revision } as const;
    const { revision } = await decide(tx, actor, approval, action);
    const comment = storable(input.comment);
    await giveBack(tx, approval);
    await addStep(tx, id, { kind: 'sent_back', memberId: actor.memberId, revision, comment });
    await settleApproval(tx, id, {
      state: 'sent_back',
      revision,
      text: approval.text,
      edited: false,
      comment,
      by: actor.memberId,
      messageId: null,
    });
    await recordActivity(tx, approval.conversationId, 'approval_sent_back', actor.memberId, {
      writer: approval.writerId,
      reason: comment,
      since: approval.requestedAt,
    });
    return finish(dependencies, tx, actor, approval);
  });
}

/** Takes one's own reply back. One that waited returns as the draft; of one that came back the draft is there already. */
export async function withdraw(
  dependencies: WritingDependencies,
  actor: Actor,
  id: string,
): Promise<{ approval: Approval; text: string }> {
  return dependencies.database.inWorkspace(actor.workspaceId, async (tx) => {
    const { approval } = await lockBoth(tx, id);
    const { revision } = await decide(tx, actor, approval, { kind: 'withdraw', by: actor.memberId });
    if (approval.state === 'waiting') await giveBack(tx, approval);
    await addStep(tx, id, { kind: 'withdrawn', memberId: actor.memberId, revision });
    await settleApproval(tx, id, {
      state: 'withdrawn',
      revision,
      text: approval.text,
      edited: false,
      comment: null,
      by: actor.memberId,
      messageId: null,
    });
    await recordActivity(tx, approval.conversationId, 'approval_withdrawn', actor.memberId);
    return { approval: await finish(dependencies, tx, actor, approval), text: approval.text };
  });
}
