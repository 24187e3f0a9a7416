import { z } from 'zod';
import { risksOfMonth } from '../attention/index.ts';
import { moneyOfMonth } from '../growth/index.ts';
import { loyaltyOfMonth } from '../loyalty/index.ts';
import { mentionsOfMonth } from '../mentions/index.ts';
import type { Tx } from '../platform/db/index.ts';
import type { MonthSpan } from '../statistics/index.ts';
import { recommendedInMonth } from '../surveys/index.ts';

const count = z.number().int().min(0);
const estimate = z.object({ value: z.number(), low: z.number(), high: z.number() });
const group = z.object({ customers: count, share: estimate.nullable() });

/** What is kept of a month: what the features counted, before it is worth anything. Trust and promises are kept by trust. */
export const monthFacts = z.object({
  risks: z.object({
    open: z.object({ all: count, urgent: count, care: count, watch: count }),
    began: count,
    ended: count,
  }),
  recommended: z.object({
    minimum: count,
    surveys: z.array(z.object({ id: z.string(), scores: z.array(z.object({ score: z.number(), count })) })),
  }),
  mentions: z.object({ positive: count, neutral: count, negative: count, unread: count }),
  money: z.array(
    z.object({
      currency: z.string(),
      orders: count,
      kept: z.number(),
      knownOrders: count,
      mouthOrders: count,
      mouthKept: z.number(),
    }),
  ),
  newcomers: z.object({ all: count, known: count, mouth: count }),
  second: z.object({ days: count, mature: count, bought: count }),
  care: z.object({ landmarkDays: count, days: count, kept: group, missed: group }),
});
export type MonthFacts = z.infer<typeof monthFacts>;

/** Changes with what is counted or how it is kept: months counted by another one are counted anew. */
export const recipe = 1;

/** Counts a month as it stands now, feature by feature. */
export async function gather(tx: Tx, span: MonthSpan): Promise<MonthFacts> {
  return {
    risks: await risksOfMonth(tx, span),
    recommended: await recommendedInMonth(tx, span),
    money: await moneyOfMonth(tx, span),
    ...(await loyaltyOfMonth(tx, span)),
    // Last: whoever looks at mentions of which something changed meanwhile waits until this is done.
    mentions: await mentionsOfMonth(tx, span),
  };
}
