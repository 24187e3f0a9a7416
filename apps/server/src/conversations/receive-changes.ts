import type { InboundItem } from '../channels/kit/index.ts';
import type { Tx } from '../platform/db/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';
import { previewOf } from './domain.ts';
import { recordActivity } from './message.store.ts';
import * as store from './receive-changes.store.ts';

type Item<Kind extends InboundItem['kind']> = Extract<InboundItem, { kind: Kind }>;

const changed = (conversationId: string, messageId: string): NewEvent[] => [
  { type: 'message.updated', conversationId, data: { messageId } },
  { type: 'conversation.updated', conversationId },
];

/** The customer took a message back: its words, files and raw source go; that there was one stays. */
export async function applyRemoval(
  tx: Tx,
  channelId: string,
  { headerId, removedAt }: Item<'removed'>,
): Promise<NewEvent[]> {
  const message = await store.removeContent(tx, channelId, headerId, removedAt);
  if (message === undefined) return [];
  await store.refreshPreview(tx, message, '');
  await recordActivity(tx, message.conversationId, 'message_removed', null, { messageId: message.id });
  return changed(message.conversationId, message.id);
}

/** The customer changed a message. Of several changes the newest counts, in whatever order they arrive. */
export async function applyEdit(
  tx: Tx,
  toRead: { add: (messageId: string) => void },
  channelId: string,
  { headerId, text, content, editedAt }: Item<'edited'>,
): Promise<NewEvent[]> {
  const message = await store.editContent(tx, channelId, { headerId, text, content, editedAt });
  if (message === undefined) return [];
  await store.refreshPreview(tx, message, previewOf(text, null));
  toRead.add(message.id);
  return changed(message.conversationId, message.id);
}
