import type { ConversationStatus, MessageContent } from '@madoguchi/contract';
import { newId, type Tx } from '../platform/db/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';
import { bumpRevisions } from './bulk/bulk.store.ts';
import { tagConversations } from './bulk/tagging.ts';
import type { WritingDependencies } from './dependencies.ts';
import { previewOf, storable } from './domain.ts';
import { follow } from './followers.store.ts';
import { holdOf } from './hold.ts';
import { mention } from './mentions.ts';
import { insertMessage, recordActivity } from './message.store.ts';
import { sendReply } from './outgoing.ts';
import { updateConversation, type LockedConversation } from './store.ts';
import { findDraft, saveDraft } from './writing.store.ts';

/**
 * What the desk does to a conversation by itself, when a rule says so. The caller holds the conversation's lock and appends
 * the events; the trail has no member but names the rule.
 */
export type DeskHand = { ruleId: string; ruleName: string };

const asTold = ({ ruleId, ruleName }: DeskHand) => ({ rule: ruleName, ruleId });

const updated = (conversationId: string): NewEvent => ({ type: 'conversation.updated', conversationId });

/** Gives a conversation to a member, or to nobody; false when it is theirs already. */
export async function assignAsDesk(
  tx: Tx,
  hand: DeskHand,
  conversation: LockedConversation,
  assigneeId: string | null,
  events: NewEvent[],
): Promise<boolean> {
  const { id, assigneeId: before } = conversation;
  if (before === assigneeId) return false;
  await updateConversation(tx, id, { ...conversation, assigneeId });
  await recordActivity(tx, id, 'assigned', null, { from: before, to: assigneeId, ...asTold(hand) });
  if (before !== null) await follow(tx, id, [before]);
  events.push(updated(id));
  return true;
}

/** Sets a status; false when it has it already. Going on hold needs a reason and an instant to come. */
export async function setStatusAsDesk(
  tx: Tx,
  hand: DeskHand,
  conversation: LockedConversation,
  change: { status: ConversationStatus; holdReason?: string; holdUntil?: string },
  events: NewEvent[],
): Promise<boolean> {
  const { id, status: before } = conversation;
  const { status } = change;
  if (before === status) return false;
  const hold = holdOf(conversation, status, change);
  await updateConversation(tx, id, { ...conversation, status, ...hold });
  await recordActivity(tx, id, 'status_changed', null, {
    from: before,
    to: status,
    reason: hold.holdReason,
    until: hold.holdUntil,
    ...asTold(hand),
  });
  events.push(updated(id));
  return true;
}

/** Adds and takes off tags; false when nothing changed. @throws AppError `not_found` for a tag that is gone */
export async function tagAsDesk(
  tx: Tx,
  hand: DeskHand,
  id: string,
  change: { add: readonly string[]; remove: readonly string[] },
  events: NewEvent[],
): Promise<boolean> {
  const { entries } = await tagConversations(tx, [id], change);
  if (entries.length === 0) return false;
  await bumpRevisions(tx, [id]);
  for (const { kind, data } of entries)
    await recordActivity(tx, id, kind, null, { ...data, ...asTold(hand) });
  events.push(updated(id));
  return true;
}

/** Writes a note that no member wrote, under a name of the desk's own; answers its id. */
export async function writeDeskNote(
  tx: Tx,
  { id: conversationId, status, channelId, lastOrdinal }: LockedConversation,
  note: { from: string; text: string; content?: MessageContent },
  events: NewEvent[],
): Promise<string> {
  const id = newId();
  const text = storable(note.text);
  await insertMessage(
    tx,
    {
      id,
      conversationId,
      ordinal: lastOrdinal + 1,
      channelId,
      sourceId: null,
      direction: 'note',
      subject: null,
      text,
      quotedFrom: null,
      html: null,
      remoteImages: 0,
      from: { name: note.from, address: '' },
      recipients: { to: [], cc: [], replyTo: null },
      authorId: null,
      headerId: null,
      references: [],
      content: note.content ?? null,
      automatic: true,
      sentAt: null,
      receivedAt: new Date(),
      delivery: null,
    },
    { status, preview: previewOf(text, null), waitingSince: undefined },
  );
  events.push(
    { type: 'message.created', conversationId, data: { messageId: id, direction: 'note' } },
    updated(conversationId),
  );
  return id;
}

/** Writes a rule's note; whom it mentions is told. */
export async function noteAsDesk(
  tx: Tx,
  hand: DeskHand,
  conversation: LockedConversation,
  { text, mentions }: { text: string; mentions: readonly string[] },
  events: NewEvent[],
): Promise<void> {
  const id = await writeDeskNote(tx, conversation, { from: hand.ruleName, text }, events);
  events.push(...(await mention(tx, conversation.id, id, mentions)));
}

/** Puts a text into a member's draft, based on the newest message; false when they have begun one. */
export async function draftAsDesk(
  tx: Tx,
  hand: DeskHand,
  draft: { conversationId: string; memberId: string; text: string; basedOn: string | null },
): Promise<boolean> {
  const { conversationId, memberId, text, basedOn } = draft;
  if ((await findDraft(tx, conversationId, memberId)) !== undefined) return false;
  await saveDraft(tx, conversationId, memberId, {
    text: storable(text),
    basedOn,
    attachmentIds: [],
    cc: [],
  });
  await recordActivity(tx, conversationId, 'automation_drafted', null, { to: memberId, ...asTold(hand) });
  return true;
}

/** Sends an answer that no person wrote: it takes nobody's work away, and the customer goes on waiting. */
export async function answerAsDesk(
  dependencies: Pick<WritingDependencies, 'jobs' | 'answering'>,
  tx: Tx,
  hand: DeskHand,
  conversation: LockedConversation,
  answer: { id: string; text: string; writer: { id: string; name: string } },
  events: NewEvent[],
): Promise<void> {
  const { id, text, writer } = answer;
  await sendReply(dependencies, tx, conversation, {
    id,
    text: storable(text),
    cc: [],
    attachmentIds: [],
    quote: false,
    status: undefined,
    writer,
    assigneeId: null,
    automatic: true,
    uploadedBy: null,
  });
  await recordActivity(tx, conversation.id, 'automation_answered', null, asTold(hand));
  events.push(
    {
      type: 'message.created',
      conversationId: conversation.id,
      data: { messageId: id, direction: 'outbound' },
    },
    updated(conversation.id),
  );
}
