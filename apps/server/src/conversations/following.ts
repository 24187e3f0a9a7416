import { requireConversation } from './known.ts';
import { changing } from './commands.ts';
import { follow, unfollow } from './followers.store.ts';
import type { Actor } from '../platform/http/index.ts';
import type { WritingDependencies } from './dependencies.ts';

/** Follows or unfollows a conversation, for the member who asks. */
export async function setFollowing(
  dependencies: WritingDependencies,
  actor: Actor,
  conversationId: string,
  following: boolean,
): Promise<void> {
  await changing(dependencies, actor.workspaceId, async (tx, events) => {
    await requireConversation(tx, conversationId);
    const changed = following
      ? await follow(tx, conversationId, [actor.memberId])
      : await unfollow(tx, conversationId, actor.memberId);
    if (changed > 0)
      events.push({ type: 'follow.changed', conversationId, data: { memberId: actor.memberId, following } });
  });
}
