import type { BulkAction, BulkRequest, BulkResult } from '@madoguchi/contract';
import type { Tx } from '../../platform/db/index.ts';
import { AppError, type Actor } from '../../platform/http/index.ts';
import { changing } from '../commands.ts';
import { noteLeftOpen, type InTheWay } from '../closing.ts';
import { holdOf } from '../hold.ts';
import type { WritingDependencies } from '../dependencies.ts';
import * as store from './bulk.store.ts';
import { activityOf, decide } from './decide.ts';
import * as marks from './marks.store.ts';
import { tagConversations } from './tagging.ts';

/** Seconds in which the desk takes a bulk change back; the screen offers it for ten of them. */
export const undoSeconds = 60;

type MemberExists = (tx: Tx, memberId: string) => Promise<boolean>;

/**
 * Does one thing to several conversations, in one transaction with all of them locked. What each was before is kept, so
 * that it can be undone.
 * @throws AppError `not_found` for an assignee or a tag that is not there, `invalid_request` for a hold without reason.
 */
export function changeAll(
  dependencies: WritingDependencies,
  actor: Actor,
  { ids, action }: BulkRequest,
  memberExists: MemberExists,
): Promise<BulkResult> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    if (
      action.kind === 'assign' &&
      action.assigneeId !== null &&
      !(await memberExists(tx, action.assigneeId))
    )
      throw new AppError(
        'not_found',
        'This person is not a member of this workspace any more. Choose another.',
      );
    // A hold that is wrong is wrong for each of them, also for none.
    if (action.kind === 'status') holdOf({ holdReason: null, holdUntil: null }, action.status, action);
    const wanted = [...new Set(ids)];
    const rows = await store.lockConversations(tx, wanted);
    const { openPoints, mayClose, left } = await askFor(dependencies, tx, rows, action);
    const states = await apply(
      tx,
      actor,
      rows.filter(({ id }) => !openPoints.includes(id)),
      action,
    );
    const there = new Set(rows.map((row) => row.id));
    const changed = states.map((state) => state.id);
    for (const id of changed)
      await noteLeftOpen(
        tx,
        id,
        actor.memberId,
        left.filter(({ conversationId }) => conversationId === id),
      );
    const result = {
      changed,
      openPoints,
      mayClose,
      unchanged: rows.map((row) => row.id).filter((id) => !changed.includes(id) && !openPoints.includes(id)),
      missing: wanted.filter((id) => !there.has(id)),
    };
    if (states.length === 0) return { ...result, id: null, undoUntil: null };
    const id = await store.insertBulkChange(tx, {
      memberId: actor.memberId,
      action: action.kind,
      states,
    });
    const type = action.kind === 'read' ? 'read.changed' : 'conversation.updated';
    const data = action.kind === 'read' ? { bulk: id, memberId: actor.memberId } : { bulk: id };
    for (const conversationId of changed) events.push({ type, conversationId, data });
    return { ...result, id, undoUntil: new Date(Date.now() + undoSeconds * 1000).toISOString() };
  });
}

/** Which of them are not to be closed yet, since something there is still to be seen to; and what is left all the same. */
async function askFor(
  { closing }: WritingDependencies,
  tx: Tx,
  rows: readonly store.BulkRow[],
  action: BulkAction,
): Promise<{ openPoints: string[]; mayClose: boolean; left: InTheWay['points'] }> {
  if (action.kind !== 'status' || action.status !== 'done')
    return { openPoints: [], mayClose: true, left: [] };
  const ids = rows.filter(({ status }) => status !== 'done').map(({ id }) => id);
  const { points, mayClose } = await closing(tx, ids);
  if (mayClose && action.despiteOpenPoints === true) return { openPoints: [], mayClose, left: points };
  return { openPoints: [...new Set(points.map(({ conversationId }) => conversationId))], mayClose, left: [] };
}

function apply(
  tx: Tx,
  actor: Actor,
  rows: readonly store.BulkRow[],
  action: BulkAction,
): Promise<store.State[]> {
  if (action.kind === 'tag') return applyTags(tx, actor, rows, action);
  if (action.kind === 'read') return applyRead(tx, actor, rows);
  return applyDecision(tx, actor, rows, action);
}

async function applyDecision(
  tx: Tx,
  actor: Actor,
  rows: readonly store.BulkRow[],
  action: Extract<BulkAction, { kind: 'assign' | 'status' }>,
): Promise<store.State[]> {
  const decided = rows.flatMap((before) => {
    const after = decide(before, action);
    return after === null ? [] : [{ before, after }];
  });
  await store.writeDecided(
    tx,
    decided.map(({ after }) => after),
  );
  await store.recordActivities(
    tx,
    actor.memberId,
    decided.map(({ before, after }) => activityOf(before, after, action)),
  );
  if (action.kind === 'assign')
    await store.followFormer(
      tx,
      decided.map(({ before }) => before),
    );
  return decided.map(({ before }) => {
    const { id, status, holdReason, holdUntil, assigneeId, waitingSince, revision } = before;
    const was = { id, status, holdReason, holdUntil, assigneeId, waitingSince };
    return { id, revision: revision + 1, decided: was };
  });
}

async function applyTags(
  tx: Tx,
  actor: Actor,
  rows: readonly store.BulkRow[],
  action: Extract<BulkAction, { kind: 'tag' }>,
): Promise<store.State[]> {
  const { changes, entries } = await tagConversations(
    tx,
    rows.map((row) => row.id),
    action,
  );
  const revisions = new Map(rows.map((row) => [row.id, row.revision]));
  await store.bumpRevisions(
    tx,
    changes.map((change) => change.id),
  );
  await store.recordActivities(tx, actor.memberId, entries);
  return changes.map(({ id, added, removed }) => ({
    id,
    revision: (revisions.get(id) ?? 0) + 1,
    tags: { added, removed },
  }));
}

async function applyRead(tx: Tx, actor: Actor, rows: readonly store.BulkRow[]): Promise<store.State[]> {
  const ids = rows.map((row) => row.id);
  const places = await marks.readPlaces(tx, actor.memberId, ids);
  const seen = await marks.seeMentions(tx, actor.memberId, ids);
  const states = rows.flatMap(({ id, revision, lastOrdinal }) => {
    const before = places.find((place) => place.conversationId === id)?.ordinal ?? 0;
    const mentions = seen.filter((each) => each.conversationId === id).map((each) => each.messageId);
    if (before >= lastOrdinal && mentions.length === 0) return [];
    return [{ id, revision, read: { before, after: Math.max(before, lastOrdinal), mentions } }];
  });
  await marks.setReadPlaces(
    tx,
    actor.memberId,
    states.map(({ id, read }) => ({ conversationId: id, ordinal: read.after })),
  );
  return states;
}
