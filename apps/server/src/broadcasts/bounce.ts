import type { DeliveryReport } from '../channels/kit/index.ts';
import type { Tx } from '../platform/db/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';
import { markBounced, refreshCounts } from './recipient.store.ts';

/** A mail that came back: noted with its recipient, so that hundreds of reports are no conversations. Null: not one of ours. */
export async function takeReport(
  tx: Tx,
  channelId: string,
  report: DeliveryReport,
): Promise<NewEvent[] | null> {
  const found = await markBounced(tx, channelId, report);
  if (found === undefined) return null;
  const { broadcastId } = found;
  await refreshCounts(tx, broadcastId);
  return [{ type: 'broadcast.changed', conversationId: null, data: { broadcastId } }];
}
