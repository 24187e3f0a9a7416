import { z } from 'zod';
import { id, instant, locale, page, pageQuery } from './common.ts';
import { finding } from './language.ts';
import { order, orderCustomer, orderState } from './orders.ts';

const count = z.number().int();
const day = z.iso.date();

/** Which day has moved: the one on which we send, or the one on which it arrives. */
export const delayKind = z.enum(['ship', 'deliver']);
export type DelayKind = z.infer<typeof delayKind>;

const words = z.object({
  subject: z.string().trim().max(200),
  mail: z.string().max(5000),
  line: z.string().max(4500),
});
/** What is written, by the customer’s language; English is left out where it is empty. */
export const noticeTexts = z.object({ ja: words, en: words });
export type NoticeTexts = z.infer<typeof noticeTexts>;

export const noticeState = z.enum(['draft', 'sending', 'paused', 'done', 'stopped']);
export type NoticeState = z.infer<typeof noticeState>;

export const noticeCounts = z.object({
  waiting: count,
  written: count.meta({ description: 'Handed to the outbox; of these, `failed` came back or did not go' }),
  failed: count,
  call: count.meta({ description: 'Nobody reaches them by mail or LINE: call them' }),
  called: count,
  skipped: count,
});

export const notice = z.object({
  id,
  name: z.string(),
  reason: z.string(),
  dateKind: delayKind,
  newDate: day,
  texts: noticeTexts,
  mailChannelId: id.nullable(),
  lineChannelId: id.nullable(),
  state: noticeState,
  pausedBy: z.enum(['person', 'quota']).nullable(),
  perMinute: count,
  nextAt: instant
    .nullable()
    .meta({ description: 'When the next are told: after the night, or by its own pace' }),
  counts: noticeCounts,
  revision: count,
  createdAt: instant,
  finishedAt: instant.nullable(),
  createdBy: z.object({ id, name: z.string() }).nullable(),
  changedBy: z.object({ id, name: z.string() }).nullable(),
  approvedBy: z.object({ id, name: z.string() }).nullable(),
  approvedAt: instant.nullable(),
  mayApprove: z
    .enum(['yes', 'own', 'no'])
    .meta({ description: 'own: whoever wrote it, while there is another lead' }),
});
export type Notice = z.infer<typeof notice>;
export const noticePage = page(notice);

/** Which orders: named ones, or all of a product, of a span of days, or late ones, that are not finished. */
export const noticeOrders = z
  .object({
    orderIds: z.array(id).max(2000),
    product: z.string().trim().min(1).max(200),
    placedFrom: day,
    placedUntil: day,
    late: z.boolean(),
  })
  .partial()
  .refine((given) => Object.values(given).some((value) => value !== undefined && value !== false), {
    message: 'say which orders: orderIds, product, placedFrom, placedUntil or late',
  });

export const createNotice = z
  .object({
    name: z.string().trim().min(1).max(120),
    reason: z.string().trim().min(1).max(300),
    dateKind: delayKind,
    newDate: day,
    orders: noticeOrders,
  })
  .meta({ id: 'CreateNotice' });
export type CreateNotice = z.infer<typeof createNotice>;

export const updateNotice = z
  .object({
    basedOn: count.meta({ description: 'The revision that was seen' }),
    name: z.string().trim().min(1).max(120).optional(),
    reason: z.string().trim().min(1).max(300).optional(),
    newDate: day.optional(),
    texts: noticeTexts.optional(),
    mailChannelId: id.nullable().optional(),
    lineChannelId: id.nullable().optional(),
    perMinute: count.min(1).max(10_000).optional(),
    leaveOut: z.array(id).max(2000).optional().meta({ description: 'Orders that are not to be told' }),
    takeIn: z
      .array(id)
      .max(2000)
      .optional()
      .meta({ description: 'Orders of it that are to be told after all' }),
  })
  .meta({ id: 'UpdateNotice' });
export type UpdateNotice = z.infer<typeof updateNotice>;

export const approveNotice = z.object({ basedOn: count }).meta({ id: 'ApproveNotice' });

export const noticeOrderState = z.enum(['waiting', 'written', 'call', 'called', 'skipped']);
export type NoticeOrderState = z.infer<typeof noticeOrderState>;
export const noticeOrder = z.object({
  order: order.pick({ id: true, number: true, products: true, placedAt: true }).extend({ state: orderState }),
  customer: orderCustomer.nullable(),
  state: noticeOrderState,
  reason: z.enum(['left_out', 'told_before', 'shipped', 'over', 'refused', 'erased']).nullable(),
  way: z
    .object({ channel: z.enum(['email', 'line']), address: z.string() })
    .nullable()
    .meta({ description: 'How they are reached; null: by telephone or letter' }),
  phone: z.string().nullable(),
  again: z.boolean().meta({ description: 'They were told of a delay of this order before' }),
  delivery: z.string().nullable(),
  conversationId: id.nullable(),
});
export type NoticeOrder = z.infer<typeof noticeOrder>;
export const noticeOrderPage = page(noticeOrder);
export const listNoticeOrders = pageQuery.extend({ state: noticeOrderState.optional() });

/** Something to be done about delays, in the order of time. */
export const noticeTask = z.object({
  id,
  kind: z.enum(['approve_notice', 'call_about_delay']),
  customer: z.object({ id, name: z.string() }).nullable(),
  dueAt: instant,
  reason: z.string(),
  address: z.string().meta({ description: 'The screen where it is done' }),
});
export type NoticeTask = z.infer<typeof noticeTask>;
export const listNoticeTasks = z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) });

export const previewNotice = z.object({
  orderId: id,
  language: locale.optional().meta({ description: 'Left out: the customer’s own' }),
});
export const noticePreview = z.object({
  channel: z.enum(['email', 'line']).nullable(),
  to: z.string(),
  subject: z.string().nullable(),
  text: z.string(),
  findings: z.array(finding).meta({ description: 'What the language engine says about it' }),
});
export type NoticePreview = z.infer<typeof noticePreview>;
