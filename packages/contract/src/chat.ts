import { z } from 'zod';
import { chatSettings } from './channels-chat.ts';
import { id, instant, locale } from './common.ts';

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
  from: z.enum(['visitor', 'desk']),
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
});
export type ChatState = z.infer<typeof chatState>;

export const sendChatMessage = z.object({
  clientId,
  text: z.string().trim().min(1).max(chatTextLength),
});
export const sendChatFile = z.object({ clientId, name: z.string().min(1).max(300) });
export const chatSent = z.object({ message: chatMessage });
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
