import { contactKind, type CustomerMerge, type MergeEvidence } from '@madoguchi/contract';
import { newId, type Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';
import { changing, customerNews, noSuchCustomer, type CustomerDependencies } from './changing.ts';
import { recordEvent } from './events.store.ts';
import { mergedRow, unmergedRow, type Moved } from './merged-row.ts';
import * as store from './merges.store.ts';
import { ensurePrimary } from './points.store.ts';
import { findRow, refreshSearch, updateRow } from './record.store.ts';

type Dependencies = Pick<CustomerDependencies, 'database' | 'realtime'>;

const noSuchMerge = () => new AppError('not_found', 'This merge does not exist in this workspace.');

const conversationNews = (conversationId: string): NewEvent => ({
  type: 'conversation.updated',
  conversationId,
});

async function lockBoth(tx: Tx, keptId: string, mergedId: string): Promise<void> {
  const rows = await store.lockCustomers(tx, [keptId, mergedId]);
  if (keptId === mergedId && rows.length > 0)
    throw new AppError('invalid_request', 'A customer cannot be merged with themselves (customerId).');
  if (rows.length < 2) throw noSuchCustomer();
  if (rows.some((row) => row.erased))
    throw new AppError(
      'conflict',
      'The data of one of them was erased on request: there is nothing to merge.',
    );
  if (rows.some((row) => row.mergedInto !== null)) {
    throw new AppError(
      'conflict',
      'One of them has become part of another customer already. Look at the record as it is now.',
    );
  }
}

/**
 * Makes one customer part of another: conversations, contact points and care notes go over, empty fields are filled. What
 * both have (the same telephone) stays where it is.
 */
export async function mergeCustomers(
  dependencies: Dependencies,
  actor: Actor,
  keptId: string,
  mergedId: string,
): Promise<void> {
  await changing(dependencies, actor.workspaceId, (tx, events) =>
    joinCustomers(tx, events, { keptId, mergedId, actorId: actor.memberId, evidence: null }),
  );
}

type Join = { keptId: string; mergedId: string; actorId: string | null; evidence: MergeEvidence | null };

/** The same within a change: by a member, or by what showed that they are one person. @throws AppError as above */
export async function joinCustomers(
  tx: Tx,
  events: NewEvent[],
  { keptId, mergedId, actorId, evidence }: Join,
): Promise<void> {
  await lockBoth(tx, keptId, mergedId);
  const [before, other] = [await findRow(tx, keptId), await findRow(tx, mergedId)];
  if (before === undefined || other === undefined) throw noSuchCustomer();
  const after = mergedRow(before, other);
  // Contact points first: whoever receives from one at this moment holds it, and their conversation is moved too.
  const points = await store.movePoints(tx, mergedId, keptId);
  const { conversations, shells } = await store.moveConversations(tx, mergedId, keptId);
  const notes = await store.moveNotes(tx, mergedId, keptId);
  for (const kind of contactKind.options) await ensurePrimary(tx, keptId, kind);
  const moved: Moved = { conversations, shells, points, notes, before, after };
  const id = newId();
  await store.insertMerge(tx, { id, keptId, mergedId, moved, actorId, evidence });
  await updateRow(tx, keptId, after);
  await store.setMergedInto(tx, mergedId, keptId);
  await recordEvent(tx, keptId, 'merged', actorId, {
    name: other.name,
    mergeId: id,
    conversations: String(conversations.length),
    evidence:
      evidence === null ? null : [evidence.kind, evidence.by].filter((part) => part !== null).join(':'),
  });
  await refreshSearch(tx, [keptId, mergedId]);
  await store.forgetPairs(tx, mergedId);
  events.push(customerNews(keptId), customerNews(mergedId), ...conversations.map(conversationNews));
}

/**
 * Takes a merge apart. What went over and is still there goes back, with what was done to it since; so do conversations that
 * have begun since from an address that goes back. Fields that were filled are emptied again unless someone has changed
 * them since. Only the newest merge of a customer can be undone, so that each finds things as it left them.
 */
export async function undoMerge(dependencies: Dependencies, actor: Actor, mergeId: string): Promise<string> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const found = await store.findMerge(tx, mergeId);
    if (found === undefined) throw noSuchMerge();
    const { keptId, mergedId } = found;
    const locked = await store.lockCustomers(tx, [keptId, mergedId]);
    const merge = await store.findMerge(tx, mergeId);
    if (merge === undefined || locked.length < 2) throw noSuchMerge();
    await refuseUndo(tx, merge, locked);
    const { moved } = merge;
    const points = await store.returnPoints(tx, moved.points, keptId, mergedId);
    const conversations = await store.returnConversations(tx, { mergeId, moved, keptId, mergedId });
    await store.returnNotes(tx, moved.notes, keptId, mergedId);
    for (const kind of contactKind.options)
      for (const customerId of [keptId, mergedId]) await ensurePrimary(tx, customerId, kind);
    const now = await findRow(tx, keptId);
    if (now !== undefined) await updateRow(tx, keptId, unmergedRow(now, moved));
    await store.setMergedInto(tx, mergedId, null);
    await store.ownUnshared(tx, mergedId);
    await store.markUndone(tx, mergeId, actor.memberId);
    for (const [customerId, name] of [
      [keptId, merge.mergedName],
      [mergedId, merge.keptName],
    ] as const)
      await recordEvent(tx, customerId, 'merge_undone', actor.memberId, {
        name,
        mergeId,
        contactPoints: String(points),
        conversations: String(conversations.length),
      });
    await refreshSearch(tx, [keptId, mergedId]);
    events.push(customerNews(keptId), customerNews(mergedId), ...conversations.map(conversationNews));
    return mergedId;
  });
}

async function refuseUndo(
  tx: Tx,
  merge: store.MergeRow,
  locked: readonly store.LockedForMerge[],
): Promise<void> {
  if (merge.undoneAt !== null) throw new AppError('conflict', 'This merge was undone already.');
  if (locked.some((row) => row.erased))
    throw new AppError('conflict', 'The data was erased on request since: there is nothing to take apart.');
  const kept = locked.find((row) => row.id === merge.keptId);
  const newest = await store.newestMerge(tx, merge.keptId);
  if (kept?.mergedInto !== null || newest?.id !== merge.id) {
    throw new AppError(
      'conflict',
      'Something was merged after this. Undo the newest merge first, then this one.',
    );
  }
}

/** The merges of a customer and of all who became part of them, newest first. */
export async function readMerges(tx: Tx, customerIds: readonly string[]): Promise<CustomerMerge[]> {
  const rows = await store.listMerges(tx, customerIds);
  return rows.map((row) => ({
    id: row.id,
    keptId: row.keptId,
    mergedId: row.mergedId,
    mergedName: row.mergedName,
    at: row.at,
    actor: row.actor,
    moved: {
      conversations: row.moved.conversations?.length ?? 0,
      contactPoints: row.moved.points?.length ?? 0,
      careNotes: row.moved.notes?.length ?? 0,
    },
    evidence: row.evidence,
    undoneAt: row.undoneAt,
    undoable: row.undoable,
  }));
}
