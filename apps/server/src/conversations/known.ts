import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import { conversationExists, lockConversation, type LockedConversation } from './store.ts';

/** @throws AppError `not_found` when this workspace has no such conversation. */
export async function requireConversation(tx: Tx, id: string): Promise<void> {
  if (!(await conversationExists(tx, id))) throw noSuchConversation();
}

export function noSuchConversation(): AppError {
  return new AppError('not_found', 'This conversation does not exist in this workspace.');
}

/** Locks a conversation to change it. @throws AppError `not_found`; `conversation_merged` when it is a part of another now. */
export async function lockKnown(tx: Tx, id: string): Promise<LockedConversation> {
  const conversation = await lockConversation(tx, id);
  if (conversation === undefined) throw noSuchConversation();
  if (conversation.mergedInto !== null) {
    throw new AppError(
      'conversation_merged',
      'This conversation has become a part of another one (mergedInto). Go on there.',
      { mergedInto: conversation.mergedInto },
    );
  }
  return conversation;
}

/** Locks a conversation, of one that was merged the one it went into. @throws AppError `not_found` */
export async function lockPlace(tx: Tx, id: string): Promise<LockedConversation> {
  const asked = await lockConversation(tx, id);
  const into = asked?.mergedInto ?? null;
  const conversation = into === null ? asked : await lockConversation(tx, into);
  if (conversation === undefined) throw noSuchConversation();
  return conversation;
}
