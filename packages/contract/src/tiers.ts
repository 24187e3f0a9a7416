import { z } from 'zod';
import { id, instant, page, pageQuery } from './common.ts';
import { money, orderCustomer } from './orders.ts';

const count = z.number().int().min(0);
const day = z.iso.date();
const words = (most: number) => z.string().trim().max(most);
const said = (most: number) => z.object({ ja: words(most).min(1), en: words(most).default('') });
const by = z.object({ id, name: z.string() }).nullable();

/** A tier’s name within the rules: it stays when what it is called changes. */
export const tierKey = z
  .string()
  .regex(/^[a-z0-9-]{1,20}$/u, 'must be 1 to 20 small letters, digits or «-», such as gold');
/** By what a tier is reached: days on which one bought, yen spent, or only where somebody places a customer in it. */
export const tierBy = ['purchases', 'spent', 'hand'] as const;
export type TierBy = (typeof tierBy)[number];
export const tier = z.object({
  key: tierKey,
  name: said(40),
  by: z.enum(tierBy),
  least: z
    .number()
    .int()
    .min(0)
    .max(1_000_000_000)
    .meta({ description: 'Days or yen; 0 for a tier by hand' }),
  gives: z
    .object({ ja: words(300).default(''), en: words(300).default('') })
    .default({ ja: '', en: '' })
    .meta({ description: 'What it is given, in words' }),
});
export type Tier = z.infer<typeof tier>;

const months = z.number().int().min(1).max(60).meta({ description: 'Months back that purchases count' });
const tiers = z.array(tier).max(8).meta({ description: 'From the lowest to the highest' });
export const saveTierRules = z
  .object({
    basedOn: count.meta({ description: 'The version it was made from; 0 for the first' }),
    months,
    tiers: tiers.min(1),
  })
  .meta({ id: 'SaveTierRules' });
export type SaveTierRules = z.infer<typeof saveTierRules>;
export const tierRules = z
  .object({
    version: count,
    months,
    tiers,
    counts: z.array(z.object({ key: tierKey, people: count })),
    today: day,
    waiting: count.meta({ description: 'Customers whose orders are still being counted' }),
    versions: z.array(z.object({ version: count, months, tiers, by, at: instant })),
  })
  .meta({ id: 'TierRules' });
export type TierRules = z.infer<typeof tierRules>;

export const tierMember = z.object({
  customer: orderCustomer,
  tier: tierKey,
  how: z.enum(['reckoned', 'hand']),
  purchases: count,
  spent: money,
});
export type TierMember = z.infer<typeof tierMember>;
export const tierMemberPage = page(tierMember);
export const listTierMembers = pageQuery.extend({ tier: tierKey.optional() });

/** Where a customer stands, why, and how that changed: all of it follows from purchases, rules and what was done by hand. */
export const customerTier = z
  .object({
    customer: orderCustomer,
    tier: tierKey.nullable(),
    how: z.enum(['reckoned', 'hand']).nullable(),
    purchases: count,
    spent: money,
    since: day.meta({ description: 'Purchases count from this day on' }),
    next: z
      .object({ key: tierKey, by: z.enum(['purchases', 'spent']), missing: z.number().int() })
      .nullable()
      .meta({ description: 'The next tier by purchases, and what is missing for it' }),
    changes: z
      .array(
        z.object({
          on: day,
          from: tierKey.nullable(),
          to: tierKey.nullable(),
          why: z.enum(['bought', 'expired', 'hand', 'rules']),
        }),
      )
      .meta({ description: 'The newest first' }),
    placements: z.array(z.object({ tier: tierKey.nullable(), reason: z.string(), by, at: instant })),
  })
  .meta({ id: 'CustomerTier' });
export type CustomerTier = z.infer<typeof customerTier>;
export const placeInTier = z
  .object({
    tier: tierKey.nullable().meta({ description: 'Null: by purchases again' }),
    reason: words(300).min(1),
  })
  .meta({ id: 'PlaceInTier' });
export type PlaceInTier = z.infer<typeof placeInTier>;

/** 先行案内: a page that opens earlier for some tiers than for everybody. */
const accessFields = {
  name: said(120),
  target: words(2000).min(1).meta({ description: 'Where it leads once it is open: http or https' }),
  opensAt: instant.meta({ description: 'For everybody' }),
  early: z.array(z.object({ tier: tierKey, opensAt: instant })).max(8),
};
export const earlyAccess = z
  .object({
    id,
    ...accessFields,
    url: z.string().meta({ description: 'For everybody, from «opensAt» on' }),
    ended: z.boolean(),
    revision: z.number().int(),
    passes: count.meta({ description: 'Personal addresses that were made' }),
    opened: count.meta({ description: 'Of those, which have led somebody on' }),
    broadcasts: z
      .array(z.object({ id, name: z.string(), people: count }))
      .meta({ description: 'Through which addresses were told, and to how many; the newest first' }),
  })
  .meta({ id: 'EarlyAccess' });
export type EarlyAccess = z.infer<typeof earlyAccess>;
export const earlyAccessPage = page(earlyAccess);
export const createEarlyAccess = z.object(accessFields).meta({ id: 'CreateEarlyAccess' });
export type CreateEarlyAccess = z.infer<typeof createEarlyAccess>;
export const changeEarlyAccess = z
  .object({ basedOn: z.number().int().min(1), ended: z.boolean() })
  .meta({ id: 'ChangeEarlyAccess' });
export const givePass = z.object({ customerId: id }).meta({ id: 'GivePass' });
/** A personal address, told this once; another one by hand ends it. */
export const givenPass = z
  .object({ customer: orderCustomer, tier: tierKey.nullable(), opensAt: instant, url: z.string() })
  .meta({ id: 'GivenPass' });
export type GivenPass = z.infer<typeof givenPass>;
