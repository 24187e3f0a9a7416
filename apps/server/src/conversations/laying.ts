import type { Tx } from '../platform/db/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';
import { newestToBeSeen } from './message-queries.store.ts';
import { findDraft, saveDraft } from './writing.store.ts';

/** What is laid in somebody's draft, and what is done where they have begun to write: let them be, or go below or above it. */
export type Laid = {
  text: string;
  begun: 'refuse' | 'below' | 'above';
  /** Files that go with it, after those that are there. */
  files?: readonly string[];
};

/**
 * Lays a text that another part of the desk has composed in a member's own draft, for them to look through, change and send.
 * What they have begun, words or files, is never replaced. Answers the whole draft; null where what they have begun is in the way.
 */
export async function layInDraft(
  tx: Tx,
  events: NewEvent[],
  { conversationId, memberId }: { conversationId: string; memberId: string },
  { text, begun, files = [] }: Laid,
): Promise<string | null> {
  const before = await findDraft(tx, conversationId, memberId);
  const own = before?.text.trim() === '' ? '' : (before?.text.trimEnd() ?? '');
  const attachmentIds = before?.attachments.map(({ id }) => id) ?? [];
  const isBegun = own !== '' || attachmentIds.length > 0;
  if (isBegun && begun === 'refuse') return null;
  const parts = begun === 'above' ? [text, own] : [own, text];
  const newest = await newestToBeSeen(tx, conversationId, memberId);
  const whole = parts.filter((part) => part !== '').join('\n\n');
  await saveDraft(tx, conversationId, memberId, {
    text: whole,
    // What was begun goes on from what its writer had seen then.
    basedOn: isBegun ? (before?.basedOn ?? null) : (newest?.id ?? null),
    attachmentIds: [...attachmentIds, ...files],
    cc: before?.cc ?? [],
  });
  events.push({ type: 'draft.changed', conversationId, data: { memberId } });
  return whole;
}
