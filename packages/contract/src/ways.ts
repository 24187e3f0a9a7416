import { z } from 'zod';
import { id } from './common.ts';

/** By which channel, and to which address of the customer, an answer goes when not the way they used last. */
export const answerVia = z
  .object({
    channelId: id,
    to: z.string().trim().min(1).max(254).meta({ description: 'One of the customer’s contact points' }),
    confirmed: z.boolean().default(false).meta({
      description: 'A person was asked whether it may go another way than the customer’s own, and said yes',
    }),
    subject: z.string().trim().min(1).max(200).optional().meta({
      description: 'Of a mail in a conversation that has no subject for customers',
    }),
  })
  .meta({ id: 'AnswerVia' });
export type AnswerVia = z.infer<typeof answerVia>;

/** One way in which an answer can go. */
export const answerWay = z.object({
  channelId: id,
  channelType: z.string(),
  channelName: z.string(),
  to: z.string(),
  name: z.string().nullable().meta({ description: 'Who is there, where the address does not say it' }),
  usual: z.boolean().meta({ description: 'How the customer wrote last: used unless another is chosen' }),
  reachable: z.boolean().meta({ description: 'Whether anything arrives there: not when they blocked us' }),
  letter: z.boolean().meta({ description: 'Whether it has a subject and copies' }),
  subject: z.string().nullable().meta({ description: 'The subject it would have; null: none is known' }),
});
export type AnswerWay = z.infer<typeof answerWay>;

export const answerWays = z.object({
  items: z.array(answerWay).meta({ description: 'The usual one first, where there is one' }),
  used: z.string().nullable().meta({ description: 'The kind of channel the customer used last' }),
});
export type AnswerWays = z.infer<typeof answerWays>;
