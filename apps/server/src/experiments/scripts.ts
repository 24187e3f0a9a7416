import type { ConversationScript, ConversationScripts } from '@madoguchi/contract';
import { requireConversation } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { assignmentOf, recordSeen } from './assignment.store.ts';
import { variantOf } from './assign.ts';
import { noSuchExperiment } from './dependencies.ts';
import { runningScripts } from './subject.store.ts';
import { findExperiment } from './store.ts';

/** The scripts that are compared on a conversation, without what they say. @throws AppError `not_found` */
export async function readScripts(tx: Tx, conversationId: string): Promise<ConversationScripts> {
  await requireConversation(tx, conversationId);
  const rows = await runningScripts(tx, conversationId);
  return { items: rows.map(({ id, name, seen }) => ({ experimentId: id, name, seen })) };
}

/**
 * What is to be said to this customer, and the fact that it was seen: nobody reads it without. Whom one script was said to
 * keeps it.
 * @throws AppError `not_found` also where no such script is compared on this conversation
 */
export async function seeScript(
  tx: Tx,
  conversationId: string,
  experimentId: string,
  now: Date,
): Promise<ConversationScript> {
  await requireConversation(tx, conversationId);
  const found = (await runningScripts(tx, conversationId)).find(({ id }) => id === experimentId);
  if (found === undefined) throw noSuchExperiment();
  const { customerId: unit, salt, shares } = found;
  const kept = await assignmentOf(tx, experimentId, unit);
  const variant = kept?.variant ?? variantOf(salt, unit, shares);
  await recordSeen(tx, [{ experimentId, unit, variant, causeId: conversationId, at: now.toISOString() }]);
  const text = (await findExperiment(tx, experimentId))?.variants[variant];
  if (text === undefined) throw noSuchExperiment();
  return { experimentId, variant: text.name, text: text.text };
}
