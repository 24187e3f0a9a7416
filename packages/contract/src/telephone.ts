import { z } from 'zod';
import { id, instant, page, pageQuery } from './common.ts';
import { callContent, callDirection, callOutcome } from './content-phone.ts';
import { conversationStatus } from './conversations.ts';

const memberRef = z.object({ id, name: z.string() });
const text = (most: number) => z.string().trim().max(most);

/** Who is on the telephone, as a list or a pop says it. */
export const callCustomer = z.object({
  id,
  name: z.string(),
  reading: z.string().nullable(),
  honorific: z.string(),
  company: z.string().nullable(),
  withheld: z.boolean().meta({ description: 'A caller without a number, of whom nothing is known yet' }),
});

export const call = callContent.omit({ type: true, callId: true }).extend({
  id,
  channelId: id,
  conversationId: id,
  messageId: id,
  customer: callCustomer,
  subject: z.string(),
  notes: z.string(),
  member: memberRef.nullable().meta({ description: 'Who spoke with the customer' }),
  emergency: z.boolean().meta({ description: 'It rang whoever was on call, and nobody else' }),
  ringing: z.array(id).meta({ description: 'Members whose telephones ring now' }),
  answeredAt: instant.nullable(),
  endedAt: instant.nullable(),
  notedAt: instant.nullable().meta({ description: 'When a person wrote down what was said' }),
});
export type Call = z.infer<typeof call>;
export const callPage = page(call);

export const listCalls = pageQuery.extend({
  customer: id.optional(),
  outcome: callOutcome.optional(),
});

/** Calls that go on: those that ring for this member, and those they speak in or have not written down yet. */
export const liveCalls = z.object({ items: z.array(call) });

export const callbackState = z.enum(['open', 'done', 'dropped']);
export const callback = z.object({
  id,
  conversationId: id,
  customer: callCustomer,
  number: z.string().nullable(),
  shownNumber: z.string().nullable(),
  dueAt: instant,
  owner: memberRef.nullable(),
  note: z.string(),
  automatic: z.boolean().meta({ description: 'Made by the desk after a call that nobody took' }),
  state: callbackState,
  late: z.boolean().meta({ description: 'Open, and its time is over' }),
  tries: z.number().int().meta({ description: 'How often they called in vain since' }),
  createdAt: instant,
  closedAt: instant.nullable(),
  closedBy: memberRef.nullable(),
});
export type Callback = z.infer<typeof callback>;
export const callbackPage = page(callback);

export const listCallbacks = pageQuery.extend({
  state: z.enum(['open', 'closed']).default('open'),
  owner: z.string().max(60).optional().meta({ description: 'A member id, `me` or `none`' }),
  customer: id.optional(),
});
export const callbackCounts = z.object({
  open: z.number().int().meta({ description: 'Mine and nobody’s; at most 100' }),
  late: z.number().int(),
});
export type CallbackCounts = z.infer<typeof callbackCounts>;

const callbackFields = z.object({
  dueAt: instant,
  ownerId: id.nullable(),
  note: text(500),
});
export const createCallback = callbackFields
  .partial({ note: true, ownerId: true })
  .extend({ conversationId: id });
export type CreateCallback = z.infer<typeof createCallback>;
export const updateCallback = callbackFields
  .partial()
  .extend({ state: callbackState.optional() })
  .meta({ id: 'UpdateCallback' });
export type UpdateCallback = z.infer<typeof updateCallback>;

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const about = z
  .string()
  .regex(
    new RegExp(`^(?:new(?::${uuid})?|${uuid})$`, 'u'),
    'must be a call’s id, `new`, or `new:` and a customer’s id',
  )
  .meta({
    description:
      'The call it is about, `new` for one that is to be written down, or `new:` and a customer’s id',
  });

/** What a person writes of a call. */
const record = z.object({
  direction: callDirection,
  outcome: callOutcome,
  number: text(60).nullable().meta({ description: 'In any way of writing; null where it was withheld' }),
  customerId: id.nullable().meta({ description: 'Who it was; else by the number, else someone new' }),
  customerName: text(120)
    .nullable()
    .meta({ description: 'A name for someone new, or for a caller of whom nothing is known' }),
  subject: text(200),
  notes: z.string().max(20_000),
  startedAt: instant,
  seconds: z.number().int().min(0).max(86_400).nullable(),
  recordingUrl: z
    .url({ protocol: /^https?$/u })
    .max(2000)
    .nullable(),
  callback: callbackFields.partial({ note: true, ownerId: true }).nullable(),
  status: conversationStatus.exclude(['on_hold']).optional().meta({ description: 'Status afterwards' }),
});
export const recordCall = record
  .partial()
  .required({ direction: true, outcome: true })
  .extend({
    channelId: id.optional().meta({ description: 'By which telephone; else the first one' }),
    draft: about.default('new').meta({ description: 'Which draft is done with' }),
  })
  .meta({ id: 'RecordCall' });
export type RecordCall = z.infer<typeof recordCall>;
/** The same of a call that a telephone system told of: what it knows itself is left to it. */
export const updateCall = record
  .omit({ direction: true, number: true, startedAt: true, recordingUrl: true })
  .partial()
  .meta({ id: 'UpdateCall' });
export type UpdateCall = z.infer<typeof updateCall>;

export const dialCall = z.object({
  customerId: id,
  contactPointId: id.optional().meta({ description: 'Which of their numbers; else the first' }),
});

/** The form as far as it is filled: all is text, as it stands in the fields. */
export const callDraftFields = z.record(z.string().max(40), z.string().max(20_000));
export const callDraft = z.object({ about: z.string(), fields: callDraftFields, updatedAt: instant });
export type CallDraft = z.infer<typeof callDraft>;
export const callDraftResponse = z.object({ draft: callDraft.nullable() });
export const callDraftQuery = z.object({ about });
export const saveCallDraft = z.object({
  about,
  fields: callDraftFields.refine((fields) => Object.keys(fields).length <= 20, 'has at most 20 fields'),
});

export const memberPhone = z.object({
  member: memberRef,
  address: z.string().nullable().meta({ description: 'A number (E.164), `sip:…` or `client:…`' }),
  shownAddress: z.string().nullable(),
  rings: z.boolean(),
});
export type MemberPhone = z.infer<typeof memberPhone>;
export const memberPhones = z.object({ items: z.array(memberPhone) });
export const saveMemberPhone = z.object({ address: text(120).nullable(), rings: z.boolean().default(true) });

/** What another telephone system tells of a call. One event can come again: it counts once. */
export const phoneHookEvent = z
  .object({
    event: z.enum(['ringing', 'answered', 'ended']),
    callId: z
      .string()
      .min(1)
      .max(200)
      .meta({ description: 'The telephone system’s own identifier of the call' }),
    direction: callDirection.default('inbound'),
    from: z
      .string()
      .max(200)
      .nullish()
      .meta({ description: 'Who calls; left out or empty where it is withheld' }),
    to: z.string().max(200).nullish(),
    at: instant.optional().meta({ description: 'When it happened; else now' }),
    member: z
      .string()
      .max(254)
      .nullish()
      .meta({ description: 'Who answered or called: a member’s id, address, or telephone' }),
    outcome: callOutcome.optional().meta({ description: 'With `ended`; else as it was answered or not' }),
    seconds: z.number().int().min(0).max(86_400).optional(),
    recordingUrl: z
      .url({ protocol: /^https?$/u })
      .max(2000)
      .optional(),
    notes: z.string().max(20_000).optional(),
  })
  .meta({ id: 'PhoneHookEvent' });
export type PhoneHookEvent = z.infer<typeof phoneHookEvent>;
export const phoneHookAnswer = z.object({ callId: id, known: z.boolean() });
