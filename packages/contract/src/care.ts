import { z } from 'zod';
import { careDay, careEventKind, careInstant, carePurpose, careWay } from './care-plans.ts';
import { id, instant, locale, page, pageQuery } from './common.ts';
import { sheetPromise } from './handovers.ts';
import { finding } from './language.ts';
import { addPromise, promiseDue } from './promises.ts';

const day = z.iso.date();
const yen = z.number().int().min(0).max(100_000_000);
const memberRef = z.object({ id, name: z.string() });

/** `waiting`: not to be shown yet; `stopped`: by the desk, with the reason. */
export const careStates = ['waiting', 'proposed', 'planned', 'done', 'skipped', 'stopped'] as const;
export const careState = z.enum(careStates);
export type CareState = z.infer<typeof careState>;

export const courtesies = ['nengajo', 'kanchu', 'chugen', 'shochu', 'zansho', 'seibo'] as const;
export const courtesy = z.enum(courtesies);
export type Courtesy = z.infer<typeof courtesy>;

export const careReasons = [
  'replied',
  'complained',
  'reopened',
  'no_consent',
  'consent_withdrawn',
  'too_close',
  'too_many',
  'mourning',
  'gifts_refused',
  'erased',
  'past',
] as const;
export const careReason = z.enum(careReasons);
export type CareReason = z.infer<typeof careReason>;

/** What holds a task back: a customer who is being looked after, or whose complaint is being dealt with. */
export const careHold = z.object({ kind: z.enum(['attention', 'complaint']), id });
export type CareHold = z.infer<typeof careHold>;

export const careTask = z.object({
  id,
  name: z.string(),
  source: z.enum(['plan', 'courtesy', 'visit', 'manual']),
  purpose: carePurpose,
  courtesy: courtesy.nullable(),
  way: careWay,
  state: careState,
  customer: z.object({ id, name: z.string(), honorific: z.string(), company: z.string().nullable() }),
  assignee: memberRef.nullable(),
  prepareOn: day,
  dueOn: day,
  latestOn: day.nullable().meta({ description: 'After this day it is another courtesy, or none' }),
  promotional: z.boolean(),
  late: z.boolean(),
  held: z.array(careHold).meta({
    description: 'The open cases that hold it back, each until it ends or somebody releases the task',
  }),
  reason: careReason.nullable().meta({ description: 'Why the desk stopped it' }),
  note: z.string().meta({ description: 'What a person wrote: why it was skipped, what came of it' }),
  planName: z.string().nullable(),
  visitId: id.nullable(),
  doneAt: instant.nullable(),
  doneBySending: z.boolean().meta({ description: 'Done by itself, as its draft was sent' }),
  revision: z.number().int(),
});
export type CareTask = z.infer<typeof careTask>;

export const careTaskDetail = careTask.extend({
  language: locale,
  text: z.string().meta({ description: 'The draft, filled from the record and the season of its day' }),
  ownText: z.boolean().meta({ description: 'Somebody wrote it anew' }),
  findings: z
    .array(finding)
    .nullable()
    .meta({ description: 'Of the language engine; null: it gave no answer' }),
  unfilled: z.number().int(),
  hindrances: z.array(z.string()).meta({ description: 'What speaks against it now: codes of `careReason`' }),
  conversation: z.object({ id, subject: z.string(), channel: z.string() }).nullable().meta({
    description: 'Into which the draft can be put: the customer’s newest; null: it begins a conversation',
  }),
  firstWay: z
    .object({
      channelType: z.string(),
      channelName: z.string(),
      to: z.string().meta({ description: 'Their address, or their name there' }),
    })
    .nullable()
    .meta({ description: 'Where there is no conversation: how a first message with this text would go' }),
  draftConversationId: id.nullable().meta({ description: 'Where its draft was put' }),
  draftedAt: instant.nullable(),
  released: z
    .boolean()
    .meta({ description: 'Somebody has let it go on though a case holds such tasks back' }),
  becomes: z
    .array(z.object({ courtesy, title: z.string(), from: day, until: day }))
    .meta({ description: 'What a courtesy is called when it is late' }),
  region: z.string().nullable(),
  event: z.object({ kind: careEventKind, at: instant }).nullable(),
  siblings: z
    .array(z.object({ id, name: z.string(), dueOn: day, state: careState, reason: careReason.nullable() }))
    .meta({ description: 'The steps of its plan for this customer' }),
});
export type CareTaskDetail = z.infer<typeof careTaskDetail>;
export const careTaskPage = page(careTask);

export const listCareTasks = pageQuery.extend({
  whose: z.enum(['me', 'team', 'nobody']).default('team'),
  state: z.enum(['open', 'closed']).default('open'),
  purpose: carePurpose.optional(),
  courtesy: courtesy.optional(),
  customerId: id.optional(),
});
export type ListCareTasks = z.infer<typeof listCareTasks>;

export const createCareTask = z
  .object({
    customerId: id,
    name: z.string().trim().min(1).max(60),
    purpose: carePurpose,
    way: careWay,
    dueOn: careDay,
    promotional: z.boolean().default(false),
    text: z.string().max(4000).default(''),
    assigneeId: id.nullable().default(null),
  })
  .meta({ id: 'CreateCareTask' });
export type CreateCareTask = z.infer<typeof createCareTask>;

export const updateCareTask = z
  .object({
    revision: z.number().int().meta({ description: 'The one that was read' }),
    state: z.enum(['proposed', 'planned', 'done', 'skipped']).optional(),
    note: z.string().trim().max(1000).optional().meta({ description: 'Needed to skip it' }),
    dueOn: careDay.optional(),
    assigneeId: id.nullable().optional(),
    released: z
      .boolean()
      .optional()
      .meta({ description: 'true: let it go on though cases hold it back; false: take that back' }),
    text: z.string().max(8000).nullable().optional().meta({ description: 'null: as it was drafted' }),
  })
  .refine(({ state, note }) => state !== 'skipped' || (note ?? '') !== '', {
    message: 'must say why it is skipped',
    path: ['note'],
  })
  .meta({ id: 'UpdateCareTask' });
export type UpdateCareTask = z.infer<typeof updateCareTask>;

export const draftCareTask = z
  .object({
    revision: z.number().int(),
    append: z
      .boolean()
      .default(false)
      .meta({ description: 'Below what one has written there already; a draft is never overwritten' }),
  })
  .meta({ id: 'DraftCareTask' });
export type DraftCareTask = z.infer<typeof draftCareTask>;
export const careDraft = z.object({ conversationId: id });

export const careSettings = z.object({
  revision: z.number().int().min(0),
  windowDays: z.number().int().min(1).max(120).meta({
    description: 'Two tasks of one purpose to one customer are at least so many days apart',
  }),
  monthlyCap: z.number().int().min(1).max(31).meta({ description: 'Tasks for one customer in a month' }),
  perGift: yen.nullable(),
  perPersonYear: yen.nullable(),
  perCompanyYear: yen.nullable(),
});
export type CareSettings = z.infer<typeof careSettings>;

export const careDateKinds = ['birthday', 'company_anniversary', 'contract_end', 'own_date'] as const;
export const careDateKind = z.enum(careDateKinds);
export type CareDateKind = z.infer<typeof careDateKind>;

const dateFields = {
  kind: careDateKind,
  label: z.string().trim().max(60),
  year: z.number().int().min(1850).max(2200).nullable().meta({ description: 'null: not known' }),
  month: z.number().int().min(1).max(12),
  day: z.number().int().min(1).max(31),
  yearly: z.boolean(),
};
const isRealDay = ({ year, month, day: date }: { year: number | null; month: number; day: number }) =>
  date <= new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();

export const saveCareDate = z
  .object(dateFields)
  .refine(isRealDay, { message: 'must be a day of that month', path: ['day'] })
  .refine(({ yearly, year }) => yearly || year !== null, {
    message: 'must be known for a date that comes once',
    path: ['year'],
  })
  .meta({ id: 'SaveCareDate' });
export type SaveCareDate = z.infer<typeof saveCareDate>;
export const careDate = z.object({ id, ...dateFields, nextOn: day.nullable() });
export type CareDate = z.infer<typeof careDate>;

export const careRegions = [
  'hokkaido',
  'tohoku',
  'kanto',
  'hokuriku',
  'tokai',
  'kansai',
  'chugoku',
  'shikoku',
  'kyushu',
  'okinawa',
] as const;
export const careRegion = z.enum(careRegions);
export type CareRegion = z.infer<typeof careRegion>;

export const saveCareProfile = z
  .object({
    region: careRegion.nullable().meta({ description: 'null: from the address' }),
    mourning: z
      .object({
        degree: z.enum(['first', 'second']),
        since: careDay,
        until: careDay.nullable().meta({ description: 'null: by custom, from the degree' }),
      })
      .nullable(),
  })
  .meta({ id: 'SaveCareProfile' });
export type SaveCareProfile = z.infer<typeof saveCareProfile>;

export const saveCompanyCare = z
  .object({ giftsRefused: z.boolean(), note: z.string().trim().max(500) })
  .meta({ id: 'SaveCompanyCare' });

export const companyCare = z.object({
  giftsRefused: z.boolean(),
  note: z.string(),
  dates: z.array(careDate),
});
export type CompanyCare = z.infer<typeof companyCare>;

export const saveGift = z
  .object({
    direction: z.enum(['given', 'received']),
    what: z.string().trim().min(1).max(120),
    occasion: z.string().trim().max(60),
    cost: yen.nullable(),
    on: careDay,
    note: z.string().trim().max(500),
    overLimit: z
      .string()
      .trim()
      .max(200)
      .default('')
      .meta({ description: 'Why it may exceed the limits; a lead’s alone' }),
  })
  .meta({ id: 'SaveGift' });
export type SaveGift = z.infer<typeof saveGift>;
export const gift = z.object({
  id,
  direction: z.enum(['given', 'received']),
  what: z.string(),
  occasion: z.string(),
  cost: yen.nullable(),
  on: day,
  note: z.string(),
  overLimit: z.string(),
  by: memberRef.nullable(),
});
export type Gift = z.infer<typeof gift>;

export const saveVisit = z
  .object({
    at: careInstant,
    place: z.string().trim().max(200),
    people: z.string().trim().max(300).meta({ description: 'Who takes part' }),
    purpose: z.string().trim().min(1).max(200),
    memberId: id.nullable().default(null).meta({ description: 'Who goes; left out: who plans it' }),
  })
  .meta({ id: 'SaveVisit' });
export type SaveVisit = z.infer<typeof saveVisit>;

export const reportVisit = z
  .object({
    who: z.string().trim().min(1).max(300).meta({ description: 'Who was there' }),
    said: z.string().trim().min(1).max(4000).meta({ description: 'What was said' }),
    next: z.string().trim().max(60).meta({ description: 'The next step, which becomes a task' }),
    nextOn: careDay.nullable(),
    note: z.string().trim().max(200).meta({ description: 'To be minded from now on: a care note' }),
    promises: z
      .array(addPromise.pick({ sentence: true, act: true }).extend({ due: promiseDue }))
      .max(5)
      .default([])
      .meta({ description: 'What was promised there; it goes into the ledger' }),
    keeps: z.array(id).max(50).optional().meta({
      description:
        'The open promises that the visit has kept; left out: the only one to come or to be in touch, where there is just one',
    }),
  })
  .refine(({ next, nextOn }) => (next === '') === (nextOn === null), {
    message: 'must be given with the next step, and only with it',
    path: ['nextOn'],
  })
  .meta({ id: 'ReportVisit' });
export type ReportVisit = z.infer<typeof reportVisit>;

export const visit = z.object({
  id,
  customer: z.object({ id, name: z.string(), honorific: z.string() }),
  at: instant,
  place: z.string(),
  people: z.string(),
  purpose: z.string(),
  member: memberRef.nullable(),
  taskId: id.nullable(),
  report: z
    .object({
      who: z.string(),
      said: z.string(),
      next: z.string(),
      nextOn: day.nullable(),
      by: memberRef.nullable(),
      at: instant,
    })
    .nullable(),
});
export type Visit = z.infer<typeof visit>;

export const visitPage = page(visit);

/** What to know before one goes. */
export const visitSheet = visit.extend({
  promises: z.array(sheetPromise).meta({ description: 'Open ones to this customer, the next first' }),
  promiseIn: z.object({ id, subject: z.string() }).nullable().meta({
    description: 'The conversation in which promises of this visit are kept; null: there is none yet',
  }),
  notes: z.array(z.object({ kind: z.string(), text: z.string() })),
  open: z.array(z.object({ id, subject: z.string(), status: z.string(), lastMessageAt: instant.nullable() })),
  gifts: z.array(gift),
  earlier: z.array(z.object({ id, at: instant, purpose: z.string(), said: z.string() })),
});
export type VisitSheet = z.infer<typeof visitSheet>;

/** After-care of one customer, as the record shows it. */
export const customerCare = z.object({
  region: careRegion.nullable(),
  regionFrom: z.enum(['hand', 'address', 'company']).nullable(),
  mourning: z
    .object({ degree: z.enum(['first', 'second']), since: day, until: day, now: z.boolean() })
    .nullable(),
  company: z.object({ id, name: z.string(), giftsRefused: z.boolean(), note: z.string() }).nullable(),
  dates: z.array(careDate.extend({ ofCompany: z.boolean() })),
  tasks: z.array(careTask),
  gifts: z.array(gift),
  givenThisYear: z.object({
    person: z.number().int(),
    company: z.number().int().nullable(),
    personLimit: yen.nullable(),
    companyLimit: yen.nullable(),
  }),
  visits: z.array(visit),
});
export type CustomerCare = z.infer<typeof customerCare>;
