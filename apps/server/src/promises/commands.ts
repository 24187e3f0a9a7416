import type {
  AddPromise,
  PromiseRecord,
  PromiseSettings,
  SettlePromise,
  UpdatePromise,
} from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { requireConversation, storable, timeZoneOf } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing, type NewEvent } from '../platform/realtime/index.ts';
import type { PromiseDependencies } from './dependencies.ts';
import { after, placeIn } from './domain.ts';
import { changed, end, trail } from './ending.ts';
import { instantOfDue, make, plan, refuseDue, requireOwner } from './making.ts';
import { findPromise, lockPromise, toPromise, type LockedPromise } from './rows.store.ts';
import * as store from './store.ts';
import { channelOf, findMessage, saveSettings, undatedAllowed } from './surroundings.store.ts';

export const noSuchPromise = () =>
  new AppError('not_found', 'This promise does not exist in this workspace any more.');

/** The promise as it is now. @throws AppError `not_found` */
export async function shown(tx: Tx, id: string): Promise<PromiseRecord> {
  const row = await findPromise(tx, id);
  if (row === undefined) throw noSuchPromise();
  return toPromise(row);
}

export async function held(tx: Tx, id: string): Promise<LockedPromise> {
  const found = await lockPromise(tx, id);
  if (found === undefined) throw noSuchPromise();
  return found;
}

/** Enters a promise by hand: given in a call, on a visit, in a note, or otherwise than in a reply. */
export function addPromise(
  dependencies: PromiseDependencies,
  actor: Actor,
  input: AddPromise,
): Promise<PromiseRecord> {
  return changing(dependencies, actor.workspaceId, async (tx, events) =>
    shown(tx, await addWithin(tx, events, actor, input)),
  );
}

/** The same in the caller's transaction; answers its id. */
export async function addWithin(
  tx: Tx,
  events: NewEvent[],
  actor: Actor,
  input: AddPromise,
): Promise<string> {
  const { conversationId, messageId, due, condition, undated } = input;
  await requireConversation(tx, conversationId);
  const message = messageId === undefined ? undefined : await findMessage(tx, messageId);
  if (messageId !== undefined && message?.conversationId !== conversationId)
    throw new AppError('not_found', 'This message is not one of this conversation.');
  const now = new Date();
  refuseDue(due, { condition, timeZone: await timeZoneOf(tx), now, path: 'due' });
  if (due === null && condition === null && !(undated && (await undatedAllowed(tx))))
    throw new AppError(
      'promise_undated',
      undated
        ? 'This workspace promises nothing without a date. Say by when.'
        : 'Say by when this is promised, or what it waits for (condition).',
      { errors: [{ path: 'due', message: 'must be a due time' }] },
    );
  const ownerId = input.ownerId ?? actor.memberId;
  await requireOwner(tx, ownerId);
  const sentence = storable(input.sentence);
  return make(tx, events, {
    conversationId,
    messageId: messageId ?? null,
    channelId: await channelOf(tx, conversationId),
    source: input.source,
    act: input.act,
    sentence,
    place: message === undefined ? null : placeIn(message.text, sentence),
    condition: condition === null ? null : storable(condition),
    due,
    undated: undated && due === null && condition === null,
    ownerId,
    confirmed: true,
    createdBy: actor.memberId,
    createdAt: now,
    movesId: null,
  });
}

/**
 * Corrects a promise. The due time of one that a person stands by is only changed by telling the customer.
 * @throws AppError `not_found`; `conflict` for one that has its end, or a time the customer was told
 */
export function changePromise(
  dependencies: PromiseDependencies,
  actor: Actor,
  id: string,
  change: UpdatePromise,
): Promise<PromiseRecord> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const before = await held(tx, id);
    if (before.state !== 'open')
      throw new AppError(
        'conflict',
        'This promise has come to its end. Take that back first, then change it.',
      );
    const { ownerId = before.ownerId, act = before.act, due = before.due } = change;
    if (ownerId !== null && ownerId !== before.ownerId) await requireOwner(tx, ownerId);
    const waits = before.condition !== null && before.happenedAt === null;
    refuseWrongTime(before, change, waits);
    const happened = change.happened === true && waits;
    const now = new Date();
    if (due !== before.due)
      refuseDue(due, {
        condition: waits && !happened ? before.condition : null,
        timeZone: await timeZoneOf(tx),
        now,
        path: 'due',
      });
    const dueAt = await instantOfDue(tx, due);
    await store.saveChange(tx, id, {
      act,
      due,
      dueAt,
      ownerId,
      confirmed: before.confirmed || change.confirmed === true,
      happenedAt: happened ? now : before.happenedAt === null ? null : new Date(before.happenedAt),
    });
    const channelId = before.conversationId === null ? null : await channelOf(tx, before.conversationId);
    if (due !== before.due) await plan(tx, { id, due, dueAt, channelId }, now);
    await trail(tx, before, 'promise_changed', actor.memberId, {
      due: due === before.due ? null : due,
      owner: ownerId === before.ownerId ? null : ownerId,
      confirmed: change.confirmed === true && !before.confirmed ? 'yes' : null,
      happened: happened ? 'yes' : null,
    });
    events.push(changed(before, 'changed'));
    return shown(tx, id);
  });
}

function refuseWrongTime(before: LockedPromise, change: UpdatePromise, waits: boolean): void {
  if (change.happened === true && !waits)
    throw new AppError('conflict', 'This promise waits for nothing (any more).');
  if (change.happened === true && change.due === undefined)
    throw new AppError('invalid_request', 'Say by when it is to be done, now that this has happened (due).', {
      errors: [{ path: 'due', message: 'must be a due time' }],
    });
  if (change.due === undefined || change.due === before.due) return;
  if (before.confirmed && before.due !== null)
    throw new AppError(
      'conflict',
      'The customer was told this time. Move the promise: then they are told the new one.',
    );
}

/**
 * Says what became of a promise: kept, given up, none at all; or takes such a word back.
 * @throws AppError `not_found`; `conflict` where its state does not allow it; `invalid_request` without the reason
 */
export function settlePromise(
  dependencies: PromiseDependencies,
  actor: Actor,
  id: string,
  input: SettlePromise,
): Promise<PromiseRecord> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const before = await held(tx, id);
    if (input.as === 'not_kept_by_this') await refuseProposal(tx, events, before);
    else if (input.as === 'open') await reopen(tx, events, actor, before);
    else await close(tx, events, actor, before, { ...input, as: input.as });
    return shown(tx, id);
  });
}

async function refuseProposal(tx: Tx, events: NewEvent[], before: LockedPromise): Promise<void> {
  if (before.proposedId === null) throw new AppError('conflict', 'Nothing is proposed for this promise now.');
  await store.refuseProposal(tx, before.id);
  events.push(changed(before, 'changed'));
}

async function reopen(tx: Tx, events: NewEvent[], actor: Actor, before: LockedPromise): Promise<void> {
  if (after(before.state, 'reopen') === null)
    throw new AppError(
      'conflict',
      before.state === 'open'
        ? 'This promise is open.'
        : 'What was moved or given up stays on record. Enter a new promise instead.',
    );
  await store.reopenPromise(tx, before.id);
  const channelId = before.conversationId === null ? null : await channelOf(tx, before.conversationId);
  const dueAt = before.dueAt === null ? null : new Date(before.dueAt);
  await plan(tx, { id: before.id, due: before.due, dueAt, channelId }, new Date());
  await trail(tx, before, 'promise_reopened', actor.memberId, { from: before.state });
  events.push(changed(before, 'reopened'));
}

type Closing = Omit<SettlePromise, 'as'> & { as: 'kept' | 'broken' | 'not_promise' };

async function close(
  tx: Tx,
  events: NewEvent[],
  actor: Actor,
  before: LockedPromise,
  { as, at, reason, told }: Closing,
): Promise<void> {
  const step = ({ kept: 'keep', broken: 'break', not_promise: 'dismiss' } as const)[as];
  if (after(before.state, step) === null)
    throw new AppError('conflict', 'This promise has come to its end already. Look again.');
  if (as === 'broken' && (reason === '' || told === ''))
    throw new AppError(
      'invalid_request',
      'Say why it will not be kept, and what the customer was told (reason, told).',
      {
        errors: [{ path: reason === '' ? 'reason' : 'told', message: 'must not be empty' }],
      },
    );
  const now = new Date();
  const when = as === 'kept' && at !== undefined ? new Date(at) : now;
  if (when > now || when < new Date(before.createdAt))
    throw new AppError('invalid_request', 'It was kept after it was given, and not in the future (at).', {
      errors: [{ path: 'at', message: 'must lie between the promise and now' }],
    });
  // What a person agrees to keeps its evidence.
  const evidenceId = as === 'kept' ? before.proposedId : null;
  await end(tx, events, before, {
    state: as,
    at: when,
    by: actor.memberId,
    how: 'hand',
    evidenceId,
    reason: storable(reason),
    told: storable(told),
  });
}

export function changeSettings(
  dependencies: PromiseDependencies,
  actor: Actor,
  { undatedAllowed: allowed }: PromiseSettings,
): Promise<PromiseSettings> {
  return changing(dependencies, actor.workspaceId, async (tx) => {
    const before = await undatedAllowed(tx);
    await saveSettings(tx, allowed);
    if (before !== allowed)
      await recordAudit(tx, actor, 'promise_settings.updated', {
        before: { undatedAllowed: before },
        after: { undatedAllowed: allowed },
      });
    return { undatedAllowed: allowed };
  });
}
