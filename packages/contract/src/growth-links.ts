import { z } from 'zod';
import { id, instant, page, pageQuery } from './common.ts';

const word = (most: number) => z.string().trim().min(1).max(most);
const day = z.iso.date();
const basedOn = z.number().int().min(1);
const by = z.object({ id, name: z.string() }).nullable();

/** Where a short address is put: one of these is the channel of every click on it. `any` leaves it to the referrer. */
export const linkChannels = [
  'any',
  'line',
  'mail',
  'instagram',
  'x',
  'facebook',
  'youtube',
  'tiktok',
  'note',
  'print',
  'store',
  'partner',
  'referral',
  'ambassador',
] as const;
export const linkChannel = z.enum(linkChannels);
export type LinkChannel = z.infer<typeof linkChannel>;

/** What is added together: links, codes, and how far back their clicks count. */
export const campaign = z.object({
  id,
  name: z.string(),
  windowDays: z.number().int().meta({ description: 'How many days before an order a click still counts' }),
  archived: z.boolean(),
  revision: z.number().int(),
  createdAt: instant,
});
export type Campaign = z.infer<typeof campaign>;
export const campaignPage = page(campaign);
export const createCampaign = z
  .object({ name: word(80), windowDays: z.number().int().min(1).max(365).default(30) })
  .meta({ id: 'CreateCampaign' });
export type CreateCampaign = z.infer<typeof createCampaign>;
export const changeCampaign = z
  .object({
    basedOn,
    name: word(80).optional(),
    windowDays: z.number().int().min(1).max(365).optional(),
    archived: z.boolean().optional(),
  })
  .meta({ id: 'ChangeCampaign' });
export type ChangeCampaign = z.infer<typeof changeCampaign>;

/** Clicks that people made, those of them that were scans of a printed code, and visits of machines, which never count. */
export const clickCounts = z.object({
  counted: z.number().int(),
  scans: z.number().int(),
  bots: z.number().int(),
});
export type ClickCounts = z.infer<typeof clickCounts>;
export const clickDay = clickCounts.extend({ day });
export type ClickDay = z.infer<typeof clickDay>;

export const linkAddress = z.object({
  id,
  slug: z.string(),
  url: z.string().meta({ description: 'The short address itself' }),
  channel: linkChannel,
  clicks: clickCounts,
});
export type LinkAddress = z.infer<typeof linkAddress>;

const slug = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9-]{1,39}$/u, 'must be 2 to 40 small letters, digits or «-», such as spring-tea');
export const newLinkAddress = z.object({ slug: slug.optional(), channel: linkChannel.default('any') });
export type NewLinkAddress = z.infer<typeof newLinkAddress>;

const web = z.string().trim().min(1).max(2000);
const utm = z.string().trim().max(100).meta({ description: 'Is put behind the target; empty leaves it out' });
const linkFields = {
  name: word(120),
  target: web.meta({ description: 'Where it leads: http or https, and none of our own short addresses' }),
  utmCampaign: utm,
  utmContent: utm,
  expiresAt: instant.nullable(),
  fallback: web
    .nullable()
    .meta({ description: 'Where it leads once it has expired; null shows that it is over' }),
  campaignId: id.nullable(),
};

/** A short link: where it leads now, and its addresses, one for each channel it is put in. */
export const trackedLink = z.object({
  id,
  name: z.string(),
  target: z.string(),
  utmCampaign: z.string(),
  utmContent: z.string(),
  expiresAt: instant.nullable(),
  fallback: z.string().nullable(),
  campaign: z.object({ id, name: z.string() }).nullable(),
  archived: z.boolean(),
  revision: z.number().int(),
  createdAt: instant,
  addresses: z.array(linkAddress),
  clicks: clickCounts,
  recent: z
    .array(clickDay)
    .meta({ description: 'The last 30 days, the oldest first, days without any left out' }),
});
export type TrackedLink = z.infer<typeof trackedLink>;
export const linkPage = page(trackedLink);

export const linkVersion = z.object({
  version: z.number().int(),
  target: z.string(),
  fallback: z.string().nullable(),
  expiresAt: instant.nullable(),
  at: instant,
  by,
});
export type LinkVersion = z.infer<typeof linkVersion>;
export const linkDetail = trackedLink.extend({ versions: z.array(linkVersion) });
export type LinkDetail = z.infer<typeof linkDetail>;

export const listLinks = pageQuery.extend({
  campaign: id.optional(),
  archived: z.stringbool().default(false),
});
export const createLink = z
  .object({
    name: linkFields.name,
    target: linkFields.target,
    utmCampaign: utm.default(''),
    utmContent: utm.default(''),
    expiresAt: linkFields.expiresAt.default(null),
    fallback: linkFields.fallback.default(null),
    campaignId: linkFields.campaignId.default(null),
    addresses: z
      .array(newLinkAddress)
      .min(1)
      .max(linkChannels.length)
      .default([{ channel: 'any' }]),
  })
  .meta({ id: 'CreateLink' });
export type CreateLink = z.infer<typeof createLink>;
export const changeLink = z
  .object({ basedOn, ...linkFields, archived: z.boolean() })
  .partial()
  .required({ basedOn: true })
  .meta({ id: 'ChangeLink' });
export type ChangeLink = z.infer<typeof changeLink>;
export const addLinkAddress = newLinkAddress.meta({ id: 'AddLinkAddress' });

/** Links from a list: CSV with a heading row: name, target, and if wanted slug, channel, campaign, utm_campaign, utm_content. */
export const bulkLinks = z.object({ csv: z.string().min(1).max(1_000_000) }).meta({ id: 'BulkLinks' });
export const bulkLinksResult = z.object({
  made: z.number().int(),
  wrong: z.array(z.object({ line: z.number().int(), message: z.string() })),
});
export type BulkLinksResult = z.infer<typeof bulkLinksResult>;

/** Why a visit does not count: whose machine it was. */
export const botReasons = [
  'head',
  'prefetch',
  'line_preview',
  'preview',
  'crawler',
  'scanner',
  'no_agent',
] as const;
export type BotReason = (typeof botReasons)[number];
export const devices = ['phone', 'tablet', 'desktop', 'other'] as const;

export const linkClick = z.object({
  id,
  at: instant,
  addressId: id,
  channel: z.object({ id: z.string(), ja: z.string(), en: z.string() }),
  device: z.enum(devices),
  scan: z.string().nullable().meta({ description: 'The mark of the printed code; null for a click' }),
  bot: z.enum(botReasons).nullable(),
  orders: z.number().int().meta({ description: 'Orders that it is a touch of' }),
});
export type LinkClick = z.infer<typeof linkClick>;
export const listClicks = pageQuery.extend({ show: z.enum(['all', 'counted', 'bots']).default('all') });
export const linkClickPage = page(linkClick);

export const qrLevels = ['L', 'M', 'Q', 'H'] as const;
export const qrQuery = z.object({
  format: z.enum(['svg', 'png']).default('svg'),
  mm: z.coerce
    .number()
    .min(10)
    .max(300)
    .default(30)
    .meta({ description: 'Its side in print, with the quiet zone' }),
  level: z.enum(qrLevels).default('M'),
  mark: z
    .string()
    .regex(/^[a-z0-9-]{1,20}$/u, 'must be 1 to 20 small letters, digits or «-»')
    .default('1')
    .meta({ description: 'Tells scans of this print apart from those of others' }),
  text: z.string().trim().max(40).default('').meta({ description: 'Below the code; in SVG alone' }),
});
export type QrQuery = z.infer<typeof qrQuery>;

/** What the workspace has switched on, and what it must therefore tell its visitors. */
export const growthSettings = z.object({
  cookie: z.boolean(),
  cookieDays: z.number().int(),
  passClick: z.boolean(),
  keepMonths: z.number().int(),
  hosts: z.array(z.string()),
  address: z.string().meta({ description: 'What short addresses begin with now' }),
  revision: z.number().int(),
  notice: z.object({ ja: z.string(), en: z.string() }),
});
export type GrowthSettings = z.infer<typeof growthSettings>;
const host = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(
    /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/u,
    'must be a host name such as go.example.jp',
  );
export const saveGrowthSettings = z
  .object({
    basedOn: z.number().int().min(0),
    cookie: z.boolean(),
    cookieDays: z.number().int().min(1).max(365),
    passClick: z.boolean(),
    keepMonths: z.number().int().min(13).max(120),
    hosts: z.array(host).max(10),
  })
  .meta({ id: 'SaveGrowthSettings' });
export type SaveGrowthSettings = z.infer<typeof saveGrowthSettings>;
