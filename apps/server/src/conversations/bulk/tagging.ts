import type { Tx } from '../../platform/db/index.ts';
import { AppError } from '../../platform/http/index.ts';
import type { NewActivity } from './bulk.store.ts';
import { addTags, removeTags, tagNames } from './marks.store.ts';

export type TagChange = { id: string; added: string[]; removed: string[] };

/**
 * Adds and takes off tags; answers what that changed of each conversation, and what the trail says of it.
 * @throws AppError `not_found` when one of the tags to be added is not there.
 */
export async function tagConversations(
  tx: Tx,
  ids: readonly string[],
  { add, remove }: { add: readonly string[]; remove: readonly string[] },
): Promise<{ changes: TagChange[]; entries: NewActivity[] }> {
  const known = await tagNames(tx, [...add, ...remove]);
  const names = new Map(known.map((tag) => [tag.id, tag.name]));
  if (add.some((tagId) => !names.has(tagId)))
    throw new AppError('not_found', 'One of these tags does not exist any more. Choose others.');
  const every = (tagIds: readonly string[]) =>
    ids.flatMap((conversationId) => tagIds.map((tagId) => ({ conversationId, tagId })));
  const removed = await removeTags(tx, every(remove.filter((tagId) => !add.includes(tagId))));
  const added = await addTags(tx, every(add));
  const changes = ids
    .map((id) => ({
      id,
      added: added.filter((pair) => pair.conversationId === id).map((pair) => pair.tagId),
      removed: removed.filter((pair) => pair.conversationId === id).map((pair) => pair.tagId),
    }))
    .filter((change) => change.added.length + change.removed.length > 0);
  const listed = (tagIds: string[]) =>
    tagIds.length === 0 ? null : tagIds.map((tagId) => names.get(tagId) ?? '').join(', ');
  const entries = changes.map((change) => ({
    conversationId: change.id,
    kind: 'tags_changed',
    // The names are for people, the ids for rules: a tag may be called otherwise later.
    data: {
      added: listed(change.added),
      removed: listed(change.removed),
      ...(change.added.length > 0 && { addedIds: change.added.join(' ') }),
      ...(change.removed.length > 0 && { removedIds: change.removed.join(' ') }),
    },
  }));
  return { changes, entries };
}
