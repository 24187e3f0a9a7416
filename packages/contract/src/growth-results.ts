import { z } from 'zod';
import { id, instant, page, pageQuery } from './common.ts';
import { money, orderCustomer } from './orders.ts';

const day = z.iso.date();

export const codeKinds = ['referral', 'discount'] as const;
export const codeOwners = ['campaign', 'customer', 'ambassador'] as const;
export type CodeOwner = (typeof codeOwners)[number];

/** A code that orders carry: it names who or what brought them, without any click. */
export const growthCode = z.object({
  id,
  code: z.string(),
  kind: z.enum(codeKinds),
  owner: z.enum(codeOwners),
  ownerName: z.string().meta({ description: 'An ambassador’s name; else empty' }),
  customer: orderCustomer.nullable(),
  campaign: z.object({ id, name: z.string() }).nullable(),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  once: z.boolean(),
  archived: z.boolean(),
  revision: z.number().int(),
  orders: z.number().int().meta({ description: 'Orders that carry it' }),
  createdAt: instant,
});
export type GrowthCode = z.infer<typeof growthCode>;
export const codePage = page(growthCode);
export const listCodes = pageQuery.extend({
  campaign: id.optional(),
  query: z.string().trim().max(40).optional(),
});
const codeFields = {
  kind: z.enum(codeKinds).default('referral'),
  owner: z.enum(codeOwners).default('campaign'),
  ownerName: z.string().trim().max(80).default(''),
  customerId: id.nullable().default(null),
  campaignId: id.nullable().default(null),
  startsOn: day.nullable().default(null),
  endsOn: day.nullable().default(null),
  once: z.boolean().default(false),
};
const codeText = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9-]{2,29}$/u, 'must be 3 to 30 letters, digits or «-», such as HARU-2026');
export const createCode = z.object({ code: codeText.optional(), ...codeFields }).meta({ id: 'CreateCode' });
export type CreateCode = z.infer<typeof createCode>;
export const createCodeSeries = z
  .object({
    prefix: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z0-9]{0,10}$/u, 'must be at most 10 letters or digits')
      .default(''),
    count: z.number().int().min(1).max(2000),
    length: z.number().int().min(5).max(12).default(6),
    checkDigit: z.boolean().default(true),
    ...codeFields,
  })
  .meta({ id: 'CreateCodeSeries' });
export type CreateCodeSeries = z.infer<typeof createCodeSeries>;
export const codeSeries = z.object({ codes: z.array(z.string()) });
export const changeCode = z
  .object({
    basedOn: z.number().int().min(1),
    campaignId: id.nullable().optional(),
    startsOn: day.nullable().optional(),
    endsOn: day.nullable().optional(),
    once: z.boolean().optional(),
    archived: z.boolean().optional(),
  })
  .meta({ id: 'ChangeCode' });
export type ChangeCode = z.infer<typeof changeCode>;

export const models = ['first', 'last', 'linear', 'position'] as const;
export type Model = (typeof models)[number];
export const shares = z.object({ first: money, last: money, linear: money, position: money });
export type Shares = z.infer<typeof shares>;
/** A share with what it may as well be (95 %). */
const estimate = z.object({ value: z.number(), low: z.number(), high: z.number() });
export type ShareEstimate = z.infer<typeof estimate>;
const names = z.object({ ja: z.string(), en: z.string() });

export const resultsBy = ['channel', 'campaign'] as const;
export const resultsQuery = z.object({
  by: z.enum(resultsBy).default('channel'),
  from: day.meta({ description: 'First day of orders, in the workspace’s zone' }),
  to: day.meta({ description: 'Last day of orders' }),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/u)
    .default('JPY'),
});
export type ResultsQuery = z.infer<typeof resultsQuery>;

export const resultRow = z.object({
  key: z.string(),
  name: names,
  clicks: z.number().int().meta({ description: 'Counted clicks in the period' }),
  orders: z.number().int().meta({ description: 'Orders that it is a touch of' }),
  lastOrders: z.number().int().meta({ description: 'Orders whose last touch it is' }),
  share: estimate.nullable().meta({ description: 'lastOrders of all orders; null when there are none' }),
  money: shares,
});
export type ResultRow = z.infer<typeof resultRow>;

/** What an answer to «how did you hear of us?» names; `mouth`: a person who told them. */
export const heardKinds = [
  'mouth',
  'review',
  'social',
  'search',
  'media',
  'advert',
  'shop',
  'gift',
  'other',
] as const;
export type HeardKind = (typeof heardKinds)[number];

/** Orders of a period by what led to them. The rows of each model and what nothing led to add up to `kept`. */
export const results = z.object({
  currency: z.string(),
  currencies: z.array(z.string()),
  orders: z.number().int(),
  kept: money.meta({ description: 'What the orders brought, less refunds and cancellations' }),
  rows: z.array(resultRow),
  unattributed: z.object({ orders: z.number().int(), money, share: estimate.nullable() }),
  heard: z.object({
    answered: z.number().int(),
    mouth: estimate
      .nullable()
      .meta({ description: 'Answers of kind `mouth` of all; null when there are none' }),
    rows: z.array(
      z.object({
        answer: z.string(),
        kind: z
          .enum(heardKinds)
          .meta({ description: 'What the answer names; `mouth`: a person who told them' }),
        orders: z.number().int(),
        kept: money,
        unattributed: z.number().int().meta({ description: 'Of these, orders that no click or code led to' }),
        share: estimate,
      }),
    ),
  }),
  recomputing: z.number().int().meta({ description: 'Orders that are being attributed anew' }),
});
export type Results = z.infer<typeof results>;

export const resultOrdersQuery = resultsQuery.extend({
  ...pageQuery.shape,
  key: z.string().max(300).meta({ description: 'Of a row; `none` for what nothing led to' }),
});
export const resultOrder = z.object({
  id,
  number: z.string(),
  placedAt: instant,
  customer: orderCustomer.nullable(),
  kept: money,
  touches: z.number().int(),
  heardOf: z.string().nullable(),
  money: shares,
});
export type ResultOrder = z.infer<typeof resultOrder>;
export const resultOrderPage = page(resultOrder);

const touch = z.object({
  kind: z.enum(['click', 'scan', 'code']),
  at: instant,
  channel: z.object({ id: z.string(), ja: z.string(), en: z.string() }),
  campaign: z.object({ id, name: z.string() }).nullable(),
  link: z.object({ id, name: z.string() }).nullable(),
  code: z.string().nullable(),
  money: shares,
});
export type OrderTouch = z.infer<typeof touch>;

/** The evidence of one order: what led to it, what each may claim, and what changed since. */
export const orderAttribution = z.object({
  currency: z.string(),
  kept: money,
  unattributed: money,
  heardOf: z.string().nullable(),
  touches: z.array(touch),
  changes: z.array(
    z.object({
      at: instant,
      cause: z.enum(['order', 'identity', 'code', 'campaign', 'recompute']),
      keptBefore: money,
      keptAfter: money,
      touchesBefore: z.number().int(),
      touchesAfter: z.number().int(),
    }),
  ),
});
export type OrderAttribution = z.infer<typeof orderAttribution>;

/** A campaign with what its links and codes brought. */
export const campaignFigures = z.object({
  clicks: z.object({ counted: z.number().int(), scans: z.number().int(), bots: z.number().int() }),
  links: z.number().int(),
  codes: z.number().int(),
  leading: z.number().int().meta({ description: 'Counted clicks that are a touch of an order' }),
  rate: estimate.nullable().meta({ description: 'leading of counted; null without any click' }),
  orders: z.number().int(),
  currency: z.string(),
  money: shares,
});
export type CampaignFigures = z.infer<typeof campaignFigures>;
