import { chatFileBytes, type ChatMessage } from '@madoguchi/contract';
import { externalIdOf, toInboundItem, typeOfFile } from '../channels/chat/index.ts';
import { receive } from '../conversations/index.ts';
import { AppError } from '../platform/http/index.ts';
import { appendEvents } from '../platform/realtime/index.ts';
import { makeWay } from './assistant/talk.ts';
import { subjects } from './assistant/transcript.ts';
import { requireChat, type Chat } from './channel.ts';
import { joinCustomer, nameOf } from './customer.ts';
import type { ChatDependencies } from './dependencies.ts';
import { bringBack } from './line/line.store.ts';
import { visitorOf } from './session.ts';
import { setTyping } from './state.store.ts';
import { toChatMessage } from './thread.ts';
import {
  appendToThread,
  conversationOf,
  messageOfPost,
  noteReceived,
  postedMessage,
} from './thread.store.ts';
import type { VisitorRow } from './visitor.store.ts';

export type Post = {
  clientId: string;
  text: string;
  file: { name: string; content: Buffer } | null;
};

/**
 * Takes what a visitor sent, once: the same post again answers the message it became the first time.
 * @throws AppError `not_signed_in`, `not_found`, `unsupported_media`, `too_large`, `forbidden` where files are not taken.
 */
export async function takePost(
  dependencies: ChatDependencies,
  workspaceId: string,
  channelId: string,
  token: string | null,
  post: Post,
): Promise<ChatMessage> {
  const { database } = dependencies;
  const { chat, visitor } = await database.inWorkspace(workspaceId, async (tx) => {
    const found = await requireChat(tx, channelId);
    const known = await visitorOf(tx, channelId, token);
    await joinCustomer(tx, known);
    const conversation = await conversationOf(tx, known.id);
    if (conversation !== undefined) await bringBack(tx, conversation.id, channelId);
    return { chat: found, visitor: known };
  });
  const externalId = externalIdOf(visitor.id, post.clientId);
  const item = itemOf(chat, visitor, post);
  if (post.file !== null) await makeWay(dependencies, { workspaceId, channelId, token });
  await receive(dependencies, workspaceId, channelId, [item], async (tx) => {
    const message = await postedMessage(tx, channelId, externalId);
    if (message === undefined || (await appendToThread(tx, visitor.id, message.id)) === null) return;
    await joinCustomer(tx, visitor);
    await noteReceived(tx, channelId);
    await setTyping(tx, visitor.id, false);
    const data = { visitorId: visitor.id, what: 'message' };
    await appendEvents(tx, [{ type: 'chat.changed', conversationId: message.conversationId, data }]);
  });
  const row = await database.inWorkspace(workspaceId, (tx) =>
    messageOfPost(tx, visitor.id, channelId, externalId),
  );
  if (row === undefined) throw new AppError('unprocessable', 'This message could not be taken.');
  return toChatMessage(row, chat.settings.showNames);
}

function itemOf({ row, settings }: Chat, visitor: VisitorRow, { clientId, text, file }: Post) {
  return toInboundItem({
    visitor: { id: visitor.id, key: visitor.id, name: nameOf(visitor) },
    clientId,
    text,
    file: file === null ? null : fileOf(settings.files, file),
    subject: subjects[visitor.locale],
    to: { name: row.name, address: row.address },
    at: new Date(),
  });
}

function fileOf(taken: boolean, { name, content }: NonNullable<Post['file']>) {
  if (!taken) throw new AppError('forbidden', 'This chat takes no files.');
  if (content.byteLength === 0) throw new AppError('invalid_request', 'The file is empty.');
  if (content.byteLength > chatFileBytes)
    throw new AppError('too_large', `A file may have ${chatFileBytes / 1024 / 1024} MB at most.`);
  const type = typeOfFile(name, content);
  if (type === null)
    throw new AppError(
      'unsupported_media',
      'Pictures, PDF, text and office documents, ZIP and video files are taken; this is none of them.',
    );
  return { name, type, content };
}
