import type { ChatSettings } from '@madoguchi/contract';
import { findOfKind, type ChannelRow } from '../desk-channels/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import { toChatSettings } from './settings.ts';

export type Chat = { row: ChannelRow<unknown>; settings: ChatSettings };

/** A chat, switched on or not. */
export async function findChat(tx: Tx, channelId: string): Promise<Chat | undefined> {
  const row = await findOfKind<unknown>(tx, 'chat', channelId);
  return row === undefined ? undefined : { row, settings: toChatSettings(row.config) };
}

/** A chat that is switched on. @throws AppError `not_found` for every other channel. */
export async function requireChat(tx: Tx, channelId: string): Promise<Chat> {
  const chat = await findChat(tx, channelId);
  if (chat === undefined || !chat.row.enabled) throw noSuchChat();
  return chat;
}

export function noSuchChat(): AppError {
  return new AppError('not_found', 'There is no such chat, or it is switched off.');
}
