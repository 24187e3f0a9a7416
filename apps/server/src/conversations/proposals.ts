import type { Draft } from '@madoguchi/contract';
import { idFrom, newId, type Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing, type ChangeDependencies } from './changing.ts';
import { storable } from './domain.ts';
import { lockKnown } from './known.ts';
import { findMessage, newestToBeSeen, ordinalOf } from './message-queries.store.ts';
import { recordActivity } from './message.store.ts';
import { tagOne } from './bulk/tag-one.ts';
import { writeNote } from './note.ts';
import { movedOn, refuseWhileLocked } from './refusals.ts';
import { askNoRules } from './proposals.store.ts';
import { findDraft, saveDraft } from './writing.store.ts';

/** What an assistant leaves for people to look at. Nothing here sends, and nothing here can. */
export type Proposing = {
  dependencies: ChangeDependencies;
  actor: Actor;
  conversationId: string;
  /** Runs in the transaction of what is proposed: both happen, or neither. */
  alsoStore: (tx: Tx) => Promise<void>;
};

export type ProposedDraft = {
  text: string;
  /** The newest message that was read for it. */
  basedOn: string;
  /** The `updatedAt` of the draft that it replaces; null where there is none. */
  replaces: string | null;
};

/**
 * Writes a draft of an answer for the member to look through, change and send. It takes no lock: nobody is writing.
 * @throws AppError `thread_moved_on` when something newer is there; `conflict` when the member has another draft than the one
 * it replaces; `locked_by_other` while a colleague writes; `not_found`; `conversation_merged`.
 */
export function proposeDraft(
  { dependencies, actor, conversationId, alsoStore }: Proposing,
  { text, basedOn, replaces }: ProposedDraft,
): Promise<Draft> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    await lockKnown(tx, conversationId);
    await askNoRules(tx);
    const [seen, newest] = await Promise.all([
      ordinalOf(tx, conversationId, basedOn),
      newestToBeSeen(tx, conversationId, actor.memberId),
    ]);
    if (seen === undefined)
      throw new AppError('not_found', 'This conversation has no such message (basedOn). Read it again.');
    if (newest !== undefined && seen.ordinal < newest.ordinal) throw movedOn(newest.id);
    await refuseWhileLocked(tx, conversationId, [actor.memberId]);
    const before = await findDraft(tx, conversationId, actor.memberId);
    const written = before === undefined || before.text.trim() === '' ? null : before.updatedAt;
    if (written !== replaces) throw otherDraft();
    const attachmentIds = before?.attachments.map((file) => file.id) ?? [];
    const cc = before?.cc ?? [];
    await saveDraft(tx, conversationId, actor.memberId, {
      text: storable(text),
      basedOn,
      attachmentIds,
      cc,
    });
    await recordActivity(tx, conversationId, 'assistant_wrote', actor.memberId, trace(actor, 'draft'));
    await alsoStore(tx);
    events.push(
      { type: 'draft.changed', conversationId, data: { memberId: actor.memberId } },
      { type: 'conversation.updated', conversationId },
    );
    const draft = await findDraft(tx, conversationId, actor.memberId);
    if (draft === undefined) throw new Error('the draft just written is not there');
    return draft;
  });
}

function otherDraft(): AppError {
  return new AppError(
    'conflict',
    'There is a draft of this member here already, or another one than was read. Read the conversation again, then say in «replaces» which draft (its updatedAt) this one takes the place of.',
  );
}

const trace = (actor: Actor, what: 'draft' | 'note' | 'tags') => ({ what, key: actor.keyName ?? null });

/**
 * Writes an internal note in the member's name; the trail says that an assistant wrote it. With a key, the same call again
 * answers the note that is there.
 * @throws AppError `not_found`; `idempotency_key_reused` for another text under the same key.
 */
export function proposeNote(
  { dependencies, actor, conversationId, alsoStore }: Proposing,
  { text, idempotencyKey }: { text: string; idempotencyKey: string | null },
): Promise<{ messageId: string; repeated: boolean }> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const conversation = await lockKnown(tx, conversationId);
    await askNoRules(tx);
    const messageId =
      idempotencyKey === null
        ? newId()
        : idFrom('note', actor.workspaceId, actor.via, conversationId, idempotencyKey);
    const before = idempotencyKey === null ? undefined : await findMessage(tx, messageId);
    if (before !== undefined) {
      if (before.text !== storable(text)) throw keyReused();
      await alsoStore(tx);
      return { messageId, repeated: true };
    }
    const note = { text, attachmentIds: [], mentions: [] };
    await writeNote(tx, actor, conversation, messageId, note);
    await recordActivity(tx, conversationId, 'assistant_wrote', actor.memberId, trace(actor, 'note'));
    await alsoStore(tx);
    events.push(
      { type: 'message.created', conversationId, data: { messageId, direction: 'note' } },
      { type: 'conversation.updated', conversationId },
    );
    return { messageId, repeated: false };
  });
}

function keyReused(): AppError {
  return new AppError(
    'idempotency_key_reused',
    'This idempotencyKey was used for another note. Use a new one for each.',
  );
}

/** Adds tags that the workspace has; takes none away. @throws AppError `not_found` for the conversation or a tag. */
export function proposeTags(
  { dependencies, actor, conversationId, alsoStore }: Proposing,
  tagIds: readonly string[],
): Promise<void> {
  const change = { add: tagIds, remove: [] };
  return tagOne(dependencies, actor, conversationId, change, async (tx, changed) => {
    await askNoRules(tx);
    if (changed)
      await recordActivity(tx, conversationId, 'assistant_wrote', actor.memberId, trace(actor, 'tags'));
    await alsoStore(tx);
  });
}
