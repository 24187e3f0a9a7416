import type { MovedPromise, MovePromise } from '@madoguchi/contract';
import { layInDraft, storable, timeZoneOf } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing, type NewEvent } from '../platform/realtime/index.ts';
import { apologyFor } from './apology.ts';
import { held, shown } from './commands.ts';
import type { PromiseDependencies } from './dependencies.ts';
import { after } from './domain.ts';
import { changed, end, trail } from './ending.ts';
import { make, refuseDue } from './making.ts';
import type { LockedPromise } from './rows.store.ts';
import * as store from './store.ts';
import { channelOf, findCounterpart } from './surroundings.store.ts';

type Placed = LockedPromise & { conversationId: string; due: string };

/** @throws AppError `conflict` where there is no time that could be moved, or nobody to be told */
async function movable(tx: Tx, id: string): Promise<Placed> {
  const before = await held(tx, id);
  const { conversationId, due } = before;
  await store.dropUndeliveredSuccessor(tx, id);
  if (after(before.state, 'move') === null || (await store.hasSuccessor(tx, id)))
    throw new AppError(
      'conflict',
      'This promise has come to its end, or is being moved already. Look again.',
    );
  if (due === null || conversationId === null)
    throw new AppError(
      'conflict',
      'This promise has no due time that the customer was told. Change it instead.',
    );
  return { ...before, conversationId, due };
}

/**
 * Moves a promise to another time. Unless the customer was told already, the apology is drafted and becomes one's own draft in
 * the conversation; the promise is moved when that has gone out.
 * @throws AppError `conflict`, also where a draft of one's own is in the way; `invalid_request`, `not_found`
 */
export function movePromise(
  dependencies: PromiseDependencies,
  actor: Actor,
  id: string,
  input: MovePromise,
): Promise<MovedPromise> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const before = await movable(tx, id);
    const { due } = input;
    const now = new Date();
    refuseDue(due, { condition: null, timeZone: await timeZoneOf(tx), now, path: 'due' });
    if (due === before.due)
      throw new AppError('invalid_request', 'This is the time that it has already (due).', {
        errors: [{ path: 'due', message: 'must be another time' }],
      });
    if (input.told !== undefined)
      return toldAlready(tx, events, actor, before, { due, told: input.told, now });
    const draft = await drafted(tx, events, actor, before, input, now);
    await store.setPending(tx, id, due, actor.memberId);
    await trail(tx, before, 'promise_moving', actor.memberId, { due, from: before.due });
    events.push(changed(before, 'moving'));
    return { promise: await shown(tx, id), draft, successor: null };
  });
}

async function drafted(
  tx: Tx,
  events: NewEvent[],
  actor: Actor,
  before: Placed,
  { due, append }: MovePromise,
  now: Date,
): Promise<string> {
  const counterpart = await findCounterpart(tx, before.conversationId);
  if (counterpart === undefined) throw new AppError('not_found', 'The conversation does not exist any more.');
  const apology = apologyFor({
    ...counterpart,
    writer: actor.memberName,
    act: before.act,
    from: before.due,
    to: due,
    isLate: before.dueAt !== null && new Date(before.dueAt) < now,
    now,
  });
  const where = { conversationId: before.conversationId, memberId: actor.memberId };
  const begun = append ? 'above' : 'refuse';
  if ((await layInDraft(tx, events, where, { text: apology, begun })) === null)
    throw new AppError(
      'conflict',
      'You have begun a draft in this conversation. Send or discard it, or have the apology put above it (append).',
    );
  return apology;
}

type Told = { due: string; told: string; now: Date };

/** The customer knows and agrees: by telephone, say. */
async function toldAlready(
  tx: Tx,
  events: NewEvent[],
  actor: Actor,
  before: Placed,
  { due, told, now }: Told,
): Promise<MovedPromise> {
  await end(tx, events, before, {
    state: 'moved',
    at: now,
    by: actor.memberId,
    how: 'hand',
    evidenceId: null,
    reason: '',
    told: storable(told),
  });
  const id = await make(tx, events, {
    conversationId: before.conversationId,
    messageId: null,
    channelId: await channelOf(tx, before.conversationId),
    source: 'manual',
    act: before.act,
    sentence: before.sentence,
    place: null,
    condition: null,
    due,
    undated: false,
    ownerId: before.ownerId,
    confirmed: true,
    createdBy: actor.memberId,
    createdAt: now,
    movesId: before.id,
  });
  return { promise: await shown(tx, before.id), draft: null, successor: await shown(tx, id) };
}

/** Leaves the promise as it is: the draft, if there is one, stays where it is. */
export function stayPromise(dependencies: PromiseDependencies, actor: Actor, id: string): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const before = await held(tx, id);
    if (before.pendingDue === null) return;
    await store.setPending(tx, id, null, null);
    events.push(changed(before, 'changed'));
  });
}
