import { readEmail } from '../customers/index.ts';
import type { InboundItem } from '../channels/kit/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { appendEvents, type RealtimeHub } from '../platform/realtime/index.ts';
import { appendToThread, mailsOfVisitors } from './thread.store.ts';

/** Nobody types an address with the same capitals each time. */
const keyOf = (address: string | null): string | null =>
  address === null ? null : (readEmail(address)?.key.toLowerCase() ?? null);

/**
 * Puts what visitors answered by mail into their threads too, in the transaction that stores it: only mail from the very
 * address to which the answers went, since others in a conversation by mail are none of the visitor's business.
 */
export async function showMailReplies(
  tx: Tx,
  realtime: RealtimeHub,
  channelId: string,
  items: readonly InboundItem[],
): Promise<void> {
  const replies = items.flatMap((item) =>
    item.kind === 'message' && (item.message.references.length > 0 || item.message.conversationId !== null)
      ? [item.externalId]
      : [],
  );
  if (replies.length === 0) return;
  for (const mail of await mailsOfVisitors(tx, channelId, replies)) {
    const { visitorId, conversationId } = mail;
    if (keyOf(mail.email) === null || keyOf(mail.email) !== keyOf(mail.from)) continue;
    if ((await appendToThread(tx, visitorId, mail.id)) === null) continue;
    const data = { visitorId, what: 'message' };
    await appendEvents(tx, [{ type: 'chat.changed', conversationId, data }]);
    tx.afterCommit(() => realtime.wake(tx.workspaceId));
  }
}
