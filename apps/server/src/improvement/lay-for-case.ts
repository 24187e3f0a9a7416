import { findDraft, layDraft, lockPlace } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';
import { listLinked } from './linked.store.ts';
import { changed } from './open.ts';

/** How many files an answer may carry. */
const mostFiles = 20;

type Laid = {
  conversationId: string;
  append: boolean;
  /** What is written, once it is known which conversation it is for (one that was merged is another). */
  text: (conversationId: string) => string | Promise<string>;
  /** Makes the file that goes with it, given those that the draft has; answers its id, or null for none. */
  attach?: (conversationId: string, before: readonly string[]) => Promise<string | null>;
};

/**
 * Lays a text, and a file with it, in one’s own draft of a conversation of a case, to be looked through and sent by a
 * person. Answers the conversation.
 * @throws AppError `conflict` where one has begun to write and did not ask to append; `locked_by_other`; `not_found`;
 * `unprocessable` when there are files enough
 */
export async function layForCase(
  tx: Tx,
  events: NewEvent[],
  actor: Pick<Actor, 'memberId'>,
  caseId: string,
  { conversationId, append, text, attach }: Laid,
): Promise<string> {
  const { id } = await lockPlace(tx, conversationId);
  if (!(await listLinked(tx, caseId)).some((linked) => linked.id === id))
    throw new AppError('not_found', 'This case has nothing to do with this conversation.');
  const before = await findDraft(tx, id, actor.memberId);
  const files = before?.attachments.map((file) => file.id) ?? [];
  const file = (await attach?.(id, files)) ?? null;
  if (file !== null && files.length >= mostFiles)
    throw new AppError('unprocessable', `There are ${mostFiles} files in this draft. Take one out first.`);
  await layDraft(tx, events, actor, id, { text: await text(id), append, files: file === null ? [] : [file] });
  events.push(changed(caseId));
  return id;
}
