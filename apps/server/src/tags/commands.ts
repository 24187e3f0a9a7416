import type { Tag, TagColour } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { appendEvents, type RealtimeHub } from '../platform/realtime/index.ts';
import { replaceTagInViews } from '../views/index.ts';
import { keyOf, mostTags } from './domain.ts';
import * as store from './store.ts';

export type TagDependencies = { database: Database; realtime: RealtimeHub };

const gone = () => new AppError('not_found', 'This tag does not exist any more. Choose another.');
const taken = () =>
  new AppError(
    'conflict',
    'There is a tag of this name already. Use that one, or merge the two under settings.',
  );

function changing<T>(
  { database, realtime }: TagDependencies,
  { workspaceId }: Actor,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return database.inWorkspace(workspaceId, async (tx) => {
    const result = await work(tx);
    await appendEvents(tx, [{ type: 'tags.changed', conversationId: null }]);
    tx.afterCommit(() => realtime.wake(workspaceId));
    return result;
  });
}

/** @throws AppError `conflict` for a name that is taken, `unprocessable` for too many. */
export function createTag(
  dependencies: TagDependencies,
  actor: Actor,
  { name, colour }: { name: string; colour: TagColour },
): Promise<Tag> {
  return changing(dependencies, actor, async (tx) => {
    if ((await store.countTags(tx)) >= mostTags)
      throw new AppError('unprocessable', `A workspace has ${mostTags} tags at most. Merge or delete some.`);
    const made = await store.insertTag(tx, { name, key: keyOf(name), colour });
    if (made === undefined) throw taken();
    return made;
  });
}

/** Renames a tag or gives it another colour. @throws AppError `not_found`, `conflict` */
export function updateTag(
  dependencies: TagDependencies,
  actor: Actor,
  id: string,
  change: { name?: string | undefined; colour?: TagColour | undefined },
): Promise<Tag> {
  return changing(dependencies, actor, async (tx) => {
    const before = await store.lockTag(tx, id);
    if (before === undefined) throw gone();
    const after = { id, name: change.name ?? before.name, colour: change.colour ?? before.colour };
    const key = keyOf(after.name);
    if (await store.isTaken(tx, key, id)) throw taken();
    await store.saveTag(tx, id, { ...after, key });
    return after;
  });
}

/** Merges a tag into another: conversations and saved views have that one instead. @throws AppError `not_found` */
export function mergeTag(
  dependencies: TagDependencies,
  actor: Actor,
  id: string,
  into: string,
): Promise<Tag> {
  if (id === into) throw new AppError('invalid_request', 'A tag cannot be merged with itself. Name another.');
  return changing(dependencies, actor, async (tx) => {
    const [first, second] = id < into ? [id, into] : [into, id];
    const tags = [await store.lockTag(tx, first), await store.lockTag(tx, second)];
    const target = tags.find((tag) => tag?.id === into);
    if (target === undefined || tags.includes(undefined)) throw gone();
    await store.replaceTag(tx, id, into);
    await replaceTagInViews(tx, id, into);
    await store.deleteTag(tx, id);
    const name = tags.find((tag) => tag?.id === id)?.name ?? '';
    await recordAudit(tx, actor, 'tag.merged', {
      subject: { type: 'tag', id, name },
      after: { into: target.name },
    });
    return target;
  });
}

/** Deletes a tag and takes it off every conversation. @throws AppError `not_found` */
export function removeTag(dependencies: TagDependencies, actor: Actor, id: string): Promise<void> {
  return changing(dependencies, actor, async (tx) => {
    const tag = await store.lockTag(tx, id);
    if (tag === undefined) throw gone();
    await store.deleteTag(tx, id);
    const { name } = tag;
    await recordAudit(tx, actor, 'tag.deleted', { subject: { type: 'tag', id, name }, before: { name } });
  });
}
