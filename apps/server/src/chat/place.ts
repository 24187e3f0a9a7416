import { z } from 'zod';
import { readChatKey, type ChatPlace } from '../channels/chat/index.ts';
import { noSuchChat } from './channel.ts';

export const keyParams = z.object({ key: z.string().max(100) });
export const fileParams = z.object({ key: z.string().max(100), id: z.uuid() });

/** The workspace and channel that a page's key names. @throws AppError `not_found` */
export function placeOf({ key }: { key: string }): ChatPlace {
  const place = readChatKey(key);
  if (place === null) throw noSuchChat();
  return place;
}
