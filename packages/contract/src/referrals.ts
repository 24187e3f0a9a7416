import { z } from 'zod';
import { id, instant, page, pageQuery } from './common.ts';
import { money, orderCustomer } from './orders.ts';
import { premiumNote } from './premium-limits.ts';

const day = z.iso.date();
const word = (most: number) => z.string().trim().min(1).max(most);
const words = (most: number) => z.string().trim().max(most);
const by = z.object({ id, name: z.string() }).nullable();

/** `code` and `cut` come with the invited one’s order by itself; points and gifts are handed over by somebody. */
export const rewardKinds = ['none', 'code', 'cut', 'points', 'gift'] as const;
export type RewardKind = (typeof rewardKinds)[number];
export const reward = z.object({
  kind: z.enum(rewardKinds),
  amount: z.number().int().min(0).max(10_000_000),
  unit: z.enum(['yen', 'percent']).default('yen'),
  what: words(120)
    .default('')
    .meta({ description: 'What it is, in words: a box of tea, points of the shop’s own card' }),
});
export type Reward = z.infer<typeof reward>;

/** What holds for orders placed while it does; every change is a version of its own. */
export const referralTerms = z.object({
  startsOn: day,
  endsOn: day.nullable().default(null),
  who: z
    .enum(['everyone', 'purchasers'])
    .meta({ description: 'Who may invite; limited to purchasers, the reward is a premium by law' }),
  inviter: reward,
  invited: reward,
  holdDays: z
    .number()
    .int()
    .min(0)
    .max(365)
    .meta({ description: 'A refund within these days undoes the referral' }),
  holdFrom: z.enum(['delivery', 'order']).default('delivery'),
  limit: z
    .number()
    .int()
    .min(1)
    .max(1000)
    .nullable()
    .default(null)
    .meta({ description: 'Referrals of one inviter that count' }),
  minTotal: z.number().int().min(0).max(100_000_000).default(0).meta({
    description: 'The least order that counts, in yen: the value of the transaction for the law’s limit',
  }),
});
export type ReferralTerms = z.infer<typeof referralTerms>;

export const referralProgramme = z
  .object({
    id,
    name: z.string(),
    target: z.string().meta({ description: 'Where invite links lead' }),
    campaign: z.object({ id, name: z.string() }),
    terms: referralTerms,
    version: z.number().int(),
    archived: z.boolean(),
    revision: z.number().int(),
    createdAt: instant,
    invites: z.number().int(),
    law: z.object({ inviter: premiumNote, invited: premiumNote }),
  })
  .meta({ id: 'ReferralProgramme' });
export type ReferralProgramme = z.infer<typeof referralProgramme>;
export const referralProgrammePage = page(referralProgramme);
export const listReferralProgrammes = pageQuery.extend({ archived: z.stringbool().default(false) });

const name = word(80);
const target = word(2000).meta({ description: 'Where invite links lead: http or https' });
export const createReferralProgramme = z
  .object({ name, target, terms: referralTerms })
  .meta({ id: 'CreateReferralProgramme' });
export type CreateReferralProgramme = z.infer<typeof createReferralProgramme>;
export const changeReferralProgramme = z
  .object({
    basedOn: z.number().int().min(1),
    name: name.optional(),
    terms: referralTerms.optional(),
    archived: z.boolean().optional(),
  })
  .meta({ id: 'ChangeReferralProgramme' });
export type ChangeReferralProgramme = z.infer<typeof changeReferralProgramme>;
export const judgeReferralTerms = z.object({ terms: referralTerms }).meta({ id: 'JudgeReferralTerms' });
export const judgedReferralTerms = z
  .object({ inviter: premiumNote, invited: premiumNote })
  .meta({ id: 'JudgedReferralTerms' });
export type JudgedReferralTerms = z.infer<typeof judgedReferralTerms>;

export const referralVersion = z.object({ version: z.number().int(), terms: referralTerms, at: instant, by });
export type ReferralVersion = z.infer<typeof referralVersion>;
export const referralVersionList = z.object({ items: z.array(referralVersion) });

/** A customer’s own link and code for a programme. */
export const referralInvite = z
  .object({
    id,
    customer: orderCustomer.nullable(),
    url: z.string(),
    addressId: id.meta({ description: 'Of the short address, for its QR code' }),
    slug: z.string(),
    code: z.string().nullable().meta({ description: 'Null once it was erased' }),
    clicks: z.number().int(),
    createdAt: instant,
  })
  .meta({ id: 'ReferralInvite' });
export type ReferralInvite = z.infer<typeof referralInvite>;
export const referralInvitePage = page(referralInvite);
export const createReferralInvite = z.object({ customerId: id }).meta({ id: 'CreateReferralInvite' });

export const referralStates = ['waiting', 'earned', 'granted', 'refused'] as const;
export type ReferralState = (typeof referralStates)[number];
export const referralReasons = [
  'hold',
  'delivery',
  'buyer_unknown',
  'check',
  'ruled',
  'cancelled',
  'period',
  'erased',
  'elsewhere',
  'self',
  'not_first',
  'currency',
  'below_minimum',
  'refunded',
  'limit',
] as const;
export type ReferralReason = (typeof referralReasons)[number];

/** What speaks for both being one person: the first three are certain, a shared household is a sign alone. */
export const selfSigns = ['same_customer', 'same_email', 'same_phone', 'same_address'] as const;
export const selfSign = z.object({ kind: z.enum(selfSigns), value: z.string() });
export type SelfSign = z.infer<typeof selfSign>;

export const referralSides = ['inviter', 'invited'] as const;
export type ReferralSide = (typeof referralSides)[number];
export const referralGrant = z.object({
  id,
  side: z.enum(referralSides),
  reward,
  note: z.string(),
  by,
  at: instant,
  undone: z.object({ note: z.string(), by, at: instant }).nullable(),
});
export type ReferralGrant = z.infer<typeof referralGrant>;

export const rulings = ['allowed', 'refused', 'withdrawn'] as const;
export type Ruling = (typeof rulings)[number];
export const referralRuling = z.object({ ruling: z.enum(rulings), reason: z.string(), by, at: instant });

/** An order that somebody’s link or code led to, and how it stands by all that is known now. */
export const referral = z
  .object({
    orderId: id,
    number: z.string(),
    placedAt: instant,
    currency: z.string(),
    total: money,
    refunded: money,
    inviter: orderCustomer.nullable(),
    invited: orderCustomer.nullable(),
    via: z.enum(['code', 'link']),
    state: z.enum(referralStates),
    reason: z.enum(referralReasons).nullable(),
    holdUntil: instant.nullable(),
    version: z.number().int().meta({ description: 'Of the terms that held when it was placed' }),
    signs: z.array(selfSign),
    ruling: referralRuling
      .nullable()
      .meta({ description: 'What a person decided last, if that still holds' }),
    due: z
      .array(z.object({ side: z.enum(referralSides), reward }))
      .meta({ description: 'Rewards to be handed over' }),
    grants: z.array(referralGrant),
  })
  .meta({ id: 'Referral' });
export type Referral = z.infer<typeof referral>;
export const listReferrals = pageQuery.extend({ state: z.enum(referralStates).optional() });
export const referralPage = page(referral).extend({
  counts: z.record(z.enum(referralStates), z.number().int()),
  truncated: z.boolean().meta({ description: 'There are more than are judged: the oldest are left out' }),
});
export type ReferralPage = z.infer<typeof referralPage>;

export const grantReferral = z
  .object({ orderId: id, side: z.enum(referralSides), note: words(300).default('') })
  .meta({ id: 'GrantReferral' });
export type GrantReferral = z.infer<typeof grantReferral>;
export const undoReferralGrant = z.object({ note: word(300) }).meta({ id: 'UndoReferralGrant' });
export const ruleReferral = z
  .object({ orderId: id, ruling: z.enum(rulings), reason: word(300) })
  .meta({ id: 'RuleReferral' });
export type RuleReferral = z.infer<typeof ruleReferral>;
