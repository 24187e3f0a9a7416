import type { AddPromise } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';
import { addWithin } from './commands.ts';
import { end } from './ending.ts';
import { openOfPerson } from './elsewhere.store.ts';

type Given = Pick<AddPromise, 'sentence' | 'act' | 'due'>;

/** Enters what was promised on a visit, in the caller's transaction. @throws AppError as entering one by hand */
export async function giveOnVisit(
  tx: Tx,
  events: NewEvent[],
  actor: Actor,
  {
    conversationId,
    ownerId,
    promises,
  }: { conversationId: string; ownerId: string; promises: readonly Given[] },
): Promise<void> {
  for (const promise of promises)
    await addWithin(tx, events, actor, {
      ...promise,
      conversationId,
      ownerId,
      source: 'visit',
      condition: null,
      undated: false,
    });
}

/** What is done by going there or by speaking with them. */
const byVisiting: ReadonlySet<string> = new Set(['visit', 'contact']);

/**
 * Keeps promises by a visit: those that are named; where nobody has named any, the one that a visit keeps by itself (to come,
 * or to be in touch), if it is the only such one, as a call does.
 * @throws AppError `not_found` for one that is not open to this customer
 */
export async function keepByVisit(
  tx: Tx,
  events: NewEvent[],
  actor: Actor,
  { customerId, at, ids }: { customerId: string; at: Date; ids: readonly string[] | undefined },
): Promise<void> {
  const open = await openOfPerson(tx, customerId);
  const missing = ids?.find((id) => !open.some((promise) => promise.id === id));
  if (missing !== undefined)
    throw new AppError(
      'not_found',
      'This promise is not open to this customer any more. Load again (keeps).',
    );
  const meant = open.filter(({ act, createdAt }) => byVisiting.has(act) && new Date(createdAt) < at);
  const kept =
    ids === undefined ? (meant.length === 1 ? meant : []) : open.filter(({ id }) => ids.includes(id));
  const now = Date.now();
  for (const { id, conversationId, createdAt } of kept)
    await end(
      tx,
      events,
      { id, conversationId },
      {
        state: 'kept',
        // Neither before it was given nor in the future, whenever the visit was planned for.
        at: new Date(Math.min(now, Math.max(at.getTime(), Date.parse(createdAt)))),
        by: actor.memberId,
        how: 'visit',
        evidenceId: null,
        reason: '',
        told: '',
      },
    );
}
