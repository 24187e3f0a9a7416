import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';
import { follow, insertMentions } from './followers.store.ts';

/**
 * Notes whom a note mentions, by id: they follow the conversation from then on, see it as unread, and
 * `mention.created` names them, for whoever tells people of it.
 * @throws AppError `invalid_request` when one of them is no member of this workspace.
 */
export async function mention(
  tx: Tx,
  conversationId: string,
  messageId: string,
  memberIds: readonly string[],
): Promise<NewEvent[]> {
  if (memberIds.length === 0) return [];
  const mentioned = await insertMentions(tx, conversationId, messageId, memberIds);
  if (mentioned.length !== new Set(memberIds).size) {
    throw new AppError(
      'invalid_request',
      'One of those mentioned is not a member of this workspace any more. Take them out; your text is kept.',
    );
  }
  await follow(tx, conversationId, mentioned);
  return [{ type: 'mention.created', conversationId, data: { messageId, memberIds: mentioned } }];
}
