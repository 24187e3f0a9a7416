import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';
import { layInDraft } from './laying.ts';
import { refuseWhileLocked } from './refusals.ts';

/**
 * Puts a text, and files with it, into a member's own draft of a conversation that the caller has locked, to be looked through and sent by a person.
 * @throws AppError `conflict` where one has begun to write and did not ask to append; `locked_by_other`
 */
export async function layDraft(
  tx: Tx,
  events: NewEvent[],
  { memberId }: Pick<Actor, 'memberId'>,
  conversationId: string,
  { text, append, files = [] }: { text: string; append: boolean; files?: readonly string[] },
): Promise<void> {
  await refuseWhileLocked(tx, conversationId, [memberId]);
  const begun = append ? 'below' : 'refuse';
  if ((await layInDraft(tx, events, { conversationId, memberId }, { text, begun, files })) === null)
    throw new AppError(
      'conflict',
      'You have begun to write here. Append this text to it, or send or empty it first.',
    );
  events.push({ type: 'conversation.updated', conversationId });
}
