import type { Callback, CreateCallback, UpdateCallback } from '@madoguchi/contract';
import { recordActivity, requireConversation, storable } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';
import * as store from './callback.store.ts';
import { changing, type TelephoneDependencies } from './dependencies.ts';
import { toCallback } from './shown.ts';

type Dependencies = Pick<TelephoneDependencies, 'database' | 'realtime' | 'memberExists'>;

const noSuchCallback = () =>
  new AppError('not_found', 'This call-back does not exist in this workspace any more.');

async function requireOwner({ memberExists }: Dependencies, tx: Tx, ownerId: string | null): Promise<void> {
  if (ownerId !== null && !(await memberExists(tx, ownerId)))
    throw new AppError(
      'not_found',
      'This person is not a member of this workspace any more. Choose another.',
    );
}

export type Wanted = { dueAt: string; ownerId?: string | null | undefined; note?: string | undefined };

/** Somebody is to be called back; without an owner it is whoever says so. */
export async function addCallback(
  dependencies: Dependencies,
  tx: Tx,
  events: NewEvent[],
  actor: Actor,
  about: { conversationId: string; callId: string | null; number: string | null },
  { dueAt, ownerId = actor.memberId, note = '' }: Wanted,
): Promise<string> {
  await requireOwner(dependencies, tx, ownerId);
  const id = await store.insertCallback(tx, {
    ...about,
    dueAt: new Date(dueAt),
    ownerId,
    note: storable(note),
    automatic: false,
    createdBy: actor.memberId,
  });
  if (id === null) throw new Error('a call-back of a person is never one too many');
  const { conversationId } = about;
  await recordActivity(tx, conversationId, 'callback_set', actor.memberId, { due: dueAt, owner: ownerId });
  events.push({ type: 'callback.changed', conversationId });
  return id;
}

async function shown(tx: Tx, id: string): Promise<Callback> {
  const row = await store.findCallback(tx, id);
  if (row === undefined) throw noSuchCallback();
  return toCallback(row);
}

export function createCallback(
  dependencies: Dependencies,
  actor: Actor,
  { conversationId, ...wanted }: CreateCallback,
): Promise<Callback> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    await requireConversation(tx, conversationId);
    const about = { conversationId, callId: null, number: await store.numberOf(tx, conversationId) };
    return shown(tx, await addCallback(dependencies, tx, events, actor, about, wanted));
  });
}

/** Moves a call-back, gives it to somebody, closes it or opens it again. A person has looked at it then. */
export function changeCallback(
  dependencies: Dependencies,
  actor: Actor,
  id: string,
  change: UpdateCallback,
): Promise<Callback> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const before = await store.lockCallback(tx, id);
    if (before === undefined) throw noSuchCallback();
    const {
      dueAt = before.dueAt,
      ownerId = before.ownerId,
      note = before.note,
      state = before.state,
    } = change;
    if (ownerId !== before.ownerId) await requireOwner(dependencies, tx, ownerId);
    const opened = state === 'open' && before.state !== 'open';
    await store.saveCallback(tx, id, {
      dueAt,
      ownerId,
      note: storable(note),
      state,
      // The desk may make another one of its own while this is a person's.
      automatic: before.automatic && !opened,
      closedBy: actor.memberId,
    });
    const { conversationId } = before;
    const moved = dueAt !== before.dueAt || ownerId !== before.ownerId;
    if (state !== before.state && state !== 'open')
      await recordActivity(tx, conversationId, 'callback_closed', actor.memberId, { state });
    else if (moved || opened)
      await recordActivity(tx, conversationId, 'callback_set', actor.memberId, {
        due: dueAt,
        owner: ownerId,
        // Whose it was: they know of it.
        ...(opened ? {} : { from: before.ownerId }),
      });
    events.push(
      { type: 'callback.changed', conversationId },
      { type: 'conversation.updated', conversationId },
    );
    return shown(tx, id);
  });
}
