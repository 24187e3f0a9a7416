import { z } from 'zod';
import { correspondent, id, instant } from './common.ts';
import { conversationDetail, conversationStatus, message } from './conversations.ts';

const subject = z.string().trim().max(500).default('').meta({
  description: 'What the customer reads as the subject of a mail; elsewhere only the house sees it',
});

/** To whom one writes first: a customer, or an address whose customer is found or made by the desk's rules. */
const recipient = {
  customerId: id.optional(),
  email: z.string().trim().min(1).max(254).optional().meta({
    description: 'Instead of customerId: an address. Whoever has it is the customer, else a new one is made',
  }),
  name: z.string().trim().min(1).max(120).optional().meta({
    description: 'What a customer is called who is made for `email`',
  }),
  channelId: id.optional().meta({ description: 'Left out: the channel this customer used last' }),
  to: z.string().trim().min(1).max(254).optional().meta({
    description: 'One of the customer’s contact points; left out: their first one by that channel',
  }),
  subject,
};

const one = ({ customerId, email }: { customerId?: string | undefined; email?: string | undefined }) =>
  (customerId === undefined) !== (email === undefined);
const whom = { message: 'say to whom: either customerId or email', path: ['customerId'] };

/** Begins a first message to a customer; nothing is sent. */
export const createFirstMessage = z.object(recipient).refine(one, whom).meta({ id: 'CreateFirstMessage' });
export type CreateFirstMessage = z.infer<typeof createFirstMessage>;

export const updateFirstMessage = z.object({
  subject: z.string().trim().max(500).optional(),
  channelId: id.optional(),
  to: z.string().trim().min(1).max(254).optional(),
});
export type UpdateFirstMessage = z.infer<typeof updateFirstMessage>;

/** A first message that is being written. Its id is the conversation’s, in which its draft is kept. */
export const firstMessage = z.object({
  id,
  customer: z.object({ id, name: z.string(), honorific: z.string(), company: z.string().nullable() }),
  channelId: id,
  channelType: z.string(),
  channelName: z.string(),
  to: z.string(),
  subject: z.string(),
  preview: z.string().meta({ description: 'The draft’s first words' }),
  updatedAt: instant,
});
export type FirstMessage = z.infer<typeof firstMessage>;
export const firstMessages = z.object({ items: z.array(firstMessage) });

/** Begins a conversation and sends its first message. */
export const createConversation = z
  .object({
    ...recipient,
    text: z.string().trim().min(1).max(100_000),
    cc: z.array(z.string().trim().max(254)).max(20).default([]),
    attachmentIds: z.array(id).max(20).default([]),
    status: conversationStatus.optional().meta({ description: 'Status after sending' }),
  })
  .refine(one, whom)
  .meta({ id: 'CreateConversation' });
export type CreateConversation = z.infer<typeof createConversation>;

export const startedConversation = z.object({ conversation: conversationDetail, message });
export type StartedConversation = z.infer<typeof startedConversation>;

/** A way in which a customer can be written to first. */
export const startWay = z.object({
  channelId: id,
  channelType: z.string(),
  channelName: z.string(),
  to: correspondent.shape.address,
  name: z.string().nullable().meta({ description: 'Who is there, where the address does not say it' }),
  usual: z.boolean().meta({ description: 'By the channel that the customer used last' }),
  reachable: z.boolean().meta({ description: 'Whether anything arrives there: not when they blocked us' }),
  letter: z.boolean().meta({ description: 'Whether it has a subject and copies' }),
});
export type StartWay = z.infer<typeof startWay>;
export const startWays = z.object({ items: z.array(startWay) });
export type StartWays = z.infer<typeof startWays>;
