import type { CallOutcome } from '@madoguchi/contract';
import {
  findThreadOfPerson,
  insertConversation,
  insertMessage,
  lockConversation,
  placeElsewhere,
  recordActivity,
  storable,
  updateConversation,
  type LockedConversation,
} from '../conversations/index.ts';
import { newId, type Tx } from '../platform/db/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';
import * as store from './call.store.ts';
import { closeCallbacks, insertCallback } from './callback.store.ts';
import { customerCalling, type OtherEnd } from './customer.ts';
import { callWords, isMissed } from './domain.ts';
import * as place from './place.store.ts';
import { returnBy, usualReturn } from './return.ts';
import { toContent } from './shown.ts';

export type NewCall = {
  channelId: string;
  externalId: string | null;
  direction: 'inbound' | 'outbound';
  end: OtherEnd;
  /** Whom it is with, where that is known. */
  customerId: string | null;
  name: string | null;
  memberId: string | null;
  onCall: string[] | null;
  state: 'ringing' | 'ended';
  outcome: CallOutcome | null;
  seconds: number | null;
  startedAt: Date;
  recordingUrl: string | null;
  notes: string;
  /** Whether a person wrote it down. */
  noted: boolean;
};

/** The conversation that a call belongs to: the customer's newest by this telephone, or a new one. Locked. */
async function placeOf(
  tx: Tx,
  events: NewEvent[],
  { channelId, startedAt }: NewCall,
  customerId: string,
): Promise<LockedConversation> {
  const found = await findThreadOfPerson(tx, channelId, customerId);
  const id = found?.id ?? newId();
  if (found === undefined) {
    const unusual = await insertConversation(tx, {
      id,
      channelId,
      customerId,
      subject: '',
      createdAt: startedAt,
    });
    await recordActivity(tx, id, 'created', null);
    if (unusual) await placeElsewhere(tx, id);
    events.push({ type: 'conversation.created', conversationId: id });
  }
  const locked = await lockConversation(tx, id);
  if (locked === undefined) throw new Error('a conversation that was just found is gone');
  return locked;
}

/** Keeps a call, as one message of a conversation. What is done or on hold comes back when somebody calls. */
export async function startCall(tx: Tx, events: NewEvent[], given: NewCall): Promise<store.CallRow> {
  const { direction, end, memberId, channelId } = given;
  const customerId = given.customerId ?? (await customerCalling(tx, end, given.name));
  const conversation = await placeOf(tx, events, given, customerId);
  const inbound = direction === 'inbound';
  const before = conversation.status;
  const comesBack = inbound && (before === 'done' || before === 'on_hold');
  const messageId = newId();
  await insertMessage(
    tx,
    {
      id: messageId,
      conversationId: conversation.id,
      ordinal: conversation.lastOrdinal + 1,
      channelId,
      sourceId: null,
      direction,
      subject: null,
      text: storable(given.notes),
      quotedFrom: null,
      html: null,
      remoteImages: 0,
      from: { name: null, address: inbound ? (end.number ?? '') : '' },
      recipients: { to: [], cc: [], replyTo: null },
      authorId: memberId,
      headerId: null,
      references: [],
      // What was said stands in nobody's own words: it is not read for moods, and no rule answers it.
      automatic: true,
      sentAt: given.startedAt,
      receivedAt: new Date(),
      delivery: null,
    },
    { status: comesBack ? 'open' : before, preview: '', waitingSince: undefined },
  );
  if (comesBack)
    await recordActivity(tx, conversation.id, 'reopened', null, {
      from: before,
      reason: conversation.holdReason,
    });
  const id = newId();
  const { number, withheld } = end;
  await store.insertCall(tx, { ...given, id, messageId, number, withheld });
  events.push({
    type: 'message.created',
    conversationId: conversation.id,
    data: { messageId, direction },
  });
  const row = await show(tx, events, id);
  if (row.state === 'ended') await settle(tx, events, row, usualReturn);
  return row;
}

/** Brings the message and the open pages in line with the call. */
export async function show(tx: Tx, events: NewEvent[], id: string): Promise<store.CallRow> {
  const row = await store.findCall(tx, id);
  if (row === undefined) throw new Error('a call that was just written is gone');
  const content = toContent(row);
  const preview = row.notes.trim() === '' ? callWords(content) : previewOfNotes(row.notes);
  const { messageId, conversationId } = row;
  await place.writeMessage(tx, { id: messageId, text: row.notes, content, preview, authorId: row.memberId });
  events.push(
    { type: 'message.updated', conversationId, data: { messageId } },
    { type: 'conversation.updated', conversationId },
    { type: 'call.changed', conversationId, data: { callId: id, state: row.state, ringing: row.ringing } },
  );
  return row;
}

function previewOfNotes(notes: string): string {
  return Array.from(notes.replaceAll(/\s+/gu, ' ').trim()).slice(0, 140).join('');
}

/** Takes what is open into work, for whoever speaks with the customer. */
export async function takeUp(
  tx: Tx,
  events: NewEvent[],
  conversationId: string,
  memberId: string,
): Promise<void> {
  const conversation = await lockConversation(tx, conversationId);
  if (conversation === undefined || conversation.mergedInto !== null) return;
  const { status: before, assigneeId } = conversation;
  const status = before === 'open' ? 'in_progress' : before;
  if (status === before && assigneeId !== null) return;
  const changed = { ...conversation, status, assigneeId: assigneeId ?? memberId };
  await updateConversation(tx, conversationId, changed);
  if (status !== before)
    await recordActivity(tx, conversationId, 'status_changed', memberId, { from: before, to: status });
  if (assigneeId === null)
    await recordActivity(tx, conversationId, 'assigned', memberId, { from: null, to: memberId });
  events.push({ type: 'conversation.updated', conversationId });
}

/** What follows from the end of a call: who was spoken with waits no longer, who was not is to be called back. */
export async function settle(
  tx: Tx,
  events: NewEvent[],
  row: store.CallRow,
  returnMinutes: number,
): Promise<void> {
  const { id, conversationId, direction, outcome, memberId, number } = row;
  if (outcome === 'answered') {
    await place.setWaiting(tx, conversationId, null);
    const by = { callId: id, memberId, automaticOnly: direction === 'inbound' };
    if ((await closeCallbacks(tx, conversationId, by)) > 0) {
      await recordActivity(tx, conversationId, 'callback_closed', memberId, { state: 'done' });
      events.push({ type: 'callback.changed', conversationId });
    }
    if (memberId !== null) await takeUp(tx, events, conversationId, memberId);
    return;
  }
  if (!isMissed(row)) return;
  await place.setWaiting(tx, conversationId, row.startedAt);
  // Who withholds the number cannot be called, but may have left one in a message.
  if (number === null && outcome !== 'voicemail') return;
  const team = await place.findTeam(tx, conversationId);
  const dueAt = await returnBy(tx, row, returnMinutes);
  // An emergency is the matter of who was on call, whoever looks after the customer by day.
  const ownerId = row.onCall?.[0] ?? team.assigneeId ?? team.contactPersonId ?? team.backupPersonId;
  const made = await insertCallback(tx, {
    conversationId,
    callId: id,
    number,
    dueAt,
    ownerId,
    note: '',
    automatic: true,
    createdBy: null,
  });
  if (made === null) return;
  await recordActivity(tx, conversationId, 'callback_set', null, {
    due: dueAt.toISOString(),
    owner: ownerId,
  });
  events.push({ type: 'callback.changed', conversationId });
}
