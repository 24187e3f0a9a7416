import type { ThreadChange } from '@madoguchi/contract';
import { AppError, type Actor } from '../../platform/http/index.ts';
import { changing } from '../commands.ts';
import { lockKnown, requireConversation } from '../known.ts';
import { recordActivity } from '../message.store.ts';
import type { WritingDependencies } from '../dependencies.ts';
import * as changes from './change.store.ts';
import { deleteLink, insertLink } from './links.store.ts';
import { merge, undoMerge } from './merge.ts';
import { movedEvents } from './move.ts';
import { split, undoSplit } from './split.ts';

type Row = Awaited<ReturnType<typeof changes.findChange>>;

/** A change as the API tells of it. */
export function toChange({ memberId, memberName, ...row }: Row): ThreadChange {
  return { ...row, member: memberId === null ? null : { id: memberId, name: memberName ?? '' } };
}

/**
 * Merges one conversation into another, in one transaction with both locked.
 * @throws AppError `not_found`, `conversation_merged`, `still_sending`, `locked_by_other`, `conflict`
 */
export function mergeConversations(
  dependencies: WritingDependencies,
  actor: Actor,
  targetId: string,
  sourceId: string,
): Promise<ThreadChange> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const id = await merge(tx, actor, targetId, sourceId);
    events.push(...movedEvents(sourceId, targetId));
    return toChange(await changes.findChange(tx, id, targetId));
  });
}

/** Splits a conversation from a message on. @throws AppError as for merging */
export function splitConversation(
  dependencies: WritingDependencies,
  actor: Actor,
  id: string,
  from: { messageId: string; subject: string | null },
): Promise<ThreadChange> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const { changeId, conversationId } = await split(tx, actor, id, from);
    events.push({ type: 'conversation.created', conversationId }, ...movedEvents(id, conversationId));
    return toChange(await changes.findChange(tx, changeId, id));
  });
}

/** Takes a merge or a split back, once. @throws AppError `not_found`, `conflict` and as for merging */
export async function undoChange(
  dependencies: WritingDependencies,
  actor: Actor,
  changeId: string,
): Promise<void> {
  await changing(dependencies, actor.workspaceId, async (tx, events) => {
    const change = await changes.lockChange(tx, changeId);
    if (change === undefined) throw new AppError('not_found', 'There is no such merge or split here.');
    if (change.undone) throw new AppError('conflict', 'This has been taken back already.');
    await (change.kind === 'merge' ? undoMerge(tx, actor, change) : undoSplit(tx, actor, change));
    await changes.markUndone(tx, changeId);
    events.push(...movedEvents(change.sourceId, change.targetId));
  });
}

/** Links two conversations, or takes the link away. */
export async function setLink(
  dependencies: WritingDependencies,
  actor: Actor,
  [id, otherId]: readonly [string, string],
  linked: boolean,
): Promise<void> {
  if (linked && id === otherId)
    throw new AppError('invalid_request', 'A conversation cannot be linked with itself. Name another one.');
  await changing(dependencies, actor.workspaceId, async (tx, events) => {
    if (linked) for (const each of [id, otherId].toSorted()) await lockKnown(tx, each);
    else for (const each of [id, otherId]) await requireConversation(tx, each);
    if ((await (linked ? insertLink : deleteLink)(tx, id, otherId)) === 0) return;
    for (const [from, to] of [
      [id, otherId],
      [otherId, id],
    ] as const) {
      await recordActivity(tx, from, linked ? 'linked' : 'unlinked', actor.memberId, { to });
      events.push({ type: 'links.changed', conversationId: from });
    }
  });
}
