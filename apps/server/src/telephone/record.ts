import type { Call, RecordCall, UpdateCall } from '@madoguchi/contract';
import { lockConversation, recordActivity, storable, updateConversation } from '../conversations/index.ts';
import {
  displayPhone,
  findCustomer,
  findRow,
  holdersOf,
  insertPoint,
  mergeCustomers,
  recordEvent,
  refreshSearch,
  updateRow,
} from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';
import * as store from './call.store.ts';
import { numberOf } from './callback.store.ts';
import { addCallback } from './callbacks.ts';
import { settle, show, startCall } from './calls.ts';
import { requirePhone } from './channel.ts';
import { readOtherEnd, type OtherEnd } from './customer.ts';
import { changing, type TelephoneDependencies } from './dependencies.ts';
import { ended, subjectOf } from './domain.ts';
import { removeDraft } from './draft.store.ts';
import * as place from './place.store.ts';
import { usualReturn } from './return.ts';
import { toCall } from './shown.ts';

/** @throws AppError `not_found` */
export async function requireCall(tx: Tx, id: string): Promise<store.CallRow> {
  const row = await store.findCall(tx, id);
  if (row === undefined) throw noSuchCall();
  return row;
}

export const noSuchCall = () => new AppError('not_found', 'This call does not exist in this workspace.');

const unreadable =
  'This is no telephone number. Write it like 03-1234-5678, 090-1234-5678 or +44 20 7946 0000, or leave it out.';

function endOf(number: string | null | undefined): OtherEnd {
  const end = readOtherEnd(number ?? null);
  if (!end.withheld && end.number === null)
    throw new AppError('invalid_request', unreadable, { errors: [{ path: 'number', message: unreadable }] });
  return end;
}

/** A customer who is there to be spoken with; after a merge the one they are part of. Learns a number nobody has. */
async function chosen(tx: Tx, actor: Actor, id: string, { number }: OtherEnd): Promise<string> {
  const customer = await findCustomer(tx, id);
  if (customer === undefined)
    throw new AppError('not_found', 'This customer does not exist in this workspace (customerId).');
  if (customer.erasedAt !== null)
    throw new AppError(
      'conflict',
      'The data of this customer was erased on request. Write the call down anew.',
    );
  if (number !== null && (await holdersOf(tx, 'phone', number)).length === 0) {
    const value = displayPhone(number);
    await insertPoint(tx, { customerId: customer.id, kind: 'phone', value, key: number, shared: false });
    await recordEvent(tx, customer.id, 'contact_added', actor.memberId, { kind: 'phone', value });
    await refreshSearch(tx, [customer.id]);
  }
  return customer.id;
}

/** Writes down a call that a person had, by any telephone; a draft of it is done with. */
export function recordCall(
  dependencies: TelephoneDependencies,
  actor: Actor,
  given: RecordCall,
): Promise<Call> {
  const end = endOf(given.number);
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const channelId = await requirePhone(tx, given.channelId);
    const customerId = given.customerId == null ? null : await chosen(tx, actor, given.customerId, end);
    const name = given.customerName == null || given.customerName === '' ? null : given.customerName;
    const row = await startCall(tx, events, {
      channelId,
      externalId: null,
      direction: given.direction,
      // Nobody withholds a number that nobody asked for.
      end: name !== null || customerId !== null ? { ...end, withheld: false } : end,
      customerId,
      name: name === null ? null : storable(name),
      memberId: actor.memberId,
      onCall: null,
      state: 'ended',
      outcome: given.outcome,
      seconds: given.outcome === 'answered' || given.outcome === 'voicemail' ? (given.seconds ?? null) : null,
      startedAt: startOf(given.startedAt),
      recordingUrl: given.recordingUrl ?? null,
      notes: storable(given.notes ?? ''),
      noted: true,
    });
    if (customerId === null && name !== null) await nameProvisional(tx, events, actor, row, name);
    await finish(dependencies, tx, events, actor, row, given);
    await removeDraft(tx, actor.memberId, given.draft);
    return toCall(await requireCall(tx, row.id));
  });
}

/** @throws AppError `invalid_request` for a call that is still to come. */
function startOf(given: string | undefined): Date {
  const at = given === undefined ? new Date() : new Date(given);
  if (at.getTime() > Date.now() + 5 * 60_000)
    throw new AppError('invalid_request', 'This call has not begun yet (startedAt).', {
      errors: [{ path: 'startedAt', message: 'lies in the future' }],
    });
  return at;
}

/** What both kinds of record end with: the subject, a call-back, the status. */
async function finish(
  dependencies: TelephoneDependencies,
  tx: Tx,
  events: NewEvent[],
  actor: Actor,
  row: store.CallRow,
  given: UpdateCall,
): Promise<void> {
  const { id: callId, conversationId, number } = row;
  const told = storable(given.subject ?? '');
  const wanted = told === '' ? subjectOf(storable(given.notes ?? '')) : told;
  if (wanted !== '' && (told !== '' || row.subject === ''))
    await place.nameConversation(tx, conversationId, row.subject, wanted);
  if (given.callback != null) {
    const about = { conversationId, callId, number: number ?? (await numberOf(tx, conversationId)) };
    await addCallback(dependencies, tx, events, actor, about, given.callback);
  }
  if (given.status !== undefined) await setStatus(tx, events, actor, conversationId, given.status);
}

async function setStatus(
  tx: Tx,
  events: NewEvent[],
  actor: Actor,
  conversationId: string,
  status: NonNullable<UpdateCall['status']>,
): Promise<void> {
  const conversation = await lockConversation(tx, conversationId);
  if (conversation === undefined || conversation.status === status) return;
  const change = { ...conversation, status, holdReason: null, holdUntil: null };
  await updateConversation(tx, conversationId, change);
  await recordActivity(tx, conversationId, 'status_changed', actor.memberId, {
    from: conversation.status,
    to: status,
  });
  events.push({ type: 'conversation.updated', conversationId });
}

/** Whoever is known by a number alone, or not at all, gets a name. */
async function nameProvisional(
  tx: Tx,
  events: NewEvent[],
  actor: Actor,
  row: store.CallRow,
  name: string,
): Promise<void> {
  const before = await findRow(tx, row.customerId);
  if (before === undefined || !isProvisional(row) || before.name === name) return;
  await updateRow(tx, row.customerId, { ...before, name: storable(name), honorific: '様' });
  await recordEvent(tx, row.customerId, 'changed', actor.memberId, {
    field: 'name',
    from: before.name,
    to: name,
  });
  await refreshSearch(tx, [row.customerId]);
  events.push({ type: 'customer.updated', conversationId: null, data: { customerId: row.customerId } });
}

/** Whether nobody has said yet who it is. */
function isProvisional({ nameless, number, customerName }: store.CallRow): boolean {
  return nameless || (number !== null && customerName === displayPhone(number));
}

/** It was somebody we know: the record that was made for the call becomes part of theirs. */
async function identify(
  dependencies: TelephoneDependencies,
  actor: Actor,
  row: store.CallRow,
  customerId: string,
): Promise<void> {
  if (!isProvisional(row))
    throw new AppError(
      'conflict',
      `This call belongs to ${row.customerName}. If they are one person, merge the two records.`,
    );
  if (!row.nameless) {
    await mergeCustomers(dependencies, actor, customerId, row.customerId);
    return;
  }
  await changing(dependencies, actor.workspaceId, async (tx, events) => {
    const known = await chosen(tx, actor, customerId, { number: null, withheld: true, text: '' });
    await place.giveConversation(tx, row.conversationId, known);
    await place.removeWithheld(tx, row.customerId);
    events.push({ type: 'conversation.updated', conversationId: row.conversationId });
  });
}

/** What a person says of a call's end holds, whatever the telephone system said. */
function corrected(row: store.CallRow, { outcome, seconds }: UpdateCall): store.CallRow {
  if (row.state === 'ended')
    return {
      ...row,
      outcome: outcome ?? row.outcome,
      seconds: seconds === undefined ? row.seconds : seconds,
    };
  if (outcome === undefined) return row;
  return ended(row, { outcome, seconds: seconds ?? null, at: new Date() });
}

/** Writes down what was said in a call that a telephone system told of, and who it was. */
export async function updateCall(
  dependencies: TelephoneDependencies,
  actor: Actor,
  id: string,
  given: UpdateCall,
): Promise<Call> {
  const { customerId } = given;
  if (customerId != null) {
    const { row, known } = await dependencies.database.inWorkspace(actor.workspaceId, async (tx) => ({
      row: await requireCall(tx, id),
      known: await chosen(tx, actor, customerId, { number: null, withheld: true, text: '' }),
    }));
    if (known !== row.customerId) await identify(dependencies, actor, row, known);
  }
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const row = await store.lockCall(tx, id);
    if (row === undefined) throw noSuchCall();
    if (given.customerName != null && given.customerName !== '')
      await nameProvisional(tx, events, actor, row, given.customerName);
    const after = corrected(row, given);
    const memberId = after.memberId ?? (after.outcome === 'answered' ? actor.memberId : null);
    await store.saveCall(tx, id, { ...after, memberId, notedAt: new Date().toISOString() });
    if (given.notes !== undefined) await place.writeNotes(tx, row.messageId, storable(given.notes));
    await recordActivity(tx, row.conversationId, 'call_noted', actor.memberId);
    const shown = await show(tx, events, id);
    if (shown.outcome !== null && shown.outcome !== row.outcome) await settle(tx, events, shown, usualReturn);
    await finish(dependencies, tx, events, actor, shown, given);
    await removeDraft(tx, actor.memberId, id);
    return toCall(await requireCall(tx, id));
  });
}
