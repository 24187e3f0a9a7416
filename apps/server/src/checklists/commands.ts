import type { Checklist, ChecklistClosing, CreateChecklist, SaveChecklist } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { storableDeep } from '../conversations/index.ts';
import { newId, type Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing, type ChangeDependencies, type NewEvent } from '../platform/realtime/index.ts';
import { mostLists } from './domain.ts';
import * as store from './list.store.ts';

const news: NewEvent = { type: 'checklist.changed', conversationId: null };

const factsOf = ({ id, name, revision, points }: Checklist) => ({
  subject: { type: 'checklist', id, name },
  after: { revision, points: points.length },
});

/** @throws AppError `not_found` */
export async function requireList(tx: Tx, id: string): Promise<Checklist> {
  const found = await store.findList(tx, id);
  if (found === undefined)
    throw new AppError('not_found', 'This check list does not exist any more. Choose another.');
  return found;
}

/** @throws AppError `not_found` for a tag that is gone */
async function fit(tx: Tx, asked: CreateChecklist): Promise<CreateChecklist> {
  const { tagIds } = asked.conditions;
  const known = await store.knownTags(tx, tagIds);
  const gone = tagIds.findIndex((id) => !known.includes(id));
  if (gone >= 0)
    throw new AppError('not_found', 'A tag of these conditions does not exist any more. Take it out.', {
      errors: [{ path: `conditions.tagIds.${gone}`, message: 'is no tag of this workspace' }],
    });
  return storableDeep({
    ...asked,
    conditions: { ...asked.conditions, tagIds: [...new Set(tagIds)] },
  });
}

/** Adds a list; answers its id. @throws AppError `unprocessable` beyond the limit; as `fit` */
export async function addList(tx: Tx, memberId: string, asked: CreateChecklist): Promise<string> {
  await store.lockLists(tx);
  if ((await store.listLists(tx)).length >= mostLists)
    throw new AppError(
      'unprocessable',
      `A workspace has ${mostLists} check lists at most. Delete some first.`,
    );
  const id = newId();
  await store.insertList(tx, id, await fit(tx, asked), memberId);
  return id;
}

/** Writes over a list; where it is attached, its words stay. @throws AppError as `fit` */
export async function writeList(tx: Tx, memberId: string, id: string, asked: CreateChecklist): Promise<void> {
  await store.saveList(tx, id, await fit(tx, asked), memberId);
}

/** @throws AppError as `addList` */
export function createList(
  dependencies: ChangeDependencies,
  actor: Actor,
  asked: CreateChecklist,
): Promise<Checklist> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const made = await requireList(tx, await addList(tx, actor.memberId, asked));
    await recordAudit(tx, actor, 'checklist.created', factsOf(made));
    events.push(news);
    return made;
  });
}

/** @throws AppError `conflict` when somebody was faster; `not_found` */
export function changeList(
  dependencies: ChangeDependencies,
  actor: Actor,
  id: string,
  { basedOn, ...asked }: SaveChecklist,
): Promise<Checklist> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    await store.lockLists(tx);
    const before = await requireList(tx, id);
    if (before.revision !== basedOn)
      throw new AppError(
        'conflict',
        `${before.changedBy?.name ?? 'Somebody'} has changed this list meanwhile. Read it again, then make your change.`,
      );
    await writeList(tx, actor.memberId, id, asked);
    const after = await requireList(tx, id);
    await recordAudit(tx, actor, 'checklist.updated', {
      ...factsOf(after),
      before: factsOf(before).after,
    });
    events.push(news);
    return after;
  });
}

/** Deletes a list. Conversations that it is attached to keep its points. @throws AppError `not_found` */
export function deleteList(dependencies: ChangeDependencies, actor: Actor, id: string): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    await store.lockLists(tx);
    const { subject, after: before } = factsOf(await requireList(tx, id));
    await store.deleteList(tx, id);
    await recordAudit(tx, actor, 'checklist.deleted', { subject, before });
    events.push(news);
  });
}

/** Chooses what happens where a conversation is closed with open points. */
export function changeClosing(
  dependencies: ChangeDependencies,
  actor: Actor,
  closing: ChecklistClosing,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const before = await store.findClosing(tx);
    if (before === closing) return;
    await store.saveClosing(tx, closing, actor.memberId);
    await recordAudit(tx, actor, 'checklist_settings.updated', {
      before: { closing: before },
      after: { closing },
    });
    events.push(news);
  });
}
