import { newId, type Tx } from '../../platform/db/index.ts';
import { AppError, type Actor } from '../../platform/http/index.ts';
import { lockKnown } from '../known.ts';
import { recordActivity } from '../message.store.ts';
import * as changes from './change.store.ts';
import { insertLink } from './links.store.ts';
import { absorb } from './merge.ts';
import { arrange, readLines, refuseUnsafe } from './move.ts';
import { latestOf } from './plan.ts';
import * as store from './threads.store.ts';

/**
 * Moves a message and all that follow it into a new conversation, which is linked to the old one. Answers the change
 * and the new conversation.
 * @throws AppError `not_found` for a message that is not there; `unprocessable` for the first one.
 */
export async function split(
  tx: Tx,
  actor: Actor,
  sourceId: string,
  { messageId, subject }: { messageId: string; subject: string | null },
): Promise<{ changeId: string; conversationId: string }> {
  const old = await lockKnown(tx, sourceId);
  await refuseUnsafe(tx, actor, [sourceId]);
  const lines = (await readLines(tx, [sourceId])).get(sourceId) ?? [];
  const from = lines.findIndex((line) => line.id === messageId);
  if (from < 0) throw new AppError('not_found', 'This conversation has no such message (messageId).');
  if (from === 0)
    throw new AppError(
      'unprocessable',
      'The first message cannot be split off: nothing would stay. Choose a later one.',
    );
  const state = await store.stateOf(tx, sourceId);
  const targetId = newId();
  await store.insertSplit(tx, { id: targetId, fromId: sourceId, messageId, subject });
  const [staying, leaving] = [lines.slice(0, from), lines.slice(from)];
  await arrange(
    tx,
    new Map([
      [sourceId, staying],
      [targetId, leaving],
    ]),
  );
  await insertLink(tx, sourceId, targetId);
  const { revision } = await store.stateOf(tx, sourceId);
  const moved: changes.Moved = {
    messageIds: leaving.map((line) => line.id),
    source: state,
    target: state,
    revision,
    companions: null,
    redirected: [],
    floor: latestOf(staying),
  };
  await recordActivity(tx, sourceId, 'split_off', actor.memberId, { to: targetId });
  await recordActivity(tx, targetId, 'split', actor.memberId, { from: sourceId, subject: old.subject });
  const changeId = await changes.insertChange(tx, {
    kind: 'split',
    sourceId,
    targetId,
    memberId: actor.memberId,
    moved,
  });
  return { changeId, conversationId: targetId };
}

/** Takes a split back: everything of the new conversation goes to where it came from, also what came in since. */
export async function undoSplit(
  tx: Tx,
  actor: Actor,
  { sourceId, targetId, moved }: changes.StoredChange,
): Promise<void> {
  await lockKnown(tx, sourceId < targetId ? sourceId : targetId);
  await lockKnown(tx, sourceId < targetId ? targetId : sourceId);
  const unchanged = (await store.stateOf(tx, sourceId)).revision === moved.revision;
  const { messageIds } = await absorb(tx, actor, {
    targetId: sourceId,
    sourceId: targetId,
    floor: moved.floor,
  });
  if (unchanged && messageIds.length === moved.messageIds.length)
    await store.writeState(tx, sourceId, moved.source);
  await recordActivity(tx, sourceId, 'split_undone', actor.memberId, { from: targetId });
}
