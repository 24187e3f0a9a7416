import { z } from 'zod';
import type { MessageContent } from '@madoguchi/contract';

/** A picture, film, sound or file of a message: LINE's data host has it for a while. */
export type Media = {
  kind: 'image' | 'video' | 'audio' | 'file';
  name: string | null;
  /** It lies elsewhere, at the address its sender's program gave: it is not fetched. */
  external: boolean;
};

export type ReadMessage = {
  messageId: string;
  text: string;
  content: MessageContent | null;
  media: Media | null;
  quoteToken: string | null;
  markAsReadToken: string | null;
};

const text = z.string();
const base = z.looseObject({
  id: text.min(1).max(100),
  type: text,
  quoteToken: text.optional(),
  markAsReadToken: text.optional(),
});
const emoji = z.object({
  index: z.number().int().nonnegative(),
  length: z.number().int().positive(),
  productId: text.regex(/^\w{1,64}$/),
  emojiId: text.regex(/^\w{1,32}$/),
});
const textMessage = z.looseObject({ text, emojis: z.array(z.unknown()).optional() });
const sticker = z.looseObject({
  packageId: text.regex(/^\d{1,20}$/),
  stickerId: text.regex(/^\d{1,20}$/),
  stickerResourceType: text.optional(),
  keywords: z.array(text).optional(),
  text: text.optional(),
});
const location = z.looseObject({
  title: text.optional(),
  address: text.optional(),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});
const media = z.looseObject({
  duration: z.number().int().nonnegative().optional(),
  contentProvider: z.looseObject({ type: text }).optional(),
  fileName: text.optional(),
});

type Said = Pick<ReadMessage, 'text' | 'content' | 'media'>;

/** What is shown where only words can be (list, search, notifications) of what has none. */
const words = {
  sticker: 'スタンプ',
  image: '画像',
  video: '動画',
  audio: '音声',
  file: 'ファイル',
  location: '位置情報',
};
const bracketed = (what: keyof typeof words, more: string | null | undefined): string =>
  [`［${words[what]}］`, more ?? ''].join(' ').trim();

/** Reads LINE's message object; null when it has no identity. Of a kind that is not known the kind's name is shown. */
export function readMessage(value: unknown): ReadMessage | null {
  const read = base.safeParse(value);
  if (!read.success) return null;
  const { id, type, quoteToken = null, markAsReadToken = null } = read.data;
  const unknown: Said = { text: `［${type}］`, content: null, media: null };
  return { messageId: id, quoteToken, markAsReadToken, ...(said(type, read.data) ?? unknown) };
}

function said(type: string, message: unknown): Said | null {
  switch (type) {
    case 'text':
      return saidText(message);
    case 'sticker':
      return saidSticker(message);
    case 'location':
      return saidLocation(message);
    case 'image':
    case 'video':
    case 'audio':
    case 'file':
      return saidMedia(type, message);
    default:
      return null;
  }
}

function saidText(message: unknown): Said | null {
  const read = textMessage.safeParse(message);
  if (!read.success) return null;
  const places = (read.data.emojis ?? []).flatMap((one) => {
    const place = emoji.safeParse(one);
    return place.success && place.data.index + place.data.length <= read.data.text.length ? [place.data] : [];
  });
  const content: MessageContent | null = places.length === 0 ? null : { type: 'emoji', places };
  return { text: read.data.text, content, media: null };
}

function saidSticker(message: unknown): Said | null {
  const read = sticker.safeParse(message);
  if (!read.success) return null;
  const { packageId, stickerId, keywords = [], stickerResourceType = 'STATIC', text: written } = read.data;
  const animated = stickerResourceType.includes('ANIMATION');
  // Message stickers carry words that their sender wrote on them.
  const meant = written === undefined || written === '' ? keywords.slice(0, 15) : [written];
  return {
    text: bracketed('sticker', meant[0]),
    content: { type: 'sticker', packageId, stickerId, keywords: meant, animated },
    media: null,
  };
}

function saidLocation(message: unknown): Said | null {
  const read = location.safeParse(message);
  if (!read.success) return null;
  const { title = null, address = null, latitude, longitude } = read.data;
  return {
    text: bracketed('location', [title, address].filter((part) => part !== null).join(' ')),
    content: { type: 'location', title, address, latitude, longitude },
    media: null,
  };
}

function saidMedia(kind: Media['kind'], message: unknown): Said | null {
  const read = media.safeParse(message);
  if (!read.success) return null;
  const { duration, contentProvider, fileName = null } = read.data;
  const external = contentProvider?.type === 'external';
  return {
    text: bracketed(kind, fileName),
    content: {
      type: 'media',
      kind,
      state: external ? 'gone' : 'fetching',
      name: fileName,
      durationMs: duration ?? null,
    },
    media: { kind, name: fileName, external },
  };
}
