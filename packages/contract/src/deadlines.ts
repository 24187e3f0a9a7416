import { z } from 'zod';
import { id, instant, pageQuery } from './common.ts';

/** What a customer expects of us, each with a time: 受付連絡, 初回回答, 次の回答, 解決. */
export const deadlineKinds = ['acknowledgement', 'first_answer', 'next_answer', 'resolution'] as const;
export const deadlineKind = z.enum(deadlineKinds);
export type DeadlineKind = z.infer<typeof deadlineKind>;

/** What was read in the customer's words, as far as a deadline may depend on it. */
export const deadlineMarks = ['complaint', 'dissatisfied', 'urgent', 'harassment'] as const;
export const deadlineMark = z.enum(deadlineMarks);
export type DeadlineMark = z.infer<typeof deadlineMark>;

const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'must be a time such as 15:00');
const ids = z.array(id).min(1).max(50);
const days = z.number().int().min(0).max(60);
const minutes = z
  .number()
  .int()
  .min(5)
  .max(60 * 24 * 60);

export const deadlineCondition = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('channel'), channelIds: ids }),
    z.object({ kind: z.literal('tags'), tagIds: ids }),
    z.object({ kind: z.literal('customer'), customerIds: ids }),
    z.object({ kind: z.literal('company'), companyIds: ids }),
    z.object({ kind: z.literal('reading'), marks: z.array(deadlineMark).min(1).max(deadlineMarks.length) }),
  ])
  .meta({
    id: 'DeadlineCondition',
    description: 'Holds where one of those it names applies; all conditions of a rule must hold',
  });
export type DeadlineCondition = z.infer<typeof deadlineCondition>;

const clockTerm = z
  .object({
    kind: z.literal('clock'),
    early: z
      .object({ before: time, days, time })
      .nullable()
      .meta({ description: 'What is received before this time of a business day is due so many days on' }),
    days: days.min(1).meta({ description: 'Business days after the day on which it was received' }),
    time,
  })
  .refine(
    ({ early, days: later, time: at }) =>
      early === null || early.days < later || (early.days === later && early.time <= at),
    'what comes later must not be due earlier',
  )
  .refine(
    ({ early, days: later, time: at }) =>
      early === null || later < early.days + 1 || (later === early.days + 1 && at <= early.time),
    'what comes in the evening must not be due after what comes the next morning',
  );

/**
 * By when: `clock` at a time of a business day, `open` after so much time in which somebody is there, `elapsed` after so
 * much time of the clock, also at night; `none`: there is no deadline.
 */
export const deadlineTerm = z
  .discriminatedUnion('kind', [
    clockTerm,
    z.object({ kind: z.literal('open'), minutes }),
    z.object({ kind: z.literal('elapsed'), minutes }),
    z.object({ kind: z.literal('none') }),
  ])
  .meta({ id: 'DeadlineTerm' });
export type DeadlineTerm = z.infer<typeof deadlineTerm>;

const ruleFields = z.object({
  id,
  name: z.string().trim().max(60),
  kinds: z
    .array(deadlineKind)
    .min(1)
    .max(4)
    .refine((kinds) => new Set(kinds).size === kinds.length, 'must name each kind once'),
  conditions: z.array(deadlineCondition).max(5),
  term: deadlineTerm,
  held: z
    .enum(['stops', 'runs'])
    .meta({ description: 'Whether the time stands still while the conversation is on hold' }),
  warnMinutes: minutes
    .nullable()
    .meta({ description: 'How long before it warns, in time in which somebody is there; null: not' }),
  onCall: z
    .boolean()
    .meta({ description: 'Whether whoever is on call is warned out of hours; only with `elapsed`' }),
});
const runsOnCall = ({ onCall, term }: { onCall: boolean; term: DeadlineTerm }) =>
  !onCall || term.kind === 'elapsed';
const onCallFault = { message: 'only a time of the clock (elapsed) runs on call', path: ['onCall'] };

export const deadlineRule = ruleFields.refine(runsOnCall, onCallFault).meta({ id: 'DeadlineRule' });
export type DeadlineRule = z.infer<typeof deadlineRule>;

/** A rule that names nothing of one workspace: it can be carried to another. */
export const portableDeadlineRule = ruleFields
  .omit({ id: true, conditions: true })
  .extend({
    marks: z
      .array(deadlineMark)
      .max(deadlineMarks.length)
      .meta({ description: 'Holds where one of these was read; empty: for everything' }),
  })
  .refine(runsOnCall, onCallFault);
export type PortableDeadlineRule = z.infer<typeof portableDeadlineRule>;

const rules = z
  .array(deadlineRule)
  .max(60)
  .refine((list) => new Set(list.map((rule) => rule.id)).size === list.length, 'must name each rule once')
  .meta({ description: 'For each kind the first rule in this order whose conditions hold' });

const progress = z
  .object({ done: z.number().int(), total: z.number().int() })
  .nullable()
  .meta({ description: 'While running deadlines are being reckoned anew: of how many how many' });

export const deadlineRules = z
  .object({
    rules,
    revision: z.number().int().min(0).meta({ description: 'Counts its changes; 0: as installed' }),
    names: z
      .record(z.string(), z.string())
      .meta({ description: 'What the channels, tags, customers and companies are called that rules name' }),
    progress,
  })
  .meta({ id: 'DeadlineRules' });
export type DeadlineRules = z.infer<typeof deadlineRules>;
export const saveDeadlineRules = z.object({ rules, revision: z.number().int().min(0) });
export type SaveDeadlineRules = z.infer<typeof saveDeadlineRules>;

/** `held`: its time stands still; `ended`: closed without an answer in time, neither kept nor late. */
export const deadlineState = z.enum(['running', 'held', 'kept', 'late', 'ended']);
export type DeadlineState = z.infer<typeof deadlineState>;

const why = z.object({
  rule: deadlineRule.meta({ description: 'As it stood when this was reckoned' }),
  early: z.boolean().nullable().meta({ description: 'Of a `clock` rule: whether received before its time' }),
  heldMinutes: z.number().int().meta({ description: 'Of how many minutes on hold it was moved on' }),
  since: instant
    .optional()
    .meta({ description: 'The message from which it counts, where that is a later one than the first' }),
});
export type DeadlineWhy = z.infer<typeof why>;

export const deadline = z
  .object({
    id,
    conversationId: id,
    kind: deadlineKind,
    state: deadlineState,
    startedAt: instant,
    dueAt: instant.nullable().meta({ description: 'Null while its time stands still' }),
    metAt: instant.nullable(),
    endedAt: instant.nullable(),
    member: z.object({ id, name: z.string() }).nullable().meta({ description: 'Who answered' }),
    why,
  })
  .meta({ id: 'Deadline' });
export type Deadline = z.infer<typeof deadline>;
export const deadlines = z.object({ items: z.array(deadline) });

export const deadlineTrialBody = z.object({ rules });
export const deadlineTrial = z
  .object({
    conversations: z.number().int().meta({ description: 'The newest that were looked at' }),
    kinds: z.array(
      z.object({
        kind: deadlineKind,
        kept: z.number().int(),
        late: z.number().int(),
        running: z.number().int(),
        ended: z.number().int(),
        none: z.number().int().meta({ description: 'Without a deadline by these rules' }),
      }),
    ),
  })
  .meta({ id: 'DeadlineTrial' });
export type DeadlineTrial = z.infer<typeof deadlineTrial>;

const month = z.string().regex(/^20\d\d-(?:0[1-9]|1[0-2])$/, 'must be a month such as 2026-11');
export const deadlineStatisticsQuery = z.object({
  from: month,
  to: month,
  by: z.enum(['month', 'member', 'channel', 'kind']).default('month'),
  kind: deadlineKind.optional(),
});
export type DeadlineStatisticsQuery = z.infer<typeof deadlineStatisticsQuery>;
export const deadlineStatistics = z
  .object({
    items: z.array(
      z.object({
        key: z
          .string()
          .nullable()
          .meta({ description: 'A month, a member, a channel or a kind; null: nobody' }),
        name: z.string(),
        kept: z.number().int(),
        late: z.number().int(),
        ended: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'DeadlineStatistics' });
export type DeadlineStatistics = z.infer<typeof deadlineStatistics>;

export const deadlineListQuery = pageQuery.extend({
  from: month,
  to: month,
  kind: deadlineKind.optional(),
  member: z.union([id, z.literal('none')]).optional(),
  channel: id.optional(),
  state: z.enum(['kept', 'late', 'ended']).optional(),
});
export type DeadlineListQuery = z.infer<typeof deadlineListQuery>;
export const deadlineEntry = deadline.omit({ why: true }).extend({
  subject: z.string(),
  customer: z.object({ id, name: z.string(), honorific: z.string() }),
  channel: z.object({ id, name: z.string() }),
});
export type DeadlineEntry = z.infer<typeof deadlineEntry>;
export const deadlinePage = z.object({ items: z.array(deadlineEntry), nextCursor: z.string().nullable() });

const nth = (last: number) => `00000000-0000-7000-8000-0000000000d${last}`;
const usual: Pick<DeadlineRule, 'conditions' | 'held' | 'warnMinutes' | 'onCall'> = {
  conditions: [],
  held: 'stops',
  warnMinutes: 60,
  onCall: false,
};

/** What holds until a lead says otherwise: acknowledged the same day, answered within a business day, complaints at once. */
export const usualDeadlines: DeadlineRule[] = [
  {
    ...usual,
    id: nth(1),
    name: '苦情・ご不満',
    kinds: ['first_answer', 'next_answer'],
    conditions: [{ kind: 'reading', marks: ['complaint', 'dissatisfied'] }],
    term: { kind: 'open', minutes: 120 },
    warnMinutes: 30,
  },
  {
    ...usual,
    id: nth(2),
    name: '当日中の受付連絡',
    kinds: ['acknowledgement'],
    term: { kind: 'clock', early: { before: '15:00', days: 0, time: '18:00' }, days: 1, time: '12:00' },
    held: 'runs',
  },
  {
    ...usual,
    id: nth(3),
    name: '1営業日以内の回答',
    kinds: ['first_answer', 'next_answer'],
    term: { kind: 'clock', early: null, days: 1, time: '18:00' },
  },
];
