import { z } from 'zod';
import { id, instant, locale } from './common.ts';
import { sharedEstimate } from './loyalty.ts';
import { trustMonthName, trustMove, trustStep } from './trust.ts';

const count = z.number().int().min(0);

export const overviewQuery = z.object({
  month: trustMonthName.optional().meta({ description: 'The present month where it is left out' }),
});
export type OverviewQuery = z.infer<typeof overviewQuery>;
export const reportFileQuery = z.object({ month: trustMonthName, language: locale.default('ja') });
export type ReportFileQuery = z.infer<typeof reportFileQuery>;

export const overviewChange = z.object({
  by: z.number().meta({ description: 'This month less the month before, in the figure’s own unit' }),
  low: z.number(),
  high: z.number(),
  sure: z.boolean().meta({ description: 'False where the interval holds 0: chance alone could make it' }),
});
export type OverviewChange = z.infer<typeof overviewChange>;
/** A figure of a month with what it may as well be, what it rests on, and how it differs from the month before. */
export const overviewFigure = z.object({
  estimate: sharedEstimate.nullable().meta({ description: 'Null where there is not enough evidence' }),
  count: count.meta({ description: 'What it rests on: facts, answers, orders or customers' }),
  change: overviewChange.nullable().meta({ description: 'Null where either month has no number' }),
});
export type OverviewFigure = z.infer<typeof overviewFigure>;

const sentiments = { positive: count, neutral: count, negative: count, unread: count };
const origins = {
  mouth: count.meta({ description: 'Of whom somebody told, by a code, a link or their own answer' }),
  known: count.meta({ description: 'Of whom it is known how they came' }),
  all: count.meta({ description: 'First purchases of the month' }),
};
const open = {
  urgent: count,
  care: count,
  watch: count,
};
export const overviewMoney = z.object({
  currency: z.string(),
  orders: count,
  kept: z.number().meta({ description: 'What orders of the month brought, refunds taken off' }),
  knownOrders: count.meta({ description: 'Orders of which it is known what led to them' }),
  mouthOrders: count,
  mouthKept: z.number().meta({ description: 'What orders brought that one person’s word led to' }),
  mouthKeptBefore: z.number().nullable(),
});
export type OverviewMoney = z.infer<typeof overviewMoney>;
export const overviewGroup = z.object({
  customers: count,
  share: sharedEstimate
    .nullable()
    .meta({ description: 'Null where fewer than 10 were followed for so long' }),
});
export const overviewCare = z.object({
  landmarkDays: z.number().int(),
  days: z.number().int(),
  kept: overviewGroup,
  missed: overviewGroup,
  difference: sharedEstimate.nullable(),
});
export type OverviewCare = z.infer<typeof overviewCare>;
export const overviewMonth = z.object({
  month: trustMonthName,
  trust: sharedEstimate.nullable(),
  promises: sharedEstimate.nullable(),
  nps: sharedEstimate.nullable(),
  mouth: sharedEstimate.nullable(),
  second: sharedEstimate.nullable(),
});
export type OverviewMonth = z.infer<typeof overviewMonth>;

export const overview = z
  .object({
    month: trustMonthName,
    before: trustMonthName,
    running: z.boolean().meta({ description: 'Whether the month is still going on' }),
    countedAt: instant.nullable().meta({
      description: 'As of when all but trust and promises is told; null where it is not counted yet',
    }),
    trust: overviewFigure.extend({
      countedAt: instant.nullable().meta({ description: 'As of when trust and promises are told' }),
      rules: z.number().nullable().meta({ description: 'The part of the change that other rules made' }),
      moves: z.array(trustMove).meta({ description: 'What moved it most, the strongest first' }),
      next: z.array(trustStep).meta({ description: 'What would move it most, the most first' }),
    }),
    promises: overviewFigure.extend({ kept: count.meta({ description: 'Kept in time, of `count`' }) }),
    risks: z
      .object({
        open: z.object({ ...open, all: count }),
        openBefore: count.nullable(),
        began: count.meta({ description: 'Customers who came to need care in the month' }),
        ended: count,
      })
      .nullable()
      .meta({ description: 'Of the end of the month, or of now; by the level that each has, or had last' }),
    nps: overviewFigure.extend({
      promoters: count,
      passives: count,
      detractors: count,
      surveys: z.array(z.object({ id, name: z.string(), answers: count })),
    }),
    mentions: overviewFigure
      .extend({ ...sentiments, before: count.nullable().meta({ description: 'All of the month before' }) })
      .meta({ description: 'The figure is the share of those displeased among those judged' }),
    mouth: overviewFigure
      .extend(origins)
      .meta({ description: 'The figure is the share of new customers, among those known' }),
    second: overviewFigure.extend({ days: z.number().int(), bought: count }).nullable().meta({
      description:
        'Customers whose days since the first purchase ended in the month, and who had bought again within them; null without loyalty:read',
    }),
    money: z.array(overviewMoney).meta({ description: 'By currency, the most orders first' }),
    care: overviewCare.nullable().meta({
      description:
        'Whether those cared for bought again more often: a comparison, no proof of a cause; null without loyalty:read, or before it is counted',
    }),
    months: z.array(overviewMonth).meta({ description: 'Twelve up to this one, the oldest first' }),
  })
  .meta({ id: 'Overview' });
export type Overview = z.infer<typeof overview>;
