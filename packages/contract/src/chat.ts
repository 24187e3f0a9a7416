import { z } from 'zod';
import { chatSettings } from './channels-chat.ts';
import { chatSaid } from './chat-assistant.ts';
import { id, instant, locale } from './common.ts';
import { guideStep } from './first-questions.ts';

/** What the chat in a page and the desk say to each other. */

/** Largest file a visitor may send, in bytes. */
export const chatFileBytes = 10 * 1024 * 1024;

/** Longest message of a visitor, in UTF-16 units. */
export const chatTextLength = 4000;

const clientId = z.string().regex(/^[\w-]{8,64}$/, 'must be 8 to 64 letters, digits, - or _');

export const chatConfig = chatSettings
  .pick({ color: true, position: true, languages: true, greeting: true, askEmail: true, files: true })
  .extend({
    name: z.string(),
    sites: z.array(z.string()),
    emailAnswers: z.boolean().meta({ description: 'Whether answers can reach visitors by e-mail' }),
    open: z.boolean().meta({ description: 'Whether somebody is there now' }),
    opensAt: instant.nullable().meta({ description: 'When somebody is there again' }),
    timeZone: z.string(),
    assistant: z
      .object({
        greeting: chatSettings.shape.greeting,
        start: z.object({ ja: guideStep.nullable(), en: guideStep.nullable() }),
      })
      .nullable()
      .meta({ description: 'What answers before a person does; null: nothing' }),
    line: z
      .object({ name: z.string(), id: z.string() })
      .nullable()
      .meta({ description: 'The account at LINE by which visitors may go on' }),
  });
export type ChatConfig = z.infer<typeof chatConfig>;

export const chatPage = z.object({
  url: z
    .string()
    .max(2000)
    .regex(/^https?:\/\//, 'must be the address of a page'),
  title: z.string().max(300),
  referrer: z.string().max(2000).default(''),
});
export type ChatPage = z.infer<typeof chatPage>;

export const openChat = z.object({
  locale,
  page: chatPage.optional(),
  identity: z.string().max(4000).optional().meta({ description: 'A JWT by which the site says who this is' }),
});
export type OpenChat = z.infer<typeof openChat>;

export const chatVisitor = z.object({
  id,
  name: z.string().nullable(),
  email: z.string().nullable(),
  identified: z.boolean(),
});
export type ChatVisitor = z.infer<typeof chatVisitor>;

export const chatOpened = z.object({
  token: z.string().nullable().meta({ description: 'A new token; null where the one sent goes on' }),
  visitor: chatVisitor,
});
export type ChatOpened = z.infer<typeof chatOpened>;

export const chatFile = z.object({ id, name: z.string(), type: z.string(), size: z.number().int() });
export type ChatFile = z.infer<typeof chatFile>;

export const chatMessage = z.object({
  seq: z.number().int().meta({ description: "Place in the visitor's thread, from 1, without gaps" }),
  id,
  clientId: z.string().nullable().meta({ description: 'By which the visitor sent it' }),
  from: z.enum(['visitor', 'desk', 'assistant']),
  by: z.enum(['chat', 'email', 'line']).meta({ description: 'By what way it came' }),
  said: chatSaid.nullable().meta({ description: 'What it is within the first questions' }),
  name: z.string().nullable().meta({ description: 'Who of the team wrote it, where that is shown' }),
  text: z.string(),
  at: instant,
  files: z.array(chatFile),
});
export type ChatMessage = z.infer<typeof chatMessage>;

export const chatState = z.object({
  typing: z.boolean().meta({ description: 'Somebody of the team is writing' }),
  writer: z.string().nullable(),
  deskRead: z.number().int().meta({ description: "The newest of the visitor's messages that was read" }),
  visitorRead: z.number().int().meta({ description: 'The newest message that the visitor has seen' }),
  assistant: z.boolean().meta({ description: 'What is written next is answered by the assistant first' }),
});
export type ChatState = z.infer<typeof chatState>;

export const sendChatMessage = z.object({
  clientId,
  text: z.string().trim().min(1).max(chatTextLength),
});
export const sendChatFile = z.object({ clientId, name: z.string().min(1).max(300) });
export const chatSent = z.object({
  message: chatMessage,
  replies: z.array(chatMessage).meta({ description: 'What the assistant said to it at once' }),
});
export type ChatSent = z.infer<typeof chatSent>;
export const listChatMessages = z.object({
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export const chatMessages = z.object({ items: z.array(chatMessage), more: z.boolean(), state: chatState });
export type ChatMessages = z.infer<typeof chatMessages>;
export const chatTyping = z.object({ typing: z.boolean() });
export const chatRead = z.object({ seq: z.number().int().min(0) });
export const chatContact = z.object({
  email: z
    .string()
    .trim()
    .max(254)
    .regex(/^[^\s@<>\p{Cc}]+@[^\s@<>\p{Cc}]+\.[^\s@<>\p{Cc}]+$/u, 'must be an e-mail address'),
});

/** How a visitor goes on by LINE: they add the account, and send it the code, once and in time. */
export const chatLineCode = z.object({
  code: z.string(),
  expiresAt: instant,
  addUrl: z.string().meta({ description: 'Adds the account, on a phone' }),
  sendUrl: z.string().meta({ description: 'Opens the talk with the code written in it, on a phone' }),
  qr: z
    .object({ size: z.number().int(), path: z.string() })
    .meta({ description: 'The address for adding as a QR code: an SVG path of `size` units' }),
});
export type ChatLineCode = z.infer<typeof chatLineCode>;

/** What the desk shows of a conversation's visitor. */
export const conversationVisitor = z.object({
  visitor: chatVisitor.extend({
    locale,
    online: z.boolean(),
    seenAt: instant,
    firstSeenAt: instant,
    page: z.object({ url: z.string(), title: z.string() }).nullable(),
    browser: z.string().nullable().meta({ description: 'Browser and system, as far as they tell' }),
  }),
  typingUntil: instant.nullable(),
  readOrdinal: z
    .number()
    .int()
    .meta({ description: 'The ordinal of the newest answer the visitor has seen; 0 for none' }),
});
export type ConversationVisitor = z.infer<typeof conversationVisitor>;
