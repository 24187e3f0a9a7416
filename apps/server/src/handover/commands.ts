import type { OfferedHandovers, OfferHandovers } from '@madoguchi/contract';
import { storable } from '../absence/index.ts';
import { recordAudit } from '../audit/index.ts';
import { newestConversation, recordActivity } from '../conversations/index.ts';
import { findRow, lockCustomer } from '../customers/index.ts';
import { newId, type Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing, type NewEvent } from '../platform/realtime/index.ts';
import type { HandoverDependencies } from './dependencies.ts';
import { mayDecide, mayWithdraw, refuseGivingFor, refuseUnless } from './policy.ts';
import * as store from './store.ts';

export const noSuchHandover = () =>
  new AppError('not_found', 'This handover does not exist in this workspace.');

export const handoverNews = (customerId: string): NewEvent => ({
  type: 'handover.changed',
  conversationId: null,
  data: { customerId },
});

/** Customers that are given at once at most. */
const most = 200;

const wrong = (code: 'not_found' | 'unprocessable', path: string, text: string) =>
  new AppError(code, text, { errors: [{ path, message: text }] });

/** @throws AppError `not_found`; `unprocessable` for who answers no customers. */
async function requireTaker(tx: Tx, id: string): Promise<store.MemberRow> {
  const person = await store.findPerson(tx, id);
  if (person === undefined)
    throw wrong('not_found', 'toId', 'This person is not a member of this workspace any more (toId).');
  if (person.role === 'observer')
    throw wrong('unprocessable', 'toId', `${person.name} is an observer, and answers no customers.`);
  return person;
}

type Skipped = OfferedHandovers['skipped'][number];
type Offer = { batchId: string; to: store.MemberRow; body: OfferHandovers; actor: Actor };

/** Gives one customer; answers the handover's id, or why there is none. */
async function offerOne(
  tx: Tx,
  events: NewEvent[],
  customerId: string,
  { batchId, to, body, actor }: Offer,
): Promise<string | Skipped> {
  const locked = await lockCustomer(tx, customerId);
  const row = locked === undefined || locked.erasedAt !== null ? undefined : await findRow(tx, locked.id);
  if (locked === undefined || row === undefined) return { customerId, reason: 'gone' };
  const fromId = row.contactPersonId;
  if (fromId === to.id) return { customerId, reason: 'theirs_already' };
  refuseGivingFor(actor, fromId);
  const from = fromId === null ? null : ((await store.findPerson(tx, fromId)) ?? null);
  const id = await store.insertHandover(tx, {
    batchId,
    customerId: locked.id,
    from,
    to,
    reason: body.reason,
    notes: storable(body.notes),
    by: actor.memberId,
  });
  if (id === null) return { customerId, reason: 'waiting_already' };
  await trail(tx, events, locked.id, 'handover_offered', actor.memberId, {
    from: fromId,
    to: to.id,
    batch: batchId,
    handover: id,
  });
  events.push(handoverNews(locked.id));
  return id;
}

/** Writes into the customer's newest conversation what happened: there those it concerns are told of it. */
async function trail(
  tx: Tx,
  events: NewEvent[],
  customerId: string,
  kind: string,
  actorId: string,
  data: Record<string, string | null>,
): Promise<void> {
  const conversationId = (await newestConversation(tx, customerId))?.id;
  if (conversationId === undefined) return;
  await recordActivity(tx, conversationId, kind, actorId, data);
  events.push({ type: 'conversation.updated', conversationId });
}

/** Offers customers to somebody. They stay with whoever has them until that person agrees. */
export function offerHandovers(
  dependencies: HandoverDependencies,
  actor: Actor,
  body: OfferHandovers,
): Promise<OfferedHandovers> {
  const { fromId } = body;
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const to = await requireTaker(tx, body.toId);
    if (fromId !== undefined) {
      refuseGivingFor(actor, fromId);
      if ((await store.findPerson(tx, fromId)) === undefined)
        throw wrong(
          'not_found',
          'fromId',
          'This person is not a member of this workspace any more (fromId).',
        );
      if (fromId === to.id) throw wrong('unprocessable', 'toId', 'Name somebody else to take over (toId).');
    }
    const all =
      fromId === undefined
        ? [...new Set(body.customerIds)].toSorted()
        : await store.customersLookedAfter(tx, fromId, most + 1);
    const batchId = newId();
    const ids: string[] = [];
    const skipped: Skipped[] = [];
    for (const customerId of all.slice(0, most)) {
      const outcome = await offerOne(tx, events, customerId, { batchId, to, body, actor });
      if (typeof outcome === 'string') ids.push(outcome);
      else skipped.push(outcome);
    }
    if (fromId === undefined && all.length === 1 && skipped[0] !== undefined) throw refusalOf(skipped[0], to);
    if (ids.length > 0)
      await recordAudit(tx, actor, 'handover.offered', {
        subject: { type: 'member', id: to.id, name: to.name },
        after: { from: null, to: to.name, reason: body.reason, count: ids.length },
      });
    return { batchId, offered: ids.length, ids, skipped, more: all.length > most };
  });
}

/** One customer that cannot be given is an error; of many the others are given. */
function refusalOf({ reason }: Skipped, to: store.MemberRow): AppError {
  if (reason === 'gone')
    return new AppError('not_found', 'This customer does not exist in this workspace (customerIds).');
  if (reason === 'theirs_already')
    return new AppError('conflict', `${to.name} is the contact person of this customer already.`);
  return new AppError(
    'conflict',
    'A handover of this customer waits for an answer already. Take that one back first.',
  );
}

/** Locks a handover and its customer, the customer first as all do. @throws AppError `not_found` */
export async function lockKnown(tx: Tx, id: string): Promise<store.HandoverRow> {
  const found = await store.findHandover(tx, id);
  if (found !== undefined) await lockCustomer(tx, found.customer.id);
  const row = await store.lockHandover(tx, id);
  if (row === undefined) throw noSuchHandover();
  return row;
}

/** Writes down what the record does not say. @throws AppError `conflict` when somebody else did since. */
export function saveNotes(
  dependencies: HandoverDependencies,
  actor: Actor,
  id: string,
  { basedOn, notes }: { basedOn: number; notes: string },
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const row = await lockKnown(tx, id);
    refuseUnless(mayWithdraw(actor, row), row, 'Only who hands over, or a lead, may write these notes.');
    if (!(await store.saveNotes(tx, id, basedOn, storable(notes))))
      throw new AppError(
        'conflict',
        'Somebody else has changed these notes in the meantime. Load them again, then make your change.',
      );
    events.push(handoverNews(row.customer.id));
  });
}

/** Settles a handover without anything going over. */
async function close(
  tx: Tx,
  events: NewEvent[],
  actor: Actor,
  row: store.HandoverRow,
  state: 'declined' | 'withdrawn',
  reason: string | null,
): Promise<void> {
  await store.settle(tx, row.id, state, actor.memberId, reason);
  await trail(tx, events, row.customer.id, `handover_${state}`, actor.memberId, {
    from: row.fromId,
    to: row.toId,
    offeredBy: row.offeredById,
    handover: row.id,
  });
  await recordAudit(tx, actor, `handover.${state}`, {
    subject: { type: 'customer', id: row.customer.id, name: row.customer.name },
    after: { from: row.from?.name ?? null, to: row.to.name ?? '', reason: row.reason },
  });
  events.push(handoverNews(row.customer.id));
}

/** Says no, and why: the customer stays with whoever has them. */
export function declineHandover(
  dependencies: HandoverDependencies,
  actor: Actor,
  id: string,
  reason: string,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const row = await lockKnown(tx, id);
    refuseUnless(mayDecide(actor, row), row, 'Only the person who is asked may answer.');
    await close(tx, events, actor, row, 'declined', storable(reason));
  });
}

/** Takes a handover back that nobody has answered yet. */
export function withdrawHandover(
  dependencies: HandoverDependencies,
  actor: Actor,
  id: string,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const row = await lockKnown(tx, id);
    refuseUnless(mayWithdraw(actor, row), row, 'Only who hands over, or a lead, may take it back.');
    await close(tx, events, actor, row, 'withdrawn', null);
  });
}
