import { createHmac, randomBytes } from 'node:crypto';
import type { LineState } from './line-state.ts';
import type { LineEvent, LineUser } from './line-types.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** An identifier as LINE gives each event: ten signs of time, sixteen of chance (ULID). */
export function ulid(at: number): string {
  const time = Array.from({ length: 10 }, (_, place) => alphabet[Math.floor(at / 32 ** (9 - place)) % 32]);
  return [...time, ...Array.from(randomBytes(16), (byte) => alphabet[byte % 32])].join('');
}

export function lineSignature(secret: string, body: string | Buffer): string {
  return createHmac('sha256', secret).update(body).digest('base64');
}

/** What happens at LINE becomes events here, each a little later than the one before. */
export class LineEvents {
  readonly #state: LineState;
  #now: number;

  constructor(state: LineState, startsAt = Date.now()) {
    this.#state = state;
    this.#now = startsAt;
  }

  /** An event of any type; `more` wins over what is usual. */
  event(type: string, user: LineUser | null, more: Record<string, unknown> = {}): LineEvent {
    this.#now += 7;
    const answerable = ['message', 'follow', 'postback', 'accountLink'].includes(type);
    return {
      type,
      webhookEventId: ulid(this.#now),
      deliveryContext: { isRedelivery: false },
      timestamp: this.#now,
      mode: 'active',
      ...(user !== null && { source: { type: 'user', userId: user.userId } }),
      ...(user !== null && answerable && { replyToken: this.#state.replyToken(user.userId) }),
      ...more,
    };
  }

  #message(user: LineUser, message: Record<string, unknown>, quotable: boolean): LineEvent {
    const id = this.#state.messageId();
    const markAsReadToken = randomBytes(32).toString('base64url');
    this.#state.markTokens.set(markAsReadToken, id);
    const quote = quotable ? { quoteToken: randomBytes(32).toString('base64url') } : {};
    return this.event('message', user, { message: { id, markAsReadToken, ...quote, ...message } });
  }

  text(user: LineUser, text: string, more: Record<string, unknown> = {}): LineEvent {
    return this.#message(user, { type: 'text', text, ...more }, true);
  }

  sticker(user: LineUser, keywords: string[] = ['ありがとう']): LineEvent {
    const sticker = { packageId: '446', stickerId: '1988', stickerResourceType: 'STATIC', keywords };
    return this.#message(user, { type: 'sticker', ...sticker }, true);
  }

  /** A user has opened LINE's dialog at this address. */
  accountLink(user: LineUser, dialog: string): LineEvent {
    return this.event('accountLink', user, { link: this.#state.linkBy(user, dialog) });
  }

  location(user: LineUser): LineEvent {
    const place = { title: '配送先', address: '〒150-0002 東京都渋谷区渋谷2-21-1' };
    return this.#message(user, { type: 'location', ...place, latitude: 35.6591, longitude: 139.7037 }, false);
  }

  /** An image, video, audio or file, whose bytes the data host has. */
  media(
    user: LineUser,
    type: 'image' | 'video' | 'audio' | 'file',
    content: { type: string; bytes: Uint8Array; preparing?: number; gone?: boolean },
    more: Record<string, unknown> = {},
  ): LineEvent {
    const own =
      type === 'file'
        ? { fileName: '請求書.pdf', fileSize: content.bytes.byteLength }
        : { contentProvider: { type: 'line' } };
    const event = this.#message(user, { type, ...own, ...more }, type !== 'file' && type !== 'audio');
    this.#state.contents.set(messageIdOf(event), { preparing: 0, gone: false, ...content });
    return event;
  }
}

/** LINE's own identifier of the message an event is about. */
export function messageIdOf(event: LineEvent): string {
  const { message } = event;
  return typeof message === 'object' && message !== null && 'id' in message ? String(message.id) : '';
}

/** The same event once more, as LINE repeats it: all the same but the mark. */
export function again(event: LineEvent): LineEvent {
  return { ...event, deliveryContext: { isRedelivery: true } };
}

export function webhookBody(state: LineState, events: readonly LineEvent[]): string {
  return JSON.stringify({ destination: state.bot.userId, events });
}

/** Posts events to the desk as LINE does, signed over the bytes; answers the status. */
export async function postWebhook(
  state: LineState,
  url: string,
  events: readonly LineEvent[],
): Promise<number> {
  const body = webhookBody(state, events);
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'LineBotWebhook/2.0',
      'x-line-signature': lineSignature(state.channel.secret, body),
    },
    body,
  });
  await response.arrayBuffer();
  return response.status;
}
