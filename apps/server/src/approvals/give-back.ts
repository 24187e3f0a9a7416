import { findDraft, hideAgain, saveDraft } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import type { LockedApproval } from './approval.store.ts';
import { draftWith } from './domain.ts';

/** Makes a reply its writer's draft again, above whatever they have begun meanwhile. */
export async function giveBack(tx: Tx, approval: LockedApproval): Promise<void> {
  const { writerId, conversationId, text, attachmentIds, cc, basedOn } = approval;
  if (writerId === null) return;
  const begun = await findDraft(tx, conversationId, writerId);
  const draft = draftWith(
    { text, attachmentIds },
    begun === undefined ? null : { text: begun.text, attachmentIds: begun.attachments.map(({ id }) => id) },
  );
  // As old as the reply: what came since must be read before it is handed in again.
  await saveDraft(tx, conversationId, writerId, {
    ...draft,
    basedOn,
    cc: [...new Set([...cc, ...(begun?.cc ?? [])])],
  });
  await hideAgain(tx, conversationId);
}
