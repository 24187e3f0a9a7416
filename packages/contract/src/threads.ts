import { z } from 'zod';
import { id, instant } from './common.ts';
import { conversationStatus } from './conversations.ts';

export const mergeConversation = z.object({
  sourceId: id.meta({ description: 'The conversation whose messages move; it becomes part of this one' }),
});

export const splitConversation = z.object({
  messageId: id.meta({ description: 'The first message that moves; all later ones go with it' }),
  subject: z.string().trim().min(1).max(500).optional(),
});

/** A merge or a split, and whether it can still be taken back. */
export const threadChange = z
  .object({
    id,
    kind: z.enum(['merge', 'split']),
    sourceId: id,
    targetId: id.meta({ description: 'Where the messages are now' }),
    subject: z.string().meta({ description: 'Of the conversation at the other end' }),
    at: instant,
    member: z.object({ id, name: z.string() }).nullable(),
  })
  .meta({ id: 'ThreadChange' });
export type ThreadChange = z.infer<typeof threadChange>;
export const threadChanges = z.object({ items: z.array(threadChange) });

export const linkedConversation = z.object({
  id,
  subject: z.string(),
  status: conversationStatus,
  customerName: z.string(),
});
export type LinkedConversation = z.infer<typeof linkedConversation>;
export const linkedConversations = z.object({ items: z.array(linkedConversation) });
export const linkConversation = z.object({ conversationId: id });
export const linkParams = z.object({ id, otherId: id });

export const followers = z.object({ items: z.array(z.object({ id, name: z.string(), since: instant })) });
