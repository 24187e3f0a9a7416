import { placeActing, placeNew } from '../absence/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { follow } from './followers.store.ts';
import { recordActivity } from './message.store.ts';

/** Gives a conversation that has just begun to who is there, and says in its trail why; the caller tells of the conversation. */
export async function placeElsewhere(tx: Tx, conversationId: string, at = new Date()): Promise<void> {
  const trail = await placeNew(tx, conversationId, at);
  if (trail !== null) await recordActivity(tx, conversationId, 'routed', null, trail);
}

/** Lets somebody act for the assignee who is away: they follow it, are told, and the trail says why it is them. */
export async function actInstead(tx: Tx, conversationId: string, at = new Date()): Promise<void> {
  const acting = await placeActing(tx, conversationId, at);
  if (acting === null) return;
  await follow(tx, conversationId, [acting.memberId]);
  await recordActivity(tx, conversationId, 'acting_set', null, acting.trail);
}
