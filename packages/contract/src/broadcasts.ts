import { z } from 'zod';
import { id, instant, locale, page, pageQuery } from './common.ts';
import { consentPurpose } from './consents.ts';
import { tierKey } from './tiers.ts';

const count = z.number().int();

/** Promotional, or about what a customer has with the company already. */
export const broadcastKind = z.enum(['news', 'service', 'order']);
export type BroadcastKind = z.infer<typeof broadcastKind>;

export const broadcastState = z.enum(['draft', 'scheduled', 'sending', 'paused', 'stopped', 'done']);
export type BroadcastState = z.infer<typeof broadcastState>;

/** Why one that is being sent stands still. */
export const broadcastReason = z.enum([
  'person',
  'quota',
  'channel',
  'sender',
  'public_url',
  'tiers',
  'page_cancelled',
  'page_closed',
  'page_over',
  'page_gone',
  'restored',
]);
export type BroadcastReason = z.infer<typeof broadcastReason>;

const day = z.iso.date();

/** Whom it goes to: customers for whom all of this holds. */
export const segment = z
  .object({
    query: z.string().trim().max(200).meta({ description: 'As in the list of customers' }),
    companyId: id,
    contactPersonId: z
      .union([id, z.literal('none')])
      .meta({ description: 'A member: their customers, as contact person or backup' }),
    tagId: id.meta({ description: 'Customers with a conversation that has this tag' }),
    contactedFrom: day.meta({ description: 'Last contact on this day or later' }),
    contactedUntil: day.meta({ description: 'Last contact on this day or earlier, or never' }),
    tiers: z.array(tierKey).min(1).max(8).meta({ description: 'Customers who are in one of these tiers' }),
  })
  .partial()
  .meta({ id: 'Segment' });
export type Segment = z.infer<typeof segment>;

/** 専用ページ: what each reader gets an address of their own for. */
export const personalPageKinds = ['early_access', 'event'] as const;
export const personalPage = z.object({ kind: z.enum(personalPageKinds), id }).meta({
  id: 'PersonalPage',
  description:
    'An early access, or an event that takes answers: each reader gets a page of their own where the text says {専用ページ}',
});
export type PersonalPage = z.infer<typeof personalPage>;

/** How a person of a segment stands. */
export const standing = z.enum(['reachable', 'no_consent', 'withdrawn', 'blocked', 'no_contact']);
export type Standing = z.infer<typeof standing>;

export const recipientCounts = z.object({
  waiting: count,
  sent: count,
  skipped: count,
  failed: count,
  doubtful: count,
});
export type RecipientCounts = z.infer<typeof recipientCounts>;

const name = z.string().trim().min(1).max(120);
const subject = z.string().trim().max(200);
const body = z.string().max(5000);
const perMinute = z.number().int().min(1).max(10_000);

export const broadcast = z.object({
  id,
  kind: broadcastKind,
  purpose: consentPurpose.meta({ description: 'What consent a promotional one needs' }),
  channel: z.object({ id: id.nullable(), type: z.enum(['email', 'line']), name: z.string().nullable() }),
  name: z.string(),
  language: locale,
  subject: z.string(),
  body: z.string(),
  segment,
  personalPage: z.object({ kind: z.enum(personalPageKinds), id, name: z.string() }).nullable(),
  perMinute: count,
  state: broadcastState,
  reason: broadcastReason.nullable(),
  detail: z.string().nullable().meta({ description: 'What the channel said' }),
  waits: z.enum(['night', 'rate', 'retry', 'counting']).nullable().meta({
    description:
      'What it waits for: the morning, its own pace, another try, or orders that tiers are counted from',
  }),
  scheduledAt: instant.nullable(),
  nextAt: instant.nullable().meta({ description: 'When the next go out' }),
  startedAt: instant.nullable(),
  finishedAt: instant.nullable(),
  counts: recipientCounts,
  revision: count,
  createdAt: instant,
  updatedAt: instant,
  createdBy: z.object({ id, name: z.string() }).nullable(),
});
export type Broadcast = z.infer<typeof broadcast>;
export const broadcastPage = page(broadcast);
export const listBroadcasts = pageQuery.extend({ state: broadcastState.optional() });

export const createBroadcast = z
  .object({
    kind: broadcastKind,
    purpose: consentPurpose.default('news'),
    channelId: id,
    name,
    language: locale.default('ja'),
    subject: subject.default(''),
    body: body.default(''),
    segment: segment.default({}),
    personalPage: personalPage.nullable().default(null),
    perMinute: perMinute.optional(),
  })
  .meta({ id: 'CreateBroadcast' });
export type CreateBroadcast = z.infer<typeof createBroadcast>;

const basedOn = count.meta({ description: 'The revision that was seen' });
export const updateBroadcast = z
  .object({
    kind: broadcastKind,
    purpose: consentPurpose,
    channelId: id,
    name,
    language: locale,
    subject,
    body,
    segment,
    personalPage: personalPage.nullable(),
    perMinute,
  })
  .partial()
  .extend({ basedOn })
  .meta({ id: 'UpdateBroadcast' });
export type UpdateBroadcast = z.infer<typeof updateBroadcast>;

export const scheduleBroadcast = z
  .object({ basedOn, at: instant.nullable().default(null).meta({ description: 'Null: now' }) })
  .meta({ id: 'ScheduleBroadcast' });

export const testBroadcast = z
  .object({
    basedOn,
    customerId: id
      .nullable()
      .default(null)
      .meta({ description: 'By LINE: a record of one’s own. By mail it goes to one’s own address' }),
  })
  .meta({ id: 'TestBroadcast' });

const audienceOf = z.object({
  channelId: id,
  kind: broadcastKind,
  purpose: consentPurpose.default('news'),
  segment: segment.default({}),
});

export const countAudience = audienceOf.meta({ id: 'CountAudience' });
export const audienceCounts = z.object({
  reachable: count,
  withoutConsent: count,
  withdrawn: count,
  blocked: count,
  withoutContactPoint: count,
  waiting: count.meta({
    description:
      'Customers whose orders are still being counted: their tier may yet change. 0 where no tier is asked for',
  }),
  cost: count.meta({ description: 'Messages that LINE will count; by mail none' }),
  quota: z.object({ limit: count.nullable(), used: count, left: count.nullable(), at: instant }).nullable(),
});
export type AudienceCounts = z.infer<typeof audienceCounts>;

export const listAudience = audienceOf
  .extend({
    standing,
    limit: z.number().int().min(1).max(200).default(50),
    cursor: z.string().max(2000).optional(),
  })
  .meta({ id: 'ListAudience' });
export const audiencePage = page(
  z.object({ id, name: z.string(), honorific: z.string(), company: z.string().nullable(), standing }),
);

export const previewBroadcast = z
  .object({
    channelId: id,
    kind: broadcastKind,
    language: locale.default('ja'),
    subject: subject.default(''),
    body: body.default(''),
    personalPage: personalPage.nullable().default(null),
    broadcastId: id
      .nullable()
      .default(null)
      .meta({ description: 'A draft: the wordings that are compared on it are looked at too' }),
    customerId: id.nullable().default(null).meta({ description: 'For whom; null: an example' }),
  })
  .meta({ id: 'PreviewBroadcast' });
export const broadcastPreview = z.object({
  to: z.string(),
  from: z.string(),
  subject: z.string(),
  text: z.string(),
  problems: z.array(
    z.object({
      code: z.enum([
        'empty',
        'no_subject',
        'unknown_variable',
        'too_long',
        'no_sender',
        'no_public_url',
        'channel_off',
        'no_page',
        'page_unused',
        'page_in_subject',
        'page_cancelled',
        'page_closed',
        'page_over',
        'no_page_url',
      ]),
      detail: z.string(),
    }),
  ),
});
export type BroadcastPreview = z.infer<typeof broadcastPreview>;

export const recipientState = z.enum(['waiting', 'sent', 'skipped', 'failed', 'doubtful']);
export type RecipientState = z.infer<typeof recipientState>;
export const broadcastRecipient = z.object({
  id,
  customer: z.object({ id, name: z.string(), honorific: z.string() }),
  state: recipientState,
  reason: z.string().nullable(),
  detail: z.string().nullable(),
  sentAt: instant.nullable(),
});
export type BroadcastRecipient = z.infer<typeof broadcastRecipient>;
export const recipientPage = page(broadcastRecipient);
export const listRecipients = pageQuery.extend({ state: recipientState.optional() });

const hour = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, 'must be a time of day such as 09:00');
export const broadcastSettings = z.object({
  senderName: z.string(),
  postalAddress: z.string(),
  contact: z.string(),
  hoursFrom: hour,
  hoursTo: hour,
});
export type BroadcastSettings = z.infer<typeof broadcastSettings>;
export const updateBroadcastSettings = z
  .object({
    senderName: z.string().trim().max(120),
    postalAddress: z.string().trim().max(300),
    contact: z.string().trim().max(200),
    hoursFrom: hour,
    hoursTo: hour,
  })
  .partial()
  .meta({ id: 'UpdateBroadcastSettings' });
export type UpdateBroadcastSettings = z.infer<typeof updateBroadcastSettings>;

/** How many went out in each month: promotional ones told apart from the others. */
export const broadcastCountsQuery = z.object({ months: z.coerce.number().int().min(1).max(36).default(12) });
export const broadcastCounts = z.object({
  items: z.array(
    z.object({
      month: z.string().meta({ description: 'YYYY-MM in the workspace’s zone' }),
      kind: broadcastKind,
      channel: z.enum(['email', 'line']),
      broadcasts: count,
      messages: count,
    }),
  ),
});
export type BroadcastCounts = z.infer<typeof broadcastCounts>;

/** The broadcast that a conversation answers, where its mail says so. */
export const answeredBroadcast = z.object({
  broadcast: z.object({ id, name: z.string(), kind: broadcastKind, sentAt: instant }).nullable(),
});
export type AnsweredBroadcast = z.infer<typeof answeredBroadcast>;
