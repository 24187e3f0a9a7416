import type { Delivery, FeedEvent, WebhookEvent } from '@madoguchi/contract';

/** Something to tell of: what it is, and the key under which it is told once. */
export type Happening = {
  type: WebhookEvent;
  key: string;
  about: { conversationId?: string; messageId?: string; customerId?: string };
};

const textIn = (data: FeedEvent['data'], name: string): string | undefined => {
  const value = data[name];
  return typeof value === 'string' ? value : undefined;
};

/** An answer is told of when it has gone out, not while it can be undone. */
const created: Partial<Record<string, WebhookEvent>> = { inbound: 'message.received', note: 'note.created' };

const settled: Partial<Record<Delivery, WebhookEvent>> = {
  sent: 'message.sent',
  failed: 'message.failed',
  bounced: 'message.failed',
  doubtful: 'message.failed',
};

/**
 * What an event of the log means to the outside, if anything.
 *
 * @param deliveryOf how a message of ours stands now
 */
export async function happeningOf(
  event: FeedEvent,
  deliveryOf: (messageId: string) => Promise<Delivery | null>,
): Promise<Happening | null> {
  const { seq, type, data } = event;
  const conversationId = event.conversationId ?? undefined;
  const messageId = textIn(data, 'messageId');
  if (type === 'conversation.created' || type === 'conversation.updated') {
    return conversationId === undefined ? null : { type, key: String(seq), about: { conversationId } };
  }
  if (type === 'customer.updated') {
    const customerId = textIn(data, 'customerId');
    return customerId === undefined ? null : { type, key: String(seq), about: { customerId } };
  }
  if (messageId === undefined || conversationId === undefined) return null;
  const about = { conversationId, messageId };
  if (type === 'message.created') {
    const told = created[textIn(data, 'direction') ?? ''];
    return told === undefined ? null : { type: told, key: `${told}:${messageId}`, about };
  }
  if (type !== 'message.updated') return null;
  const delivery = await deliveryOf(messageId);
  const told = delivery === null ? undefined : settled[delivery];
  return told === undefined ? null : { type: told, key: `${told}:${delivery}:${messageId}`, about };
}
