import { z } from 'zod';
import { id, instant, locale, page, pageQuery } from './common.ts';
import { promiseAct } from './language.ts';

const memberRef = z.object({ id, name: z.string() });

export const promiseState = z.enum(['open', 'kept', 'moved', 'broken', 'not_needed', 'not_promise']).meta({
  description: '`not_needed`: told by an acknowledgement, and the matter was closed without an answer',
});
export type PromiseState = z.infer<typeof promiseState>;
export const promiseSource = z.enum([
  'reply',
  'call',
  'visit',
  'note',
  'acknowledgement',
  'notice',
  'manual',
]);
export type PromiseSource = z.infer<typeof promiseSource>;
export type PromiseAct = z.infer<typeof promiseAct>;

const realDay = (text: string): boolean => {
  const day = text.slice(0, 10);
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
};

/** A day, by its end; or a day and a time, on the workspace's clock. */
export const promiseDue = z
  .string()
  .regex(
    /^20\d\d-\d\d-\d\d(?:T(?:[01]\d|2[0-3]):[0-5]\d)?$/u,
    'must be a day such as 2026-11-26, or a day and a time such as 2026-11-26T15:00',
  )
  .refine(realDay, 'must be a day that the calendar has')
  .meta({ description: '`2026-11-26` (by its end) or `2026-11-26T15:00`, on the workspace’s clock' });

const sentence = z.string().trim().min(1).max(2000);
const condition = z.string().trim().min(1).max(500);

/** A promise of an answer as its writer confirmed it, or said that it is none. */
export const givenPromise = z
  .object({
    at: sentence.meta({ description: 'The sentence, as it stands in the text' }),
    act: promiseAct.default('other'),
    due: promiseDue.nullable().default(null),
    condition: condition.nullable().default(null),
    ownerId: id.optional().meta({ description: 'Who is to keep it; else its writer' }),
    undated: z
      .boolean()
      .default(false)
      .meta({ description: 'Knowingly without a due time; only where the workspace allows it' }),
    notPromise: z
      .boolean()
      .default(false)
      .meta({ description: 'It only sounds like one: nothing is kept of it' }),
    moves: id.optional().meta({ description: 'The open promise that this one takes the place of' }),
  })
  .meta({ id: 'GivenPromise' });
export type GivenPromise = z.infer<typeof givenPromise>;
export const givenPromises = z.array(givenPromise).max(20);

/** A place in a thread. */
const messagePlace = z.object({ messageId: id, conversationId: id, ordinal: z.number().int() });

export const promise = z
  .object({
    id,
    conversationId: id
      .nullable()
      .meta({ description: 'Null once the conversation was removed by the workspace’s rule' }),
    message: messagePlace.nullable(),
    subject: z.string(),
    customer: z
      .object({ id, name: z.string(), honorific: z.string(), company: z.string().nullable() })
      .nullable(),
    source: promiseSource,
    act: promiseAct,
    sentence: z.string(),
    start: z.number().int().nullable().meta({ description: 'Where it begins in the message (UTF-16)' }),
    condition: z.string().nullable(),
    happenedAt: instant.nullable(),
    due: z.string().nullable(),
    dueAt: instant.nullable().meta({ description: 'The last moment at which it is not late' }),
    undated: z.boolean(),
    owner: memberRef.nullable(),
    confirmed: z.boolean(),
    state: promiseState,
    late: z.boolean().meta({ description: 'Open beyond its time, or kept, moved or broken after it' }),
    undelivered: z.boolean().meta({
      description: 'The message that holds it has not reached the customer, so nothing was promised',
    }),
    createdBy: memberRef.nullable(),
    createdAt: instant,
    closedAt: instant.nullable(),
    closedBy: memberRef.nullable(),
    closedHow: z.enum(['message', 'call', 'visit', 'hand', 'order', 'closing']).nullable(),
    evidence: messagePlace.nullable(),
    proposed: messagePlace.nullable().meta({ description: 'What may have kept it: a person says' }),
    movesId: id.nullable(),
    movedToId: id.nullable(),
    reason: z.string(),
    told: z.string(),
    pendingDue: z
      .string()
      .nullable()
      .meta({ description: 'A new time that the customer is still to be told' }),
  })
  .meta({ id: 'Promise' });
export type PromiseRecord = z.infer<typeof promise>;
export const promisePage = page(promise);

export const promiseWhen = z.enum(['late', 'today', 'tomorrow', 'week', 'later', 'none']);
export type PromiseWhen = z.infer<typeof promiseWhen>;
export const promiseOutcome = z.enum([
  'in_time',
  'late',
  'broken',
  'moved_in_time',
  'moved_late',
  'overdue',
  'not_needed',
]);
export type PromiseOutcome = z.infer<typeof promiseOutcome>;

const month = z.string().regex(/^20\d\d-(?:0[1-9]|1[0-2])$/u, 'must be a month such as 2026-11');
const filters = {
  state: z.enum(['open', 'closed', 'all']).default('open'),
  when: promiseWhen.optional(),
  owner: z.string().max(60).optional().meta({ description: 'A member id, `me` or `none`' }),
  customer: id.optional(),
  conversation: id.optional(),
  act: promiseAct.optional(),
  confirmed: z.enum(['yes', 'no']).optional(),
  outcome: promiseOutcome.optional(),
  month: month.optional().meta({ description: 'In which it was due, on the workspace’s clock' }),
};
export const listPromises = pageQuery.extend(filters);
export const exportPromises = z.object({ ...filters, locale: locale.default('ja') });

/** How many open ones there are; counting stops at the cap. */
export const promiseCounts = z.object({
  late: z.number().int(),
  today: z.number().int().meta({ description: 'Due today and not late' }),
  tomorrow: z.number().int(),
  week: z.number().int(),
  later: z.number().int(),
  none: z.number().int(),
  cap: z.number().int(),
});
export type PromiseCounts = z.infer<typeof promiseCounts>;
export const promiseCountsQuery = z.object({ owner: z.string().max(60).optional() });

export const promisePeople = z.object({
  items: z.array(
    z.object({
      member: memberRef.nullable(),
      open: z.number().int(),
      late: z.number().int(),
      today: z.number().int(),
    }),
  ),
  cap: z.number().int().meta({ description: 'Each is counted up to this' }),
});
export type PromisePeople = z.infer<typeof promisePeople>;

export const addPromise = z
  .object({
    conversationId: id,
    messageId: id.optional().meta({ description: 'The message, note or call that holds it' }),
    source: promiseSource.exclude(['reply', 'acknowledgement', 'notice']).default('manual'),
    sentence,
    act: promiseAct.default('other'),
    due: promiseDue.nullable().default(null),
    condition: condition.nullable().default(null),
    ownerId: id.optional(),
    undated: z.boolean().default(false),
  })
  .meta({ id: 'AddPromise' });
export type AddPromise = z.infer<typeof addPromise>;

/** `happened`: what it waited for has come about; then `due` is needed. */
export const updatePromise = z
  .object({
    act: promiseAct,
    due: promiseDue,
    ownerId: id.nullable(),
    confirmed: z.literal(true),
    happened: z.literal(true),
  })
  .partial()
  .meta({ id: 'UpdatePromise' });
export type UpdatePromise = z.infer<typeof updatePromise>;

export const settlePromise = z
  .object({
    as: z.enum(['kept', 'broken', 'not_promise', 'open', 'not_kept_by_this']).meta({
      description: '`open` takes a decision back; `not_kept_by_this` answers what was proposed with no',
    }),
    at: instant.optional().meta({ description: 'When it was kept; else now' }),
    reason: z.string().trim().max(1000).default(''),
    told: z.string().trim().max(1000).default('').meta({ description: 'What the customer was told' }),
  })
  .meta({ id: 'SettlePromise' });
export type SettlePromise = z.infer<typeof settlePromise>;

export const movePromise = z
  .object({
    due: promiseDue,
    told: z
      .string()
      .trim()
      .min(1)
      .max(1000)
      .optional()
      .meta({ description: 'How the customer was told already; without it an apology is drafted' }),
    append: z
      .boolean()
      .default(false)
      .meta({ description: 'Where a draft of one’s own stands: put the apology above it' }),
  })
  .meta({ id: 'MovePromise' });
export type MovePromise = z.infer<typeof movePromise>;
export const movedPromise = z.object({
  promise,
  draft: z.string().nullable().meta({ description: 'The apology, now one’s draft in the conversation' }),
  successor: promise.nullable().meta({ description: 'The new one, where the customer was told already' }),
});
export type MovedPromise = z.infer<typeof movedPromise>;

export const promiseSettings = z.object({
  undatedAllowed: z.boolean().meta({ description: 'Whether an answer may promise without a due time' }),
});
export type PromiseSettings = z.infer<typeof promiseSettings>;

/** Fewer than this many decided promises make no rate. */
export const leastForRate = 5;

export const promiseStatsQuery = z.object({
  by: z.enum(['owner', 'act', 'month']).default('owner'),
  from: month.optional(),
  to: month.optional(),
});
export const promiseStatsRow = z.object({
  key: z.string().nullable().meta({ description: 'A member id, an act or a month; null: nobody’s' }),
  name: z.string().nullable(),
  inTime: z.number().int(),
  late: z.number().int(),
  broken: z.number().int(),
  movedInTime: z.number().int().meta({ description: 'Moved with notice; not part of the rate' }),
  movedLate: z.number().int(),
  overdue: z.number().int().meta({ description: 'Neither kept nor moved when its time came, nor since' }),
  notNeeded: z
    .number()
    .int()
    .meta({ description: 'Not needed any more before its time came; not part of the rate' }),
  decided: z.number().int(),
  rate: z
    .number()
    .nullable()
    .meta({ description: `Kept in time among those decided; null for fewer than ${leastForRate}` }),
});
export type PromiseStatsRow = z.infer<typeof promiseStatsRow>;
export const promiseStats = z.object({ items: z.array(promiseStatsRow), total: promiseStatsRow });
export type PromiseStats = z.infer<typeof promiseStats>;
