import type { ClosingGate } from '../conversations/index.ts';
import { findClosing } from './list.store.ts';
import { listOpenPoints } from './use.store.ts';

/** What stands in the way of closing conversations: points of their lists that nobody has ticked. */
export const closingGate: ClosingGate = async (tx, conversationIds) => {
  const points = await listOpenPoints(tx, conversationIds);
  return { points, mayClose: points.length === 0 || (await findClosing(tx)) === 'ask' };
};
