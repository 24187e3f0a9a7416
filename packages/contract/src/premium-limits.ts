import { z } from 'zod';

const names = z.object({ ja: z.string(), en: z.string() });
const yen = z.number().int().min(0);

/** 総付景品: what everybody gets who buys. 一般懸賞: what is drawn or won among those who buy. */
export const premiumKinds = ['all', 'draw'] as const;
export type PremiumKind = (typeof premiumKinds)[number];

/** What the law or its authority says of gifts and rewards, from a day on: data with its source, no judgement by itself. */
export const premiumRule = z.object({
  id: z.string(),
  name: names,
  source: z.string(),
  sourceAddress: z.string(),
  from: z.iso
    .date()
    .meta({ description: 'In force from this day; of an answer of the authority, the day it was read' }),
  says: names,
});
export type PremiumRule = z.infer<typeof premiumRule>;

export const premiumLimitQuery = z.object({
  kind: z.enum(premiumKinds),
  value: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000_000_000)
    .meta({ description: 'The value of the transaction in yen, tax included' }),
  sales: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000_000_000_000)
    .optional()
    .meta({ description: 'Planned sales of what the draw is about, in yen' }),
  on: z.iso.date().optional().meta({ description: 'The day it is given; today where it is left out' }),
});
export type PremiumLimitQuery = z.infer<typeof premiumLimitQuery>;

/** How high a premium may be, and how that was reckoned. */
export const premiumLimit = z
  .object({
    kind: z.enum(premiumKinds),
    value: yen,
    each: yen.meta({ description: 'The highest value of one premium, in yen' }),
    reckoned: z
      .enum(['floor', 'share', 'times', 'ceiling'])
      .meta({ description: 'A fixed sum, a share of the value, a multiple of it, or the ceiling above it' }),
    by: z.number().meta({ description: 'That sum in yen, the share in percent, or the multiple' }),
    total: yen
      .nullable()
      .meta({ description: 'The highest of all premiums together; null where none is set' }),
    totalPercent: z.number().nullable(),
    sales: yen.nullable(),
    rule: premiumRule,
  })
  .meta({ id: 'PremiumLimit' });
export type PremiumLimit = z.infer<typeof premiumLimit>;

export const premiumRuleList = z.object({ items: z.array(premiumRule) }).meta({ id: 'PremiumRuleList' });
export type PremiumRuleList = z.infer<typeof premiumRuleList>;

/** How a reward looks beside these rules; counsel decides. */
export const premiumVerdicts = ['nothing', 'outside', 'within', 'over', 'unclear'] as const;
export type PremiumVerdict = (typeof premiumVerdicts)[number];
export const premiumNote = z.object({
  verdict: z.enum(premiumVerdicts),
  rule: premiumRule.nullable().meta({ description: 'What the verdict rests on' }),
  worth: yen.nullable().meta({ description: 'What the reward is worth in yen, as far as it can be said' }),
  limit: premiumLimit.nullable().meta({ description: 'The limit it is held against' }),
});
export type PremiumNote = z.infer<typeof premiumNote>;
