import { recordAudit } from '../audit/index.ts';
import { newestConversation, recordActivity } from '../conversations/index.ts';
import { findRow, lockCustomer, recordEvent, updateRow } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing, type NewEvent } from '../platform/realtime/index.ts';
import { draftAnnouncement, planAnnouncement } from './announce.ts';
import { handoverNews, lockKnown } from './commands.ts';
import type { HandoverDependencies } from './dependencies.ts';
import { mayDecide, refuseUnless } from './policy.ts';
import { settle, type HandoverRow } from './store.ts';
import { giveCallbacks, giveConversations, tieChange } from './take-over.store.ts';

/** Makes somebody a customer's contact person, in the record and its history. */
export async function setContactPerson(
  tx: Tx,
  events: NewEvent[],
  customerId: string,
  change: { expected: string | null; to: string | null; by: string },
): Promise<boolean> {
  const before = await findRow(tx, customerId);
  if (before === undefined || before.contactPersonId !== change.expected) return false;
  // Nobody is their own backup: whoever had the customer is the one who knows them best.
  const swapped = change.to !== null && before.backupPersonId === change.to;
  const after = {
    ...before,
    contactPersonId: change.to,
    backupPersonId: swapped ? before.contactPersonId : before.backupPersonId,
  };
  await updateRow(tx, customerId, after);
  for (const field of ['contactPersonId', 'backupPersonId'] as const)
    if (before[field] !== after[field])
      await recordEvent(tx, customerId, 'changed', change.by, {
        field,
        from: before[field],
        to: after[field],
      });
  events.push({ type: 'customer.updated', conversationId: null, data: { customerId } });
  return true;
}

/** What is open goes over: conversations, call-backs, promises. The trail of each conversation says by which handover. */
async function giveOpenWork(
  { promises }: HandoverDependencies,
  tx: Tx,
  events: NewEvent[],
  row: HandoverRow,
  toId: string,
): Promise<void> {
  const { fromId, customer } = row;
  const moved = await giveConversations(tx, customer.id, fromId, toId);
  if ((await giveCallbacks(tx, customer.id, fromId, toId)) > 0)
    events.push({ type: 'callback.changed', conversationId: null });
  await promises.give(tx, customer.id, fromId, toId);
  const newest = await newestConversation(tx, customer.id);
  for (const conversationId of new Set([...moved, ...(newest === undefined ? [] : [newest.id])])) {
    await recordActivity(tx, conversationId, 'handover_accepted', toId, {
      from: fromId,
      to: toId,
      offeredBy: row.offeredById,
      handover: row.id,
    });
    events.push({ type: 'conversation.updated', conversationId });
  }
}

/**
 * Takes a customer over: from now on one is their contact person, has what is open, and finds the announcement to them as
 * a draft. Nothing is sent by itself.
 * @throws AppError `conflict` when it is settled, or the customer has another contact person by now; `forbidden`
 */
export function acceptHandover(
  dependencies: HandoverDependencies,
  actor: Actor,
  id: string,
  announce: boolean,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const row = await lockKnown(tx, id);
    refuseUnless(mayDecide(actor, row), row, 'Only the person who is asked may answer.');
    const customer = await lockCustomer(tx, row.customer.id);
    if (customer === undefined || customer.erasedAt !== null)
      throw new AppError(
        'conflict',
        'The data of this customer was erased on request. There is nothing to take over.',
      );
    const taken = { ...row, customer: { ...row.customer, id: customer.id } };
    const change = { expected: row.fromId, to: actor.memberId, by: actor.memberId };
    if (!(await setContactPerson(tx, events, customer.id, change)))
      throw new AppError(
        'conflict',
        'This customer has another contact person by now than the one who hands over. Decline, or have it taken back and given anew.',
      );
    await tieChange(tx, customer.id, id);
    await settle(tx, id, 'accepted', actor.memberId);
    const plan = announce ? await planAnnouncement(dependencies, tx, taken) : null;
    await giveOpenWork(dependencies, tx, events, taken, actor.memberId);
    if (plan !== null) await draftAnnouncement(tx, events, taken, actor.memberId, plan, false);
    await recordAudit(tx, actor, 'handover.accepted', {
      subject: { type: 'customer', id: customer.id, name: customer.name },
      after: { from: row.from?.name ?? null, to: row.to.name ?? '', reason: row.reason },
    });
    events.push(handoverNews(customer.id));
  });
}

/** Adds the announcement below the draft one has of one's own. @throws AppError `forbidden`, `conflict` */
export function appendAnnouncement(
  dependencies: HandoverDependencies,
  actor: Actor,
  id: string,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const row = await lockKnown(tx, id);
    if (row.toId !== actor.memberId)
      throw new AppError('forbidden', 'Only the person who took over writes to the customer.');
    if (row.state !== 'accepted' || row.announced === 'drafted')
      throw new AppError('conflict', 'There is no announcement that waits to be put into a draft.');
    const plan = await planAnnouncement(dependencies, tx, row);
    if (plan === null)
      throw new AppError('conflict', 'This customer has no conversation by which they can be written to.');
    await draftAnnouncement(tx, events, row, actor.memberId, plan, true);
    events.push(handoverNews(row.customer.id));
  });
}
