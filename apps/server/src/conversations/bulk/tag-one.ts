import type { Tx } from '../../platform/db/index.ts';
import type { Actor } from '../../platform/http/index.ts';
import { changing, type ChangeDependencies } from '../changing.ts';
import { lockKnown } from '../known.ts';
import { bumpRevisions, recordActivities } from './bulk.store.ts';
import { tagConversations } from './tagging.ts';

/**
 * Changes the tags of one conversation. @param alsoStore runs in the same transaction; it is told whether anything changed.
 * @throws AppError `not_found` for the conversation or a tag; `conversation_merged`.
 */
export async function tagOne(
  dependencies: ChangeDependencies,
  actor: Actor,
  id: string,
  change: { add: readonly string[]; remove: readonly string[] },
  alsoStore?: (tx: Tx, changed: boolean) => Promise<void>,
): Promise<void> {
  await changing(dependencies, actor.workspaceId, async (tx, events) => {
    await lockKnown(tx, id);
    const { changes, entries } = await tagConversations(tx, [id], change);
    await alsoStore?.(tx, changes.length > 0);
    if (changes.length === 0) return;
    await bumpRevisions(tx, [id]);
    await recordActivities(tx, actor.memberId, entries);
    events.push({ type: 'conversation.updated', conversationId: id });
  });
}
