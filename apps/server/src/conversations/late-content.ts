import { createHash } from 'node:crypto';
import { newId, type Tx } from '../platform/db/index.ts';
import { appendEvents, type RealtimeHub } from '../platform/realtime/index.ts';
import { findAwaited, setMediaState, type MediaKind } from './late-content.store.ts';
import { insertAttachment } from './message.store.ts';

/** What became of a file that its channel hands out later than the message. */
export type LateContent =
  | { state: 'gone' | 'failed' }
  | { state: 'here'; name: string; type: string; content: Uint8Array };

/** What is still to be fetched for a message: who fetches it asks first. Null when it is here, or was taken back. */
export async function awaitedMedia(
  tx: Tx,
  channelId: string,
  headerId: string,
): Promise<{ kind: MediaKind; name: string | null } | null> {
  const message = await findAwaited(tx, channelId, headerId);
  return message === undefined ? null : { kind: message.kind, name: message.name };
}

/** Puts a file to its message, or says there that it is not to be had; once. */
export async function putLateContent(
  { realtime }: { realtime: RealtimeHub },
  tx: Tx,
  channelId: string,
  headerId: string,
  late: LateContent,
): Promise<void> {
  const message = await findAwaited(tx, channelId, headerId);
  if (message === undefined) return;
  const { id: messageId, conversationId } = message;
  if (late.state === 'here') {
    const { name, type, content } = late;
    const sha256 = createHash('sha256').update(content).digest();
    const file = { id: newId(), messageId, name, type, content, sha256 };
    await insertAttachment(tx, { ...file, contentId: null, inline: false, uploadedBy: null });
  }
  await setMediaState(tx, messageId, late.state);
  await appendEvents(tx, [{ type: 'message.updated', conversationId, data: { messageId } }]);
  tx.afterCommit(() => realtime.wake(tx.workspaceId));
}
