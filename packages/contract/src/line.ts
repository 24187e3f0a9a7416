import { z } from 'zod';
import { id, instant } from './common.ts';
import { webhookFailure } from './webhooks.ts';

const count = z.number().int();

/** What LINE says of an official account, as it was asked last. */
export const lineHealth = z.object({
  checkedAt: instant.nullable(),
  bot: z
    .object({
      userId: z.string(),
      basicId: z.string(),
      displayName: z.string(),
      pictureUrl: z.string().nullable(),
      chatMode: z.enum(['chat', 'bot']),
      markAsReadMode: z.enum(['auto', 'manual']),
    })
    .nullable(),
  suspendedAt: instant.nullable().meta({ description: 'Since when LINE has stopped the account' }),
  tokenExpiresAt: instant
    .nullable()
    .meta({ description: 'Of a token the desk was issued; it is renewed before' }),
  quota: z
    .object({ limit: count.nullable(), used: count, left: count.nullable(), at: instant })
    .nullable()
    .meta({ description: 'Messages of this month; no limit: null' }),
  followers: z.object({ count, more: z.boolean() }).nullable(),
  blocked: count.meta({ description: 'People who wrote or followed, and have blocked the account since' }),
  endpoint: z
    .object({ url: z.string(), active: z.boolean(), ours: z.boolean() })
    .nullable()
    .meta({ description: 'Where LINE sends webhooks to' }),
  tested: z
    .object({ success: z.boolean(), status: count, reason: z.string(), detail: z.string(), at: instant })
    .nullable(),
  waiting: count.meta({ description: 'Events that were received and have not taken effect yet' }),
});
export type LineHealth = z.infer<typeof lineHealth>;

/** Another user of LINE than the one who wrote last in the conversation: one of its customer's. */
export const lineWay = z
  .object({ channelId: id, to: z.string().max(100) })
  .partial()
  .refine(({ channelId, to }) => (channelId === undefined) === (to === undefined), {
    message: '«channelId» and «to» belong together',
  });
export type LineWay = z.infer<typeof lineWay>;

/** How an answer in a conversation by LINE would go out now. */
export const lineSending = z.object({
  way: z.enum(['reply', 'push', 'none']),
  why: z.enum(['blocked', 'standby', 'suspended', 'quota']).nullable(),
  replyUntil: instant.nullable().meta({ description: 'Until when a free reply is possible' }),
  quotaLeft: count.nullable().meta({ description: 'Of this month; null: no limit, or not known' }),
  blockedAt: instant.nullable(),
  name: z.string().nullable(),
  pictureUrl: z.string().nullable(),
  canShowWriting: z.boolean(),
});
export type LineSending = z.infer<typeof lineSending>;

const url = z
  .string()
  .trim()
  .max(2000)
  .refine(
    (text) => /^https?:\/\//i.test(text) && URL.canParse(text) && new URL(text).username === '',
    'must be an address such as https://example.jp/line',
  );
const name = z.string().trim().min(1).max(80);

export const lineForward = z.object({
  id,
  name: z.string(),
  url: z.string(),
  enabled: z.boolean(),
  createdAt: instant,
  failed: count.meta({ description: 'Webhooks of the last three days that were given up' }),
  lastAt: instant.nullable(),
});
export type LineForward = z.infer<typeof lineForward>;
export const createLineForward = z.object({ name, url });
export const updateLineForward = z.object({ name, url, enabled: z.boolean() }).partial();
export const lineForwardParams = z.object({ id, forwardId: id });

export const lineForwarding = z.object({
  id,
  state: z.enum(['waiting', 'delivered', 'failed']),
  size: count,
  attempts: count,
  lastStatus: count.nullable(),
  lastError: webhookFailure.nullable(),
  nextAt: instant.nullable(),
  createdAt: instant,
});
export type LineForwarding = z.infer<typeof lineForwarding>;

/** A customer record that may be of the same person, by something they wrote. */
export const lineSuggestion = z.object({
  customer: z.object({ id, name: z.string(), honorific: z.string() }),
  kind: z.enum(['phone', 'email']),
  value: z.string(),
});
export type LineSuggestion = z.infer<typeof lineSuggestion>;
