import type { GivenPromise } from '@madoguchi/contract';
import { noSuchConversation, timeZoneOf, type PromiseLedger } from '../conversations/index.ts';
import { checkProposal, type LanguageDependencies } from '../language/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';
import { placeIn } from './domain.ts';
import { openVague, refuseBadList, undatedRefusal } from './given.ts';
import { make, refuseDue, requireOwner } from './making.ts';
import { findPromise } from './rows.store.ts';
import * as store from './store.ts';
import { roleOf, undatedAllowed } from './surroundings.store.ts';

/**
 * What answers tell the ledger of what they promise. A list that a person confirmed becomes rows with the message; where none
 * was sent, what was written is read some moments later, and what has a date is kept as unconfirmed.
 */
export function promiseLedger(language: LanguageDependencies): PromiseLedger {
  return {
    refuse: async (workspaceId, conversationId, { text, promises }) => {
      if (promises === undefined) return;
      refuseBadList(text, promises);
      const found = await foundIn(language, workspaceId, conversationId, text);
      const open = openVague(found, promises);
      if (open.length > 0) throw undatedRefusal(open);
    },
    check,
    write,
  };
}

/** Nothing is refused while the engine cannot be asked: that is logged, and the writer's own list holds. */
async function foundIn(
  language: LanguageDependencies,
  workspaceId: string,
  conversationId: string,
  text: string,
) {
  try {
    return (await checkProposal(language, workspaceId, { text, conversationId })).promises;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') throw noSuchConversation();
    language.log.warn({ err: error }, 'an answer was sent without being read for promises');
    return [];
  }
}

/** @throws AppError for an owner, a time or an older promise that cannot be. */
async function check(
  tx: Tx,
  conversationId: string,
  promises: readonly GivenPromise[] | undefined,
): Promise<void> {
  if (promises === undefined || promises.length === 0) return;
  const timeZone = await timeZoneOf(tx);
  const now = new Date();
  for (const [index, { due, condition, ownerId, undated, moves, notPromise }] of promises.entries()) {
    if (notPromise) continue;
    refuseDue(due, { condition, timeZone, now, path: `promises.${index}.due` });
    if (due === null && condition === null) {
      const path = `promises.${index}.due`;
      if (!undated)
        throw new AppError(
          'promise_undated',
          'Say by when this is promised, or that it is knowingly without a date (undated).',
          { errors: [{ path, message: 'must be a due time' }] },
        );
      if (!(await undatedAllowed(tx)))
        throw new AppError(
          'promise_undated',
          'This workspace promises nothing without a date. Say by when, or that it is no promise.',
          { errors: [{ path, message: 'must be a due time' }] },
        );
    }
    if (ownerId !== undefined) await requireOwner(tx, ownerId);
    if (moves !== undefined) await requireMovable(tx, conversationId, moves);
  }
}

/** @throws AppError `not_found`, `conflict` */
async function requireMovable(tx: Tx, conversationId: string, id: string): Promise<void> {
  const older = await findPromise(tx, id);
  if (older === undefined || older.conversationId !== conversationId)
    throw new AppError('not_found', 'The promise that is to be moved is not one of this conversation.');
  await store.dropUndeliveredSuccessor(tx, id);
  if (older.state !== 'open' || (await store.hasSuccessor(tx, id)))
    throw new AppError(
      'conflict',
      'The promise that is to be moved has come to its end already. Look again.',
    );
}

const write: PromiseLedger['write'] = async (tx, message) => {
  const { promises = [], conversationId, messageId, channelId, text, writerId, source } = message;
  // What its writer did not speak of is found some moments later.
  if (source === 'reply') await store.noteCause(tx, 'read', messageId);
  const events: NewEvent[] = [];
  const now = new Date();
  for (const given of promises) {
    // It may have waited for approval: whoever has left since, and whatever was moved since, is not named any more.
    const named = given.ownerId !== undefined && (await roleOf(tx, given.ownerId)) !== undefined;
    const isMoved = given.moves !== undefined && (await store.hasSuccessor(tx, given.moves));
    const row = {
      conversationId,
      messageId,
      channelId,
      source,
      act: given.act,
      sentence: given.at,
      place: placeIn(text, given.at),
      condition: given.condition,
      due: given.due,
      undated: given.undated,
      ownerId: named ? (given.ownerId ?? null) : writerId,
      confirmed: true,
      createdBy: writerId,
      createdAt: now,
      movesId: isMoved ? null : (given.moves ?? null),
    };
    if (given.notPromise) await store.insertPromise(tx, { ...row, dueAt: null, notPromise: true });
    else await make(tx, events, row);
  }
  return events;
};
