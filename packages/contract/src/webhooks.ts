import { z } from 'zod';
import { id, instant } from './common.ts';

/** What a webhook can be told of. `webhook.test` is sent on request only. */
export const webhookEvents = [
  'conversation.created',
  'conversation.updated',
  'message.received',
  'message.sent',
  'message.failed',
  'note.created',
  'customer.updated',
  'promise.created',
  'promise.kept',
  'promise.late',
  'promise.moved',
  'attention.raised',
  'attention.closed',
  'checklist.attached',
  'checklist.completed',
  'mention.received',
  'mention.case_opened',
  'mention.case_closed',
  'survey.answered',
] as const;
export const webhookEvent = z.enum(webhookEvents);
export type WebhookEvent = z.infer<typeof webhookEvent>;

const url = z
  .string()
  .trim()
  .max(2000)
  .refine(
    (text) => /^https?:\/\//i.test(text) && URL.canParse(text),
    'must be an address such as https://example.jp/hook',
  )
  .refine((text) => !URL.canParse(text) || new URL(text).username === '', 'must not hold a name or password');
const name = z.string().trim().min(1).max(80);
const events = z.array(webhookEvent).min(1).max(webhookEvents.length);

export const webhook = z.object({
  id,
  name: z.string(),
  url: z.string(),
  events: z.array(webhookEvent),
  enabled: z.boolean(),
  stoppedReason: z.enum(['gone', 'failing']).nullable().meta({
    description: 'why Madoguchi switched it off: the address answered 410, or failed for three days',
  }),
  failingSince: instant.nullable(),
  createdAt: instant,
});
export type Webhook = z.infer<typeof webhook>;

export const createWebhook = z.object({ name, url, events, enabled: z.boolean().default(true) });
export type CreateWebhook = z.infer<typeof createWebhook>;
export const updateWebhook = z.object({ name, url, events, enabled: z.boolean() }).partial();
export type UpdateWebhook = z.infer<typeof updateWebhook>;

/** `secret` is shown when it is made and never again. */
export const webhookWithSecret = webhook.extend({ secret: z.string() });

/** Why there was no answer at all. */
export const webhookFailure = z.enum([
  'inner_address',
  'unknown_host',
  'refused',
  'cut',
  'unreachable',
  'certificate',
  'timeout',
  'switched_off',
  'other',
]);
export type WebhookFailure = z.infer<typeof webhookFailure>;

export const webhookDelivery = z.object({
  id,
  type: z.string(),
  state: z.enum(['waiting', 'delivered', 'failed']),
  attempts: z.number().int(),
  lastStatus: z.number().int().nullable(),
  lastError: webhookFailure.nullable(),
  nextAt: instant.nullable(),
  createdAt: instant,
});
export type WebhookDelivery = z.infer<typeof webhookDelivery>;

export const webhookAttempt = z.object({
  number: z.number().int(),
  at: instant,
  durationMs: z.number().int(),
  status: z.number().int().nullable(),
  error: webhookFailure.nullable(),
  response: z.string().nullable().meta({ description: 'the first 2,000 characters' }),
});
export const webhookDeliveryDetail = webhookDelivery.extend({
  body: z.string().meta({ description: 'the JSON as it was signed and sent' }),
  log: z.array(webhookAttempt),
});
export type WebhookDeliveryDetail = z.infer<typeof webhookDeliveryDetail>;
export const deliveryParams = z.object({ id, deliveryId: id });
