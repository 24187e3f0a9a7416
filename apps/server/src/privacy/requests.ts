import type { CreateDataRequest, DataRequest } from '@madoguchi/contract';
import { findCustomer, nameKey, recordEvent, wholePerson } from '../customers/index.ts';
import { recordAudit } from '../audit/index.ts';
import type { HashAddress } from '../consent/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { appendEvents, type NewEvent, type RealtimeHub } from '../platform/realtime/index.ts';
import { erase } from './erase.store.ts';
import { findFiles, findHeld, parts, readPart, type Held } from './held.store.ts';
import * as store from './requests.store.ts';

export type PrivacyDependencies = {
  database: Database;
  realtime: RealtimeHub;
  hashAddress: HashAddress;
  /** What is kept elsewhere of these conversations is asked to be erased there, in the same transaction. */
  erasing: (tx: Tx, conversationIds: readonly string[]) => Promise<void>;
};

export function toDataRequest({ actorId, actorName, ...row }: store.RequestRow): DataRequest {
  return { ...row, actor: { id: actorId, name: actorName } };
}

async function countHeld(tx: Tx, held: Held): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const part of parts) counts[part.name] = (await readPart(tx, part, held)).length;
  counts['files'] = (await findFiles(tx, held)).length;
  return counts;
}

/**
 * Notes that a person asked for their data, or erases it. What stays for ever is who did what to whose record when and
 * why, and how much there was; nothing of it says who the person was.
 * @throws AppError `not_found`; `unprocessable` when the name typed is another; `conflict` when it was erased before.
 */
export async function makeRequest(
  { database, realtime, hashAddress, erasing }: PrivacyDependencies,
  actor: Actor,
  customerId: string,
  given: CreateDataRequest,
): Promise<DataRequest> {
  return database.inWorkspace(actor.workspaceId, async (tx) => {
    const customer = await findCustomer(tx, customerId);
    if (customer === undefined)
      throw new AppError('not_found', 'This customer does not exist in this workspace.');
    if (customer.erasedAt !== null)
      throw new AppError(
        'conflict',
        'The data of this customer was erased before: nothing is held any more.',
      );
    const people = await wholePerson(tx, customer.id);
    const isErasure = given.kind === 'erasure';
    if (isErasure && nameKey(given.confirm ?? '') !== nameKey(customer.name)) {
      throw new AppError(
        'unprocessable',
        'Nothing was erased: the name in «confirm» is not this customer’s. Type it as it stands in the record.',
        { errors: [{ path: 'confirm', message: 'must be the customer’s name' }] },
      );
    }
    if (isErasure) await store.lockPerson(tx, people);
    const held = await findHeld(tx, people);
    if (isErasure && (await store.isTransmitting(tx, held.conversationIds))) {
      throw new AppError(
        'conflict',
        'An answer to this customer is being sent at this moment. Wait until it has gone out, then try again.',
      );
    }
    if (isErasure && (await store.isOnHold(tx, held.conversationIds))) {
      throw new AppError(
        'conflict',
        'Nothing was erased: a conversation of this customer is under a legal hold. End the hold first, or refuse the request.',
      );
    }
    if (isErasure) await erasing(tx, held.conversationIds);
    const counts = isErasure ? await erase(tx, held, hashAddress) : await countHeld(tx, held);
    await recordEvent(tx, customer.id, isErasure ? 'erased' : 'disclosed', actor.memberId);
    const id = await store.insertRequest(tx, {
      customerId: customer.id,
      kind: given.kind,
      reason: given.reason,
      reference: given.reference,
      actorId: actor.memberId,
      actorName: actor.memberName,
      counts,
    });
    // Neither the name nor anything else of the person: the log is kept for years.
    const subject = { type: 'data_request', id, name: given.reference ?? id };
    if (isErasure) await recordAudit(tx, actor, 'data.erased', { subject, after: { count: people.length } });
    await appendEvents(tx, newsOf(people, isErasure ? held.conversationIds : []));
    tx.afterCommit(() => realtime.wake(tx.workspaceId));
    const row = await store.findRequest(tx, id);
    if (row === undefined) throw new Error('the request that was just noted is not there');
    return toDataRequest(row);
  });
}

function newsOf(customerIds: readonly string[], conversationIds: readonly string[]): NewEvent[] {
  return [
    ...customerIds.map((customerId): NewEvent => ({
      type: 'customer.updated',
      conversationId: null,
      data: { customerId },
    })),
    ...conversationIds.flatMap((conversationId): NewEvent[] => [
      { type: 'conversation.updated', conversationId },
      { type: 'message.updated', conversationId, data: {} },
    ]),
  ];
}
