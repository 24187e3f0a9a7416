import type { Conversation, Message } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { findMessage } from './message-queries.store.ts';
import { toConversation, toMessage } from './queries.ts';
import { findConversation } from './store.ts';

/** Nobody: what depends on who looks is not part of these. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** A conversation as the API shows it, without what depends on who looks. Undefined when it is gone. */
export async function describeConversation(
  tx: Tx,
  id: string,
): Promise<Omit<Conversation, 'unread'> | undefined> {
  const row = await findConversation(tx, nobody, id);
  if (row === undefined) return undefined;
  const { unread: _, ...shown } = toConversation(row);
  return shown;
}

/** A message as the API shows it. Undefined when it is gone. */
export async function describeMessage(tx: Tx, id: string): Promise<Message | undefined> {
  const row = await findMessage(tx, id);
  return row === undefined ? undefined : toMessage(row);
}
