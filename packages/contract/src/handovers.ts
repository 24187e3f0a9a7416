import { z } from 'zod';
import { absenceKind } from './absences.ts';
import { id, instant, page, pageQuery } from './common.ts';
import { careNote } from './customers.ts';

const memberRef = z.object({ id, name: z.string() });
/** Somebody who may have left: then there is a name alone, if it is known at all. */
const formerRef = z.object({ id: id.nullable(), name: z.string().nullable() });
const customerRef = z.object({ id, name: z.string(), honorific: z.string() });
const notes = z.string().max(4000);
const month = z.string().regex(/^(?:20|21)\d\d-(?:0[1-9]|1[0-2])$/u, 'must be a month such as 2026-11');

/** Why a customer goes to somebody else: leaving 退職・異動, transfer 担当替え, load 負荷, wish お客様のご希望, other. */
export const handoverReasons = ['leaving', 'transfer', 'load', 'wish', 'other'] as const;
export const handoverReason = z.enum(handoverReasons);
export type HandoverReason = z.infer<typeof handoverReason>;

export const handoverState = z.enum(['offered', 'accepted', 'declined', 'withdrawn']);
export type HandoverState = z.infer<typeof handoverState>;

export const handover = z.object({
  id,
  batchId: id.meta({ description: 'Handovers that were given together have the same one' }),
  customer: customerRef,
  from: formerRef.nullable().meta({ description: 'Who was the contact person; null: nobody' }),
  to: formerRef,
  reason: handoverReason,
  state: handoverState,
  offeredBy: memberRef.nullable(),
  offeredAt: instant,
  decidedAt: instant.nullable(),
  declineReason: z.string().nullable(),
  openConversations: z.number().int().meta({ description: 'Of this customer, not done' }),
});
export type Handover = z.infer<typeof handover>;

/** Something promised to a customer that is not kept yet. */
export const sheetPromise = z.object({
  id,
  text: z.string(),
  dueAt: instant,
  owner: memberRef.nullable(),
});
export type SheetPromise = z.infer<typeof sheetPromise>;

const sheetConversation = z.object({
  id,
  subject: z.string(),
  status: z.enum(['open', 'in_progress', 'on_hold', 'done']),
  channelType: z.string(),
  preview: z.string(),
  waitingSince: instant.nullable(),
  holdReason: z.string().nullable(),
  holdUntil: instant.nullable(),
  assignee: memberRef.nullable(),
  lastMessageAt: instant.nullable(),
});

/** 引き継ぎ書: what the next one must know, made from the record each time it is read. */
export const handoverSheet = z.object({
  customer: customerRef.extend({
    reading: z.string().nullable(),
    company: z.string().nullable(),
    title: z.string().nullable(),
    note: z.string(),
    since: instant,
    contactPoints: z.array(z.object({ kind: z.string(), value: z.string(), primary: z.boolean() })),
  }),
  contactPerson: memberRef.nullable(),
  backupPerson: memberRef.nullable(),
  open: z.array(sheetConversation),
  promises: z.array(sheetPromise),
  checklists: z.array(
    z.object({ conversationId: id, subject: z.string(), checklist: z.string(), points: z.array(z.string()) }),
  ),
  callbacks: z.array(z.object({ id, note: z.string(), dueAt: instant.nullable() })),
  careNotes: z.array(careNote),
  history: z.object({
    conversations: z.number().int(),
    firstAt: instant.nullable(),
    lately: z.array(
      z.object({
        id,
        subject: z.string(),
        lastMessageAt: instant.nullable(),
        status: sheetConversation.shape.status,
      }),
    ),
    formerContacts: z.array(z.object({ name: z.string().nullable(), until: instant })),
  }),
  cautions: z.object({
    harassment: z.array(z.object({ id, subject: z.string(), at: instant.nullable() })),
    dissatisfied: z.array(z.object({ id, subject: z.string(), at: instant.nullable() })),
    legalHolds: z.array(z.object({ id, subject: z.string() })),
  }),
  lastTold: z
    .object({ conversationId: id, text: z.string(), at: instant, author: z.string().nullable() })
    .nullable(),
});
export type HandoverSheet = z.infer<typeof handoverSheet>;

export const announcement = z.object({
  conversationId: id,
  subject: z.string(),
  channelType: z.string(),
  locale: z.enum(['ja', 'en']),
  text: z.string(),
  state: z.enum(['planned', 'drafted', 'kept_own']).meta({
    description:
      '`planned`: nothing is accepted yet; `drafted`: it lies in the new person’s draft; `kept_own`: they had a draft of their own, which stays as it is',
  }),
});
export type Announcement = z.infer<typeof announcement>;

export const handoverDetail = handover.extend({
  notes: z.string(),
  revision: z.number().int(),
  sheet: handoverSheet,
  announcement: announcement.nullable(),
  may: z.object({ edit: z.boolean(), decide: z.boolean(), withdraw: z.boolean(), append: z.boolean() }),
});
export type HandoverDetail = z.infer<typeof handoverDetail>;

export const listHandovers = pageQuery.extend({
  box: z.enum(['waiting', 'given', 'all']).default('waiting').meta({
    description:
      '`waiting`: for my answer, the longest first; `given`: by me, the newest first; `all`: every open one, the longest waiting first',
  }),
  customer: id.optional().meta({ description: 'All that there were of one customer, the newest first' }),
});
export const handoverPage = page(handover);

export const offerHandovers = z
  .object({
    customerIds: z.array(id).min(1).max(200).optional(),
    fromId: id.optional().meta({ description: 'All customers of this member, at most 200 at once' }),
    toId: id,
    reason: handoverReason,
    notes: notes.default(''),
  })
  .refine((body) => (body.customerIds === undefined) !== (body.fromId === undefined), {
    message: 'send either customerIds or fromId',
    path: ['customerIds'],
  })
  .meta({ id: 'OfferHandovers' });
export type OfferHandovers = z.infer<typeof offerHandovers>;
export const offeredHandovers = z.object({
  batchId: id,
  offered: z.number().int(),
  ids: z.array(id),
  skipped: z.array(
    z.object({ customerId: id, reason: z.enum(['waiting_already', 'theirs_already', 'gone']) }),
  ),
  more: z.boolean().meta({ description: 'With `fromId`: there are more than were taken; ask again' }),
});
export type OfferedHandovers = z.infer<typeof offeredHandovers>;

export const updateHandover = z.object({ basedOn: z.number().int(), notes }).meta({ id: 'UpdateHandover' });
export const acceptHandover = z
  .object({
    announce: z.boolean().default(true).meta({ description: 'Draft the announcement to the customer' }),
  })
  .meta({ id: 'AcceptHandover' });
export const declineHandover = z
  .object({ reason: z.string().trim().min(1).max(500) })
  .meta({ id: 'DeclineHandover' });

/** A customer whom nobody looks after, and who answered them most. */
export const uncaredCustomer = z.object({
  customer: customerRef.extend({ company: z.string().nullable() }),
  former: z.object({ name: z.string().nullable(), left: z.boolean() }).nullable(),
  proposal: memberRef
    .extend({ answers: z.number().int(), of: z.number().int() })
    .nullable()
    .meta({ description: '`answers` of `of` answers in the last 400 days were theirs' }),
  lastMessageAt: instant.nullable(),
});
export type UncaredCustomer = z.infer<typeof uncaredCustomer>;
export const uncaredPage = page(uncaredCustomer);

export const takeCustomers = z
  .object({
    items: z
      .array(z.object({ customerId: id, memberId: id }))
      .min(1)
      .max(200),
  })
  .meta({ id: 'TakeCustomers' });
export type TakeCustomers = z.infer<typeof takeCustomers>;
export const takenCustomers = z.object({
  id: id.meta({ description: 'To take it back' }),
  taken: z.number().int(),
  skipped: z.number().int().meta({ description: 'Somebody looks after them by now, or they are gone' }),
});
export type TakenCustomers = z.infer<typeof takenCustomers>;
export const undoneTaking = z.object({ undone: z.number().int() });

/** Where a customer’s contact person is, as the customer’s panel shows it. */
const presence = memberRef.extend({
  away: z
    .object({
      kind: absenceKind,
      startsAt: instant,
      endsAt: instant,
      until: z.iso.date(),
      untilTime: z.string().nullable(),
      standIn: memberRef.nullable(),
    })
    .nullable(),
});
export const customerContact = z.object({
  contactPerson: presence.nullable(),
  backupPerson: presence.nullable(),
  present: memberRef.nullable().meta({ description: 'Who looks after them now' }),
  handover: handover.pick({ id: true, from: true, to: true, offeredAt: true }).nullable(),
  acting: z.array(z.object({ conversationId: id, member: memberRef, until: instant })),
  changes: z.number().int().meta({ description: 'How often the contact person changed in the last year' }),
});
export type CustomerContact = z.infer<typeof customerContact>;

/** One change of who a customer has to do with. */
export const contactChange = z.object({
  id,
  at: instant,
  customer: customerRef,
  from: formerRef,
  to: formerRef,
  handoverId: id.nullable(),
  fromLeft: z.boolean(),
  fromAway: z.boolean(),
  fromLoad: z.number().int().nullable(),
  ceiling: z.number().int().nullable(),
  unnecessary: z.boolean().meta({
    description:
      'Whoever looked after them was a member, present and under the ceiling, and there was no handover',
  }),
});
export type ContactChange = z.infer<typeof contactChange>;
export const listContactChanges = pageQuery.extend({
  month: month.optional(),
  unnecessary: z.enum(['true', 'false']).optional(),
  customer: id.optional(),
});
export const contactChangePage = page(contactChange);

const share = {
  conversations: z
    .number()
    .int()
    .meta({ description: 'Answered in this month, of customers who had a contact person' }),
  kept: z.number().int().meta({ description: 'All answers were the contact person’s' }),
  partly: z.number().int(),
  others: z.number().int().meta({ description: 'None was' }),
};
export const continuityQuery = z.object({
  to: month.optional().meta({ description: 'The last month; else this one' }),
  months: z.coerce.number().int().min(1).max(24).default(6),
});
export const continuity = z.object({
  months: z.array(
    z.object({
      month,
      ...share,
      contactChanges: z.number().int(),
      unnecessary: z.number().int(),
      answererChanges: z
        .number()
        .int()
        .meta({ description: 'Times that another person answered within one conversation' }),
    }),
  ),
  members: z
    .array(z.object({ member: formerRef, ...share }))
    .meta({ description: 'In the last month, by contact person' }),
  customers: z
    .array(
      z.object({
        customer: customerRef,
        contactChanges: z.number().int(),
        answererChanges: z.number().int(),
      }),
    )
    .meta({ description: 'Those for whom it changed most in these months' }),
});
export type Continuity = z.infer<typeof continuity>;
