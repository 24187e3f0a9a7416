import { z } from 'zod';
import { instant, page, pageQuery } from './common.ts';
import { orderCustomer } from './orders.ts';

const count = z.number().int().min(0);
const day = z.iso.date();
const month = z.string().regex(/^20\d\d-(?:0[1-9]|1[0-2])$/u, 'must be a month such as 2026-11');

/** A share with the bounds within which it lies at 95 %. */
export const sharedEstimate = z.object({ value: z.number(), low: z.number(), high: z.number() });
export type SharedEstimate = z.infer<typeof sharedEstimate>;

/** What every figure of repeat buying says of itself. */
const counted = {
  today: day.meta({ description: 'The workspace’s day by which it was counted' }),
  waiting: count.meta({
    description: 'Customers whose orders changed and are still being counted; 0 when all are',
  }),
};

/** The days after a first purchase in which a second one is looked for. */
export const purchaseWindows = [30, 60, 90, 180] as const;
export const secondPurchases = z
  .object({
    ...counted,
    buyers: count,
    again: count.meta({ description: 'Of those, who have bought again by now' }),
    incomplete: count.meta({
      description: 'Customers left out: their shop knows of purchases before the first that is known here',
    }),
    windows: z.array(
      z.object({
        days: z.number().int(),
        mature: count.meta({ description: 'Customers whose whole window has passed' }),
        immature: count.meta({ description: 'Those of whom this cannot be said yet: they are in no share' }),
        bought: count.meta({ description: 'Of the mature ones, who bought again within the window' }),
        rate: sharedEstimate
          .nullable()
          .meta({ description: 'Wilson’s interval; null where nobody is mature' }),
      }),
    ),
  })
  .meta({ id: 'SecondPurchases' });
export type SecondPurchases = z.infer<typeof secondPurchases>;

/** Most months of a table. */
export const mostCohortMonths = 24;
export const cohortQuery = z.object({
  from: month,
  to: month.meta({ description: 'Months of first purchases, at most 24' }),
});
export type CohortQuery = z.infer<typeof cohortQuery>;
export const cohorts = z
  .object({
    ...counted,
    items: z.array(
      z.object({
        month,
        buyers: count.meta({ description: 'Who bought for the first time in this month' }),
        cells: z
          .array(z.object({ after: z.number().int().min(1), bought: count, share: z.number() }))
          .meta({ description: 'Who bought in the month so many months later; full months only' }),
      }),
    ),
  })
  .meta({ id: 'Cohorts' });
export type Cohorts = z.infer<typeof cohorts>;

/** By what customers can be told apart today, and what the groups of each are called. */
export const curveGroups = {
  all: ['all'],
  care: ['kept', 'missed'],
  contact: ['named', 'none'],
  channel: ['line', 'mail'],
  coupon: ['used', 'none'],
  origin: ['mouth', 'other'],
} as const;
export const curveBy = z.enum(['all', 'care', 'contact', 'channel', 'coupon', 'origin']);
export type CurveBy = z.infer<typeof curveBy>;
export const curveQuery = z.object({ by: curveBy.default('all') });

/** A day of a curve: the share who have bought again by then, with its interval, and how many were still looked at. */
export const curvePoint = z.object({
  day: z.number().int(),
  atRisk: count,
  share: z.number(),
  low: z.number(),
  high: z.number(),
});
export type CurvePoint = z.infer<typeof curvePoint>;
export const curveGroup = z.object({
  key: z.string(),
  customers: count,
  bought: count,
  medianDays: z
    .number()
    .nullable()
    .meta({ description: 'By when half have bought again; null while fewer have' }),
  points: z
    .array(curvePoint)
    .meta({ description: 'Where the share changes; ends where fewer than 10 are left' }),
  table: z
    .array(curvePoint)
    .meta({ description: 'The same at 30, 60, 90, 180 and 365 days, as far as it goes' }),
});
export type CurveGroup = z.infer<typeof curveGroup>;
export const curves = z
  .object({
    ...counted,
    by: curveBy,
    landmarkDays: z.number().int().meta({
      description:
        'Days after the first purchase at which the groups are told apart and the curve begins: who had bought again by then is in none',
    }),
    groups: z.array(curveGroup),
    left: z.object({
      early: count.meta({ description: 'Bought again before the curve begins' }),
      young: count.meta({ description: 'Have not come so far yet' }),
      unknown: count.meta({ description: 'Belong to neither group' }),
    }),
    test: z
      .object({
        statistic: z.number(),
        p: z.number(),
        observed: z.tuple([count, count]),
        expected: z.tuple([z.number(), z.number()]),
      })
      .nullable()
      .meta({
        description: 'The log-rank test of two groups; null where fewer than 5 purchases are expected in one',
      }),
  })
  .meta({ id: 'Curves' });
export type Curves = z.infer<typeof curves>;

/** Why there is no forecast. */
export const forecastLack = z.enum(['not_yet', 'few_customers', 'few_repeats', 'short_history', 'poor_fit']);
export type ForecastLack = z.infer<typeof forecastLack>;

/** Of customers who had bought again so often by the split: what was foreseen of the time after it, and what came. */
export const holdoutBar = z.object({
  repeats: z.number().int().min(0),
  orMore: z.boolean(),
  customers: count,
  predicted: z.number(),
  actual: count,
});
export type HoldoutBar = z.infer<typeof holdoutBar>;
export const holdout = z.object({
  splitOn: day,
  days: z.number().int(),
  customers: count,
  predicted: z.number(),
  actual: count,
  error: z
    .number()
    .nullable()
    .meta({ description: '(predicted − actual) ÷ actual; null where nothing came' }),
  bars: z.array(holdoutBar),
});
export const forecastModel = z.object({
  r: z.number(),
  alpha: z.number(),
  a: z.number(),
  b: z.number(),
  spending: z.object({ p: z.number(), q: z.number(), gamma: z.number() }).nullable(),
});
export type ForecastModel = z.infer<typeof forecastModel>;
export const forecastResult = z.object({
  today: day,
  customers: count,
  repeaters: count,
  lack: forecastLack.nullable().meta({ description: 'Why nothing is foreseen; null when something is' }),
  fittedOn: count.meta({
    description: 'Customers that the model was fitted on: 10,000 at most, drawn evenly',
  }),
  model: forecastModel.nullable(),
  holdout: holdout.nullable(),
  expected: z
    .object({
      days90: z.number(),
      days365: z.number(),
      currency: z.string().nullable(),
      value365: z
        .number()
        .nullable()
        .meta({ description: 'What is foreseen to be paid in 365 days, all customers' }),
      lifetime: z
        .number()
        .nullable()
        .meta({ description: 'What a customer is foreseen to pay in three years, on average' }),
    })
    .nullable(),
});
export type ForecastResult = z.infer<typeof forecastResult>;
export const forecast = forecastResult
  .extend({
    reckonedAt: instant
      .nullable()
      .meta({ description: 'Anew once a day at most; null before the first time' }),
  })
  .meta({ id: 'Forecast' });
export type Forecast = z.infer<typeof forecast>;

/** Which customers: those behind a window (with a month: whose days ended in it), new ones of a month, a cell of the cohorts, a curve, a bar of the check, or all with what is foreseen. */
export const buyerFigure = z.enum(['window', 'cohort', 'newcomers', 'curve', 'holdout', 'forecast']);
/** How new customers came: because somebody told them, otherwise, or nobody knows. */
export const newcomerOrigins = ['mouth', 'other', 'unknown'] as const;
export type NewcomerOrigin = (typeof newcomerOrigins)[number];
export type BuyerFigure = z.infer<typeof buyerFigure>;
export const buyerQuery = pageQuery.extend({
  figure: buyerFigure,
  days: z.coerce
    .number()
    .refine((value) => purchaseWindows.some((one) => one === value), 'must be 30, 60, 90 or 180')
    .optional(),
  outcome: z.enum(['bought', 'not', 'immature']).optional(),
  month: month.optional(),
  after: z.coerce.number().int().min(1).max(600).optional(),
  by: curveBy.optional(),
  group: z.string().max(20).optional(),
  repeats: z.coerce.number().int().min(0).max(7).optional(),
});
export type BuyerQuery = z.infer<typeof buyerQuery>;
export const buyer = z.object({
  customer: orderCustomer,
  firstOn: day,
  secondOn: day.nullable(),
  lastOn: day,
  purchases: count,
  expected: z
    .object({
      days90: z.number(),
      days365: z.number(),
      lifetime: z.number().nullable(),
      currency: z.string().nullable(),
    })
    .nullable()
    .meta({ description: 'What the model foresees of them; null where there is no forecast' }),
});
export type Buyer = z.infer<typeof buyer>;
export const buyerPage = page(buyer).meta({ id: 'BuyerPage' });
export type BuyerPage = z.infer<typeof buyerPage>;

export const loyaltyExportQuery = z.object({
  figure: z.enum(['second-purchases', 'cohorts', 'curves', 'forecast']),
  by: curveBy.default('all'),
  from: month.optional(),
  to: month.optional(),
});
export type LoyaltyExportQuery = z.infer<typeof loyaltyExportQuery>;
