import type { EraseMention } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { eraseFromLists } from '../lists/index.ts';
import type { Actor } from '../platform/http/index.ts';
import { changing } from '../platform/realtime/index.ts';
import { mentionNews, type MentionDependencies } from './dependencies.ts';
import { eraseMention, textsOfPost } from './erase.store.ts';
import { lockSeen } from './judge.ts';
import { noteEvent } from './trail.store.ts';

/**
 * Erases one post whose writer, or whose network, asks for it, whether or not they are a customer. It is not brought back when
 * it is found again. Why it went is on record without its words.
 * @throws AppError `not_found`, `conflict`
 */
export function erase(
  dependencies: MentionDependencies,
  actor: Actor,
  id: string,
  { basedOn, reason, reference }: EraseMention,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const { customerId, network } = await lockSeen(tx, id, basedOn);
    await eraseFromLists(tx, await textsOfPost(tx, id));
    await eraseMention(tx, id);
    if (customerId !== null) {
      await dependencies.emptied(tx, { customerId, postId: id });
      await dependencies.settled(tx, { customerId, postId: id });
    }
    await noteEvent(tx, id, 'erased', actor.memberId, { reason, reference });
    await recordAudit(tx, actor, 'mention.erased', {
      subject: { type: 'mention', id, name: network },
      after: { reason, reference },
    });
    events.push(mentionNews('mention', id));
  });
}
