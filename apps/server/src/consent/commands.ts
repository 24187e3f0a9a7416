import type { ConsentPurpose, RecordConsent } from '@madoguchi/contract';
import { lockCustomer, recordEvent } from '../customers/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { appendEvents, type RealtimeHub } from '../platform/realtime/index.ts';
import { insertConsent, type NewConsent } from './store.ts';

export type ConsentDependencies = { database: Database; realtime: RealtimeHub };

/** Clocks differ a little; what lies further ahead than this was typed wrongly. In milliseconds. */
const leeway = 5 * 60_000;

/** What a member learnt of a customer. @throws AppError `not_found`; `conflict` once erased; `invalid_request` for a day to come */
export async function recordConsent(
  { database, realtime }: ConsentDependencies,
  actor: Actor,
  customerId: string,
  given: RecordConsent,
): Promise<void> {
  const now = new Date();
  const at = given.at === undefined ? now : new Date(given.at);
  if (at.getTime() > now.getTime() + leeway)
    throw new AppError(
      'invalid_request',
      '«at» lies in the future. Say when the person agreed or withdrew.',
      {
        errors: [{ path: 'at', message: 'must not lie in the future' }],
      },
    );
  await database.inWorkspace(actor.workspaceId, async (tx) => {
    const customer = await lockCustomer(tx, customerId);
    if (customer === undefined)
      throw new AppError('not_found', 'This customer does not exist in this workspace.');
    if (customer.erasedAt !== null)
      throw new AppError(
        'conflict',
        'The data of this customer was erased on request. Nothing can be written to this record any more.',
      );
    const by = { id: actor.memberId, name: actor.memberName };
    await write(tx, { ...given, customerId: customer.id, at, actor: by });
    await tell(tx, realtime, customer.id);
  });
}

/** What the desk itself saw: a friend added at LINE, a link followed. The caller appends the event `customer.updated`. */
export async function recordByDesk(
  tx: Tx,
  given: Omit<NewConsent, 'actor'> & { purpose: ConsentPurpose },
): Promise<void> {
  await write(tx, { ...given, actor: null });
}

async function write(tx: Tx, given: NewConsent): Promise<void> {
  await insertConsent(tx, given);
  const { channel, purpose, how } = given;
  const kind = given.change === 'given' ? 'consent_given' : 'consent_withdrawn';
  await recordEvent(tx, given.customerId, kind, given.actor?.id ?? null, { channel, purpose, how });
}

async function tell(tx: Tx, realtime: RealtimeHub, customerId: string): Promise<void> {
  await appendEvents(tx, [{ type: 'customer.updated', conversationId: null, data: { customerId } }]);
  tx.afterCommit(() => realtime.wake(tx.workspaceId));
}
