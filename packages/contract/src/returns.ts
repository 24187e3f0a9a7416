import { z } from 'zod';
import { id, instant, locale, page, pageQuery } from './common.ts';
import { money, orderCustomer } from './orders.ts';

const day = z.iso.date();
const words = (most: number) => z.string().trim().max(most);
const memberRef = z.object({ id, name: z.string() });

export const returnKind = z.enum(['return', 'exchange', 'repair']).meta({ description: '返品, 交換, 修理' });
export type ReturnKind = z.infer<typeof returnKind>;

/** Why goods come back: the first four are the shop's fault, the others the customer's wish. */
export const returnReasons = [
  'damaged',
  'defective',
  'wrong_item',
  'missing',
  'size',
  'not_as_expected',
  'changed_mind',
] as const;
export const returnReason = z.enum(returnReasons).meta({
  description: '破損, 初期不良, 誤配送, 数量不足, サイズ違い, イメージ違い, お客様都合',
});
export type ReturnReason = z.infer<typeof returnReason>;

/** What is done one after another; `dispatch` belongs to exchanges and repairs, `refund` to returns. */
export const returnSteps = [
  'accept',
  'instruct',
  'arrive',
  'inspect',
  'dispatch',
  'refund',
  'close',
] as const;
export const returnStep = z
  .enum(returnSteps)
  .meta({ description: '受付, 返送案内, 到着確認, 検品, 交換品・修理品の発送, 返金, 完了' });
export type ReturnStep = z.infer<typeof returnStep>;

/** The shop's rules as they are in force from a day: for orders that were placed on it or later. */
export const returnRule = z.object({
  from: day.meta({ description: 'For orders placed from this day on' }),
  shown: z.boolean().meta({
    description:
      'Whether the conditions stood in the advertisement and on the last page before ordering (特定商取引法第15条の3); else the law’s 8 days hold',
  }),
  accepts: z.boolean().meta({ description: 'Whether goods come back at the customer’s wish at all' }),
  days: z.number().int().min(1).max(365).meta({ description: 'Within so many days after delivery' }),
  faultDays: z.number().int().min(1).max(730).meta({
    description: 'So long a fault is accepted without asking a lead',
  }),
  shippingBy: z.enum(['customer', 'shop']).meta({
    description: 'Who bears the way back at the customer’s wish; of a fault always the shop',
  }),
  opened: z.boolean().meta({ description: 'Whether opened goods come back at the customer’s wish' }),
  excluded: z
    .array(z.string().trim().min(1).max(60))
    .max(50)
    .meta({ description: 'Parts of names of goods that do not come back, such as hygiene goods' }),
});
export type ReturnRule = z.infer<typeof returnRule>;

export const returnSettings = z.object({
  rules: z.array(returnRule).meta({ description: 'The newest first' }),
  leadAbove: money
    .nullable()
    .meta({ description: 'A refund of more needs a lead, in the order’s smallest unit; null: none does' }),
  address: z.string().meta({ description: 'Where goods are sent back to' }),
  revision: z.number().int().meta({ description: '0 until somebody has saved it' }),
  changedBy: memberRef.nullable(),
  changedAt: instant.nullable(),
});
export type ReturnSettings = z.infer<typeof returnSettings>;

export const saveReturnSettings = z
  .object({
    basedOn: z.number().int().min(0),
    rules: z
      .array(returnRule)
      .max(30)
      .refine((rules) => new Set(rules.map(({ from }) => from)).size === rules.length, {
        error: 'must have each day once',
      }),
    leadAbove: money.nullable(),
    address: words(400),
  })
  .meta({ id: 'SaveReturnSettings' });
export type SaveReturnSettings = z.infer<typeof saveReturnSettings>;

export const returnGround = z.enum([
  'fault',
  'fault_old',
  'within',
  'over',
  'not_delivered',
  'not_accepted',
  'opened',
  'excluded',
  'not_shown',
  'law_within',
  'law_over',
  'law_return_only',
]);
export type ReturnGround = z.infer<typeof returnGround>;

/** What the rules say. Nothing in it decides: a person does, and only `accept` needs no lead. */
export const returnVerdict = z.object({
  decision: z.enum(['accept', 'ask', 'refuse']),
  basis: z.enum(['shop', 'law']),
  ruleFrom: day.nullable().meta({ description: 'Of the rule that was asked; null: none was in force' }),
  until: day.nullable().meta({ description: 'The last day on which it may be asked for; null: not known' }),
  shippingBy: z.enum(['customer', 'shop']),
  grounds: z.array(z.object({ ground: returnGround, words: z.string() })),
  law: z
    .object({ article: z.string(), source: z.string(), inForceFrom: day })
    .nullable()
    .meta({ description: 'Check with counsel' }),
});
export type ReturnVerdict = z.infer<typeof returnVerdict>;

export const returnLineInput = z.object({
  product: z.string().trim().min(1).max(200),
  sku: z.string().trim().min(1).max(80).nullable().default(null),
  quantity: z.number().int().min(1).max(100_000),
});
export type ReturnLineInput = z.infer<typeof returnLineInput>;

const matter = {
  kind: returnKind,
  reason: returnReason,
  opened: z.boolean().default(false),
  askedOn: day.optional().meta({ description: 'The day on which the customer asked; today when left out' }),
  lines: z.array(returnLineInput).min(1).max(100),
};

export const judgeReturn = z.object({ orderId: id, ...matter }).meta({ id: 'JudgeReturn' });
export type JudgeReturn = z.infer<typeof judgeReturn>;

export const returnable = z.object({
  items: z.array(
    returnLineInput.omit({ quantity: true }).extend({
      bought: z.number().int(),
      left: z.number().int().meta({ description: 'Bought, less what has come back or is coming' }),
      unitPrice: money,
    }),
  ),
  refundable: money.meta({ description: 'Paid, less what was paid back' }),
  currency: z.string(),
});
export type Returnable = z.infer<typeof returnable>;

export const judgedReturn = z.object({
  verdict: returnVerdict,
  refund: money.meta({ description: 'What these goods cost after discounts, never more than is left' }),
});
export type JudgedReturn = z.infer<typeof judgedReturn>;

export const openReturn = z
  .object({
    orderId: id,
    conversationId: id.nullable().default(null),
    ...matter,
    note: words(2000).default(''),
    evidence: z.array(id).max(20).default([]).meta({ description: 'Pictures of the conversation' }),
  })
  .meta({ id: 'OpenReturn' });
export type OpenReturn = z.infer<typeof openReturn>;

export const returnState = z.enum(['open', 'done', 'rejected', 'cancelled']);
export type ReturnState = z.infer<typeof returnState>;

const summary = {
  id,
  order: z.object({ id, number: z.string(), currency: z.string() }),
  customer: orderCustomer.nullable(),
  conversationId: id.nullable(),
  kind: returnKind,
  reason: returnReason,
  state: returnState,
  products: z.string(),
  step: returnStep.nullable().meta({ description: 'What is next; null once it has ended' }),
  dueOn: day.nullable(),
  late: z.boolean(),
  owner: memberRef.nullable(),
  refund: money.nullable().meta({ description: 'What was paid back' }),
  openedAt: instant,
  endedAt: instant.nullable(),
};
export const returnSummary = z.object(summary);
export type ReturnSummary = z.infer<typeof returnSummary>;
export const returnPage = page(returnSummary);
export const returnList = z.enum(['open', 'late', 'ended', 'all']);
export type ReturnList = z.infer<typeof returnList>;

/** Which cases: those opened in a span of days of the workspace's calendar, for a reason, of an article. */
const narrowed = {
  from: day.optional().meta({ description: 'Opened on this day or later' }),
  until: day.optional().meta({ description: 'Opened on this day or earlier' }),
  reason: returnReason.optional(),
  product: words(200).min(1).optional().meta({ description: 'The name of an article, as the case has it' }),
};
export const listReturns = pageQuery.extend({
  list: returnList.default('open'),
  order: id.optional(),
  conversation: id.optional(),
  ...narrowed,
});
export const narrowReturns = z.object(narrowed);
export type NarrowReturns = z.infer<typeof narrowReturns>;
export const returnFiguresQuery = narrowReturns.pick({ from: true, until: true });

/** How long cases took that came to their end, from the day they were opened on: calendar days. */
const lasting = z.object({
  count: z
    .number()
    .int()
    .meta({ description: 'Cases that were done; refused and withdrawn ones took no course' }),
  median: z.number().nullable().meta({ description: 'Null below five' }),
  nineTenths: z.number().nullable().meta({ description: 'Nine of ten took no longer. Null below five' }),
});
const returnCount = {
  cases: z.number().int(),
  open: z.number().int(),
  quantity: z.number().int().meta({ description: 'Pieces that came back, or are to' }),
  days: lasting,
};
export const returnFigures = z
  .object({
    from: day,
    until: day,
    ...returnCount,
    rejected: z.number().int(),
    cancelled: z.number().int(),
    refunds: z.array(z.object({ currency: z.string(), amount: money })),
    reasons: z.array(z.object({ reason: returnReason, ...returnCount })),
    products: z
      .array(
        z.object({
          product: z.string(),
          ...returnCount,
          orders: z
            .number()
            .int()
            .meta({ description: 'Orders with it that were placed in these days and not cancelled' }),
          returned: z
            .number()
            .int()
            .meta({ description: 'Of these, those with a case, whenever it was opened' }),
          share: z
            .object({ value: z.number(), low: z.number(), high: z.number() })
            .nullable()
            .meta({ description: 'With its interval of 95 % (Wilson). Null below twenty orders' }),
        }),
      )
      .meta({ description: 'The fifty articles of most cases' }),
  })
  .meta({ id: 'ReturnFigures' });
export type ReturnFigures = z.infer<typeof returnFigures>;
export type ReturnCount = Pick<ReturnFigures, 'cases' | 'open' | 'quantity' | 'days'>;
export const exportReturns = narrowReturns.extend({ language: locale.default('ja') });

export const returnStepState = z.object({
  step: returnStep,
  owner: memberRef.nullable(),
  dueOn: day.nullable(),
  doneOn: day.nullable(),
  doneBy: memberRef.nullable(),
  skipped: z.boolean().meta({ description: 'Was not needed, for instance goods that need not come back' }),
  note: z.string(),
  drafted: z.boolean().meta({ description: 'Whether its message was put into a draft' }),
});

export const returnPicture = z.object({ id, name: z.string(), type: z.string(), chosen: z.boolean() });
export const returnEventKind = z.enum([
  'opened',
  'changed',
  'step_done',
  'step_undone',
  'step_changed',
  'refunded',
  'drafted',
  'rejected',
  'cancelled',
  'done',
]);

export const returnCase = z
  .object({
    ...summary,
    opened: z.boolean(),
    askedOn: day,
    note: z.string(),
    lines: z.array(returnLineInput.extend({ unitPrice: money })),
    verdict: returnVerdict,
    proposedRefund: money,
    refundable: money,
    needsLeadAbove: money.nullable(),
    mayDecide: z.boolean().meta({ description: 'Whether whoever asks may decide beyond the rules' }),
    endReason: z.string(),
    steps: z.array(returnStepState),
    pictures: z
      .array(returnPicture)
      .meta({ description: 'Of the conversation, with those that are evidence' }),
    events: z.array(
      z.object({
        id,
        kind: returnEventKind,
        at: instant,
        actor: memberRef.nullable(),
        data: z.record(z.string(), z.string().nullable()),
      }),
    ),
    revision: z.number().int(),
  })
  .meta({ id: 'ReturnCase' });
export type ReturnCase = z.infer<typeof returnCase>;

const basedOn = z.number().int().min(1).meta({ description: 'The revision that was read' });

export const changeReturn = z
  .object({
    basedOn,
    kind: returnKind,
    reason: returnReason,
    opened: z.boolean(),
    askedOn: day,
    lines: matter.lines,
    note: words(2000),
    conversationId: id,
    evidence: z.array(id).max(20),
  })
  .partial()
  .required({ basedOn: true })
  .meta({ id: 'ChangeReturn' });
export type ChangeReturn = z.infer<typeof changeReturn>;

export const saveReturnStep = z
  .object({
    basedOn,
    done: z.boolean().optional().meta({ description: 'Steps are done in their order, and undone backwards' }),
    skipped: z.boolean().default(false).meta({ description: 'Not needed; say why in `note`' }),
    on: day.optional().meta({ description: 'The day on which it was done; today when left out' }),
    ownerId: id.nullable().optional(),
    dueOn: day.optional(),
    note: words(1000).optional(),
    refund: money.optional().meta({ description: 'How much was paid back; for the step «refund»' }),
  })
  .meta({ id: 'SaveReturnStep' });
export type SaveReturnStep = z.infer<typeof saveReturnStep>;
export const returnStepParams = z.object({ id, step: returnStep });

export const endReturn = z
  .object({ basedOn, how: z.enum(['rejected', 'cancelled']), reason: words(1000).min(1) })
  .meta({ id: 'EndReturn' });
export type EndReturn = z.infer<typeof endReturn>;

export const returnMessage = z.enum([...returnSteps, 'reject', 'cancel']);
export type ReturnMessage = z.infer<typeof returnMessage>;
export const draftReturn = z
  .object({ message: returnMessage, language: locale.default('ja'), append: z.boolean().default(false) })
  .meta({ id: 'DraftReturn' });
export type DraftReturn = z.infer<typeof draftReturn>;
export const draftedReturn = z.object({ conversationId: id, text: z.string(), case: returnCase });
