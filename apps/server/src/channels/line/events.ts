import { z } from 'zod';
import type { MessageContent } from '@madoguchi/contract';
import { readMessage, type Media } from './message.ts';

/** What an event means to the desk. */
export type Meaning =
  | {
      kind: 'message';
      messageId: string;
      text: string;
      content: MessageContent | null;
      media: Media | null;
      quoteToken: string | null;
      markAsReadToken: string | null;
    }
  | { kind: 'edited'; messageId: string; text: string; content: MessageContent | null }
  | { kind: 'unsent'; messageId: string }
  | { kind: 'followed'; unblocked: boolean }
  | { kind: 'unfollowed' }
  | { kind: 'linked'; nonce: string; ok: boolean }
  /** Whether this desk may answer in that chat, or another tool does (module channels). */
  | { kind: 'control'; ours: boolean }
  | { kind: 'suspended'; suspended: boolean }
  /** Kept as it came; nothing follows from it. */
  | { kind: 'other' };

export type LineEvent = {
  meaning: Meaning;
  /** Who did it; in a group that is not where it happened. */
  userId: string | null;
  inGroup: boolean;
  /** Another tool answers at the moment: there is no reply token, and no answer is possible. */
  standby: boolean;
  replyToken: string | null;
};

const text = z.string();
const common = z.looseObject({
  type: text,
  mode: text.optional(),
  replyToken: text.optional(),
  source: z.looseObject({ type: text, userId: text.optional() }).optional(),
});

const postback = z.looseObject({ data: text, params: z.record(z.string(), z.unknown()).optional() });

const other: Meaning = { kind: 'other' };

/** Reads one event; what it does not know is «other», never a failure. `id` stands for what has no message of its own. */
export function readEvent(body: object, id: string): LineEvent {
  const read = common.safeParse(body);
  if (!read.success)
    return { meaning: other, userId: null, inGroup: false, standby: false, replyToken: null };
  const { type, mode, replyToken = null, source } = read.data;
  return {
    meaning: meaningOf(type, read.data, id),
    userId: source?.userId ?? null,
    inGroup: source !== undefined && source.type !== 'user',
    standby: mode === 'standby',
    replyToken: replyToken === '' ? null : replyToken,
  };
}

function meaningOf(type: string, event: Record<string, unknown>, id: string): Meaning {
  switch (type) {
    case 'message': {
      const message = readMessage(event['message']);
      return message === null ? other : { kind: 'message', ...message };
    }
    case 'messageEdited': {
      const message = readMessage(event['message']);
      if (message === null) return other;
      const { messageId, text: words, content } = message;
      return { kind: 'edited', messageId, text: words, content };
    }
    case 'unsend': {
      const read = z.looseObject({ messageId: text }).safeParse(event['unsend']);
      return read.success ? { kind: 'unsent', messageId: read.data.messageId } : other;
    }
    case 'follow': {
      const read = z.looseObject({ isUnblocked: z.boolean() }).safeParse(event['follow']);
      return { kind: 'followed', unblocked: read.success && read.data.isUnblocked };
    }
    case 'unfollow':
      return { kind: 'unfollowed' };
    case 'postback':
      return postbackOf(event['postback'], id);
    case 'accountLink': {
      const read = z.looseObject({ result: text, nonce: text }).safeParse(event['link']);
      return read.success ? { kind: 'linked', nonce: read.data.nonce, ok: read.data.result === 'ok' } : other;
    }
    case 'activated':
    case 'deactivated':
      return { kind: 'control', ours: type === 'activated' };
    case 'botSuspended':
    case 'botResumed':
      return { kind: 'suspended', suspended: type === 'botSuspended' };
    default:
      return other;
  }
}

/** A choice that was tapped: it says what the account's maker wrote into it, and a date where one was chosen. */
function postbackOf(value: unknown, id: string): Meaning {
  const read = postback.safeParse(value);
  if (!read.success) return other;
  const params = Object.entries(read.data.params ?? {}).flatMap(([key, one]) =>
    typeof one === 'string' ? [[key, one] as const] : [],
  );
  const chosen = params.map(([, one]) => one).join(' ');
  return {
    kind: 'message',
    messageId: `postback:${id}`,
    text: [read.data.data, chosen].filter((part) => part !== '').join(' '),
    content: { type: 'postback', data: read.data.data, params: Object.fromEntries(params) },
    media: null,
    quoteToken: null,
    markAsReadToken: null,
  };
}
