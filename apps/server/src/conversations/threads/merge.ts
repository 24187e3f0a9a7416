import type { Tx } from '../../platform/db/index.ts';
import { AppError, type Actor } from '../../platform/http/index.ts';
import { lockKnown } from '../known.ts';
import { recordActivity } from '../message.store.ts';
import { lockConversation } from '../store.ts';
import * as changes from './change.store.ts';
import { moveCompanions, returnCompanions, type Companions } from './companions.store.ts';
import { arrange, readLines, refuseUnsafe } from './move.ts';
import { interleave, statusAfterMerge } from './plan.ts';
import * as store from './threads.store.ts';

/** Locks two conversations, always in the same order, so that two merges never wait for each other. */
async function lockBoth(tx: Tx, targetId: string, sourceId: string) {
  if (targetId === sourceId)
    throw new AppError('invalid_request', 'A conversation cannot be merged with itself. Name another one.');
  const first = await lockKnown(tx, targetId < sourceId ? targetId : sourceId);
  const second = await lockKnown(tx, targetId < sourceId ? sourceId : targetId);
  return first.id === targetId ? { target: first, source: second } : { target: second, source: first };
}

/** Makes the source a part of the target: its messages in time order, and all that belongs to it. */
export async function absorb(
  tx: Tx,
  actor: Actor,
  { targetId, sourceId, floor = '' }: { targetId: string; sourceId: string; floor?: string },
): Promise<changes.Moved> {
  await refuseUnsafe(tx, actor, [targetId, sourceId]);
  const lines = await readLines(tx, [targetId, sourceId]);
  const [target, source] = [await store.stateOf(tx, targetId), await store.stateOf(tx, sourceId)];
  const [own, moving] = [lines.get(targetId) ?? [], lines.get(sourceId) ?? []];
  const companions: Companions = await moveCompanions(tx, sourceId, targetId);
  const redirected = await store.mergedInto(tx, sourceId);
  await store.setMergedInto(tx, [...redirected, sourceId], targetId);
  await store.writeState(tx, sourceId, { ...source, status: 'done', holdReason: null, holdUntil: null });
  const status = statusAfterMerge(target.status, source.status);
  const hold = status === 'on_hold' ? {} : { holdReason: null, holdUntil: null };
  await store.writeState(tx, targetId, {
    ...target,
    ...hold,
    status,
    assigneeId: target.assigneeId ?? source.assigneeId,
  });
  await arrange(
    tx,
    new Map([
      [targetId, interleave(own, moving, floor)],
      [sourceId, []],
    ]),
  );
  const { revision } = await store.stateOf(tx, targetId);
  return {
    messageIds: moving.map((line) => line.id),
    source,
    target,
    revision,
    companions,
    redirected,
    floor,
  };
}

/** Merges the source into the target; answers the change, by which it can be taken back. */
export async function merge(tx: Tx, actor: Actor, targetId: string, sourceId: string): Promise<string> {
  const { source } = await lockBoth(tx, targetId, sourceId);
  const moved = await absorb(tx, actor, { targetId, sourceId });
  const about = { from: sourceId, subject: source.subject };
  await recordActivity(tx, targetId, 'merged', actor.memberId, about);
  return changes.insertChange(tx, { kind: 'merge', sourceId, targetId, memberId: actor.memberId, moved });
}

/**
 * Takes a merge back: the messages that came from the source return to it, with their trail. What has come in since
 * stays with the target.
 */
export async function undoMerge(
  tx: Tx,
  actor: Actor,
  { sourceId, targetId, moved }: changes.StoredChange,
): Promise<void> {
  await lockKnown(tx, targetId);
  const shell = await lockConversation(tx, sourceId);
  if (shell?.mergedInto !== targetId)
    throw new AppError(
      'conflict',
      'The two have been changed again since. Take the later change back first.',
    );
  await refuseUnsafe(tx, actor, [targetId, sourceId]);
  const { revision } = await store.stateOf(tx, targetId);
  const lines = (await readLines(tx, [targetId])).get(targetId) ?? [];
  const returning = new Set(moved.messageIds);
  const back = lines.filter((line) => returning.has(line.id));
  if (back.length !== moved.messageIds.length)
    throw new AppError(
      'conflict',
      'Some of its messages are in another conversation by now. Take the later change back first.',
    );
  await store.setMergedInto(tx, moved.redirected, sourceId);
  await store.setMergedInto(tx, [sourceId], null);
  await arrange(
    tx,
    new Map([
      [targetId, lines.filter((line) => !returning.has(line.id))],
      [sourceId, back],
    ]),
  );
  await store.writeState(tx, sourceId, moved.source);
  // Whoever has decided something since, or whatever has arrived, is not overruled.
  if (revision === moved.revision) await store.writeState(tx, targetId, moved.target);
  if (moved.companions !== null) await returnCompanions(tx, targetId, sourceId, moved.companions);
  for (const [id, other] of [
    [targetId, sourceId],
    [sourceId, targetId],
  ] as const)
    await recordActivity(tx, id, 'merge_undone', actor.memberId, { from: other });
}
