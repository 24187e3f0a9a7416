import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import { conversationExists } from './store.ts';

/** @throws AppError `not_found` when this workspace has no such conversation. */
export async function requireConversation(tx: Tx, id: string): Promise<void> {
  if (!(await conversationExists(tx, id))) throw noSuchConversation();
}

export function noSuchConversation(): AppError {
  return new AppError('not_found', 'This conversation does not exist in this workspace.');
}
