import { recordByDesk } from '../consent/index.ts';
import { storable } from '../conversations/index.ts';
import { customerOf } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { appendEvents, type RealtimeHub } from '../platform/realtime/index.ts';
import { nameless, type ReadRow } from './items.ts';
import { findLine } from './settings.ts';

type Friend = { channelId: string; chat: string; name: string | null };

/**
 * Whoever adds the account becomes a customer, without a conversation. Where the account says what its friends are shown
 * as they add it, that is their consent to news, with those words; taking a block back is none.
 */
export async function befriend(
  tx: Tx,
  realtime: RealtimeHub,
  { channelId, chat, name }: Friend,
  rows: readonly ReadRow[],
): Promise<void> {
  const added = rows.findLast(({ event }) => event.meaning.kind === 'followed' && !event.inGroup);
  if (added === undefined) return;
  const customerId = await customerOf(tx, {
    kind: 'line',
    key: chat,
    value: chat,
    name:
      storable(name ?? '')
        .trim()
        .slice(0, 120) || nameless,
  });
  const wording = (await findLine(tx, channelId))?.config.consentWording ?? null;
  const { meaning } = added.event;
  if (wording !== null && meaning.kind === 'followed' && !meaning.unblocked)
    await recordByDesk(tx, {
      customerId,
      channel: 'line',
      purpose: 'news',
      change: 'given',
      how: 'line_friend',
      wording,
      evidence: added.row.id,
      at: new Date(added.row.at),
    });
  await appendEvents(tx, [{ type: 'customer.updated', conversationId: null, data: { customerId } }]);
  tx.afterCommit(() => realtime.wake(tx.workspaceId));
}
