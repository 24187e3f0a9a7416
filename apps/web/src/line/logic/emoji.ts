import type { Message } from '@madoguchi/contract';

type Emoji = Extract<NonNullable<Message['content']>, { type: 'emoji' }>['places'][number];

export type EmojiPart =
  | { kind: 'text'; from: number; text: string }
  | { kind: 'emoji'; from: number; text: string; src: string };

/** Where LINE shows its emoji from. */
export function emojiUrl({ productId, emojiId }: Pick<Emoji, 'productId' | 'emojiId'>): string {
  return `https://stickershop.line-scdn.net/sticonshop/v1/sticon/${productId}/android/${emojiId}.png`;
}

/** Where LINE shows its stickers from. */
export function stickerUrl(stickerId: string): string {
  return `https://stickershop.line-scdn.net/stickershop/v1/sticker/${stickerId}/android/sticker.png`;
}

/** A text in parts, with LINE's emoji where they stand; places that overlap or lie outside are left as text. */
export function emojiParts(text: string, places: readonly Emoji[]): EmojiPart[] {
  const parts: EmojiPart[] = [];
  let at = 0;
  for (const place of [...places].sort((a, b) => a.index - b.index)) {
    const end = place.index + place.length;
    if (place.index < at || end > text.length || place.length <= 0) continue;
    if (place.index > at) parts.push({ kind: 'text', from: at, text: text.slice(at, place.index) });
    parts.push({
      kind: 'emoji',
      from: place.index,
      text: text.slice(place.index, end),
      src: emojiUrl(place),
    });
    at = end;
  }
  if (at < text.length) parts.push({ kind: 'text', from: at, text: text.slice(at) });
  return parts;
}
