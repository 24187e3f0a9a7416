import type { CreateMessage } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import type { Actor } from '../platform/http/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';
import { attach } from './attach.ts';
import { previewOf, storable } from './domain.ts';
import { mention } from './mentions.ts';
import { insertMessage } from './message.store.ts';
import type { LockedConversation } from './store.ts';

/** Writes an internal note, which no customer ever sees; answers the events of whom it mentions. */
export async function writeNote(
  tx: Tx,
  actor: Pick<Actor, 'memberId' | 'memberName'>,
  conversation: LockedConversation,
  id: string,
  input: Pick<CreateMessage, 'text' | 'attachmentIds' | 'mentions'>,
): Promise<NewEvent[]> {
  const text = storable(input.text);
  await insertMessage(
    tx,
    {
      id,
      conversationId: conversation.id,
      ordinal: conversation.lastOrdinal + 1,
      channelId: conversation.channelId,
      sourceId: null,
      direction: 'note',
      subject: null,
      text,
      quotedFrom: null,
      html: null,
      remoteImages: 0,
      from: { name: actor.memberName, address: '' },
      recipients: { to: [], cc: [], replyTo: null },
      authorId: actor.memberId,
      headerId: null,
      references: [],
      automatic: false,
      sentAt: null,
      receivedAt: new Date(),
      delivery: null,
    },
    {
      status: conversation.status,
      preview: previewOf(text, null),
      waitingSince: undefined,
    },
  );
  await attach(tx, id, input.attachmentIds, actor.memberId);
  return mention(tx, conversation.id, id, input.mentions);
}
