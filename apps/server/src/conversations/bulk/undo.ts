import type { BulkUndoResult } from '@madoguchi/contract';
import type { Tx } from '../../platform/db/index.ts';
import { AppError, type Actor } from '../../platform/http/index.ts';
import { changing } from '../commands.ts';
import type { WritingDependencies } from '../dependencies.ts';
import { undoSeconds } from './bulk.ts';
import * as store from './bulk.store.ts';
import * as marks from './marks.store.ts';

/**
 * Gives each conversation its own former state back, but for those that somebody, or a message, has changed since: they
 * are left alone and named.
 * @throws AppError `not_found` for a change that is not one's own, `conflict` when it is too late or undone already.
 */
export function undoAll(
  dependencies: WritingDependencies,
  actor: Actor,
  id: string,
): Promise<BulkUndoResult> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const change = await store.lockBulkChange(tx, id);
    if (change === undefined || change.memberId !== actor.memberId)
      throw new AppError('not_found', 'There is no such change of yours.');
    if (change.undone) throw new AppError('conflict', 'This has been undone already.');
    if (change.age > undoSeconds)
      throw new AppError(
        'conflict',
        `Too late: this could be undone for ${undoSeconds} seconds. Change the conversations again instead.`,
      );
    const rows = await store.lockConversations(
      tx,
      change.states.map((state) => state.id),
    );
    const untouched = new Set(
      change.states
        .filter((state) => rows.some((row) => row.id === state.id && isUntouched(row, state)))
        .map((state) => state.id),
    );
    const states = change.states.filter((state) => untouched.has(state.id));
    await restore(tx, actor, change.action, rows, states);
    await store.markBulkUndone(tx, id);
    const type = change.action === 'read' ? 'read.changed' : 'conversation.updated';
    for (const conversationId of untouched)
      events.push({ type, conversationId, data: { bulk: `${id} undone`, memberId: actor.memberId } });
    return {
      restored: [...untouched],
      leftAlone: rows
        .filter((row) => !untouched.has(row.id))
        .map((row) => ({ id: row.id, subject: row.subject })),
    };
  });
}

/** How far one has read is one's own: only what was read since stands in the way, and that is looked at later. */
function isUntouched(row: store.BulkRow, state: store.State): boolean {
  return state.read === undefined ? row.revision === state.revision : row.lastOrdinal <= state.read.after;
}

async function restore(
  tx: Tx,
  actor: Actor,
  action: string,
  rows: readonly store.BulkRow[],
  states: readonly store.State[],
): Promise<void> {
  if (action === 'read') return restoreRead(tx, actor, states);
  if (action === 'tag') return restoreTags(tx, actor, states);
  const decided = states.flatMap((state) => state.decided ?? []);
  await store.writeDecided(tx, decided);
  await store.recordActivities(
    tx,
    actor.memberId,
    decided.map((was) =>
      entryOf(
        rows.find((row) => row.id === was.id),
        was,
        action,
      ),
    ),
  );
}

function entryOf(row: store.BulkRow | undefined, was: store.Decided, action: string): store.NewActivity {
  const conversationId = was.id;
  if (action === 'assign')
    return { conversationId, kind: 'assigned', data: { from: row?.assigneeId ?? null, to: was.assigneeId } };
  const hold = { reason: was.holdReason, until: was.holdUntil };
  if (row?.status === was.status) return { conversationId, kind: 'hold_changed', data: hold };
  return {
    conversationId,
    kind: 'status_changed',
    data: { from: row?.status ?? null, to: was.status, ...hold },
  };
}

async function restoreTags(tx: Tx, actor: Actor, states: readonly store.State[]): Promise<void> {
  const pairs = (which: 'added' | 'removed') =>
    states.flatMap(({ id, tags }) => (tags?.[which] ?? []).map((tagId) => ({ conversationId: id, tagId })));
  const known = await marks.tagNames(
    tx,
    pairs('removed').map((pair) => pair.tagId),
  );
  await marks.removeTags(tx, pairs('added'));
  await marks.addTags(
    tx,
    // A tag that was deleted meanwhile stays so.
    pairs('removed').filter((pair) => known.some((tag) => tag.id === pair.tagId)),
  );
  await store.bumpRevisions(
    tx,
    states.map((state) => state.id),
  );
  await store.recordActivities(
    tx,
    actor.memberId,
    states.map(({ id }) => ({ conversationId: id, kind: 'tags_changed', data: { undone: 'true' } })),
  );
}

async function restoreRead(tx: Tx, actor: Actor, states: readonly store.State[]): Promise<void> {
  const places = states.flatMap(({ id, read }) =>
    read === undefined ? [] : [{ conversationId: id, ordinal: read.before }],
  );
  await marks.setReadPlaces(tx, actor.memberId, places);
  await marks.unseeMentions(
    tx,
    actor.memberId,
    states.flatMap((state) => state.read?.mentions ?? []),
  );
}
