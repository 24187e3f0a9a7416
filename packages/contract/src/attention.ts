import { z } from 'zod';
import { id, instant, locale, page, pageQuery } from './common.ts';

const memberRef = z.object({ id, name: z.string() });

/** What can be a sign that a customer needs care. A kind never changes its meaning. */
export const signalKinds = [
  'complaint',
  'veiled',
  'low_survey',
  'negative_mention',
  'promise_late',
  'no_recurrence_report',
  'fewer_orders',
  'asked_again',
  'waiting_longer',
  'unanswered_question',
  'silence',
  'contact_changed',
] as const;
export const signalKind = z.enum(signalKinds);
export type SignalKind = z.infer<typeof signalKind>;

/** How much a customer needs care; `calm`: too little is known to say so. */
export const attentionLevels = ['calm', 'watch', 'care', 'urgent'] as const;
export const attentionLevel = z.enum(attentionLevels);
export type AttentionLevel = z.infer<typeof attentionLevel>;

export const attentionActs = ['call', 'letter', 'ask', 'visit', 'gift', 'other'] as const;
export const attentionAct = z.enum(attentionActs);
export type AttentionAct = z.infer<typeof attentionAct>;

const span = z.object({ start: z.number().int().min(0), end: z.number().int().min(0) });
const place = { conversationId: id, messageId: id };
const minutes = z.number().int().min(0);

/** A path of this desk; never another site's address. */
const ownPath = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])/u, 'must be a path of this desk such as /promises');

/** What a signal rests on. Words are never copied: a message is named, with the places in it. */
export const attentionEvidence = z
  .discriminatedUnion('type', [
    z.object({
      type: z.literal('message'),
      ...place,
      spans: z.array(span).max(20),
      before: id.nullable().meta({ description: 'The message that had no answer when this one came' }),
    }),
    z.object({
      type: z.literal('wait'),
      ...place,
      since: instant,
      usualMinutes: minutes,
      basis: z.enum(['own', 'workspace']).meta({ description: 'Whose usual time it is compared with' }),
      cases: z.number().int().meta({ description: 'How many answers that usual time is taken from' }),
    }),
    z.object({
      type: z.literal('silence'),
      ...place,
      since: instant,
      usualMinutes: minutes
        .nullable()
        .meta({ description: 'How soon they usually reply; null: their question was not settled' }),
      cases: z.number().int(),
    }),
    z.object({
      type: z.literal('answer'),
      ...place,
      answerId: id.meta({ description: 'Our message that does not take up the question' }),
      spans: z.array(span).max(20),
    }),
    z.object({
      type: z.literal('contact_person'),
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
    z.object({
      type: z.enum(['promise', 'order', 'survey', 'mention', 'improvement', 'handover']),
      id: z.string().min(1).max(200),
      opens: ownPath,
      text: z.string().max(300),
    }),
  ])
  .meta({ id: 'AttentionEvidence' });
export type AttentionEvidence = z.infer<typeof attentionEvidence>;

export const signalEnd = z.enum(['settled', 'rested', 'handled', 'faded']);
export type SignalEnd = z.infer<typeof signalEnd>;

export const attentionSignal = z
  .object({
    id,
    kind: signalKind,
    at: instant,
    points: z.number().meta({ description: 'What it weighs now: weight × strength, faded with time' }),
    evidence: attentionEvidence,
    opens: z.string().meta({ description: 'The path of the screen that shows what it rests on' }),
    quote: z.string().nullable().meta({ description: 'The very words, as they stand in the message now' }),
    marks: z.array(span).meta({ description: 'Where in the quote' }),
    standing: z.boolean(),
    end: signalEnd.nullable(),
    endedAt: instant.nullable(),
    endedBy: memberRef.nullable(),
    why: z.string().nullable(),
  })
  .meta({ id: 'AttentionSignal' });
export type AttentionSignal = z.infer<typeof attentionSignal>;

export const attentionHelped = z.enum(['helped', 'no_change', 'worse', 'unknown']);
export type AttentionHelped = z.infer<typeof attentionHelped>;
export const attentionOutcome = z.enum(['stayed', 'complained', 'left']);
export type AttentionOutcome = z.infer<typeof attentionOutcome>;

const attentionDay = z.iso.date().meta({ description: 'A day such as 2026-11-24' });

export const attentionCase = z
  .object({
    id,
    customer: z.object({
      id,
      name: z.string(),
      reading: z.string().nullable(),
      honorific: z.string(),
      company: z.string().nullable(),
    }),
    level: attentionLevel,
    since: instant,
    dueAt: instant.meta({
      description: 'By when something should be done; follows from the level, or from the plan',
    }),
    plannedOn: attentionDay.nullable(),
    owner: memberRef.nullable(),
    state: z.enum(['open', 'closed']),
    signalCount: z.number().int(),
    reasons: z.array(attentionSignal).meta({ description: 'The strongest three that stand' }),
    lastAct: z
      .object({ act: attentionAct, at: instant, by: memberRef.nullable(), note: z.string() })
      .nullable(),
    conversationId: id
      .nullable()
      .meta({ description: 'Where a letter would be written; null: it begins a conversation' }),
    closing: z
      .object({
        at: instant,
        by: memberRef.nullable(),
        how: z.enum(['person', 'settled', 'merged']),
        helped: attentionHelped.nullable(),
        note: z.string(),
        askOn: attentionDay.nullable().meta({ description: 'When it is asked again whether it helped' }),
      })
      .nullable(),
    outcome: z
      .object({ outcome: attentionOutcome, source: z.enum(['person', 'data']), at: instant })
      .nullable(),
  })
  .meta({ id: 'AttentionCase' });
export type AttentionCase = z.infer<typeof attentionCase>;
export const attentionCasePage = page(attentionCase);

export const listAttention = pageQuery.extend({
  list: z
    .enum(['open', 'asking', 'closed'])
    .default('open')
    .meta({ description: 'open: in order of need; asking: closed, and it is to be asked whether it helped' }),
  owner: z.string().max(60).optional().meta({ description: 'A member id, `me` or `none`' }),
  level: z.enum(['watch', 'care', 'urgent']).optional(),
  kind: signalKind.optional(),
});
export type ListAttention = z.infer<typeof listAttention>;

export const attentionCounts = z.object({
  mine: z.number().int().meta({ description: 'Open and mine, from `care` on; at most 100' }),
  urgent: z.number().int().meta({ description: 'Of these, the urgent ones' }),
});
export type AttentionCounts = z.infer<typeof attentionCounts>;

export const attentionTrailEntry = z.object({
  id,
  at: instant,
  kind: z.enum([
    'raised',
    'level_changed',
    'signal_rested',
    'signal_restored',
    'planned',
    'act',
    'drafted',
    'closed',
    'reopened',
    'outcome',
  ]),
  actor: memberRef.nullable(),
  data: z.record(z.string(), z.string().nullable()),
});
export type AttentionTrailEntry = z.infer<typeof attentionTrailEntry>;

export const attentionDetail = attentionCase
  .extend({
    signals: z.array(attentionSignal),
    trail: z.array(attentionTrailEntry),
    suggestions: z.array(z.object({ act: attentionAct, because: z.array(signalKind) })),
  })
  .meta({ id: 'AttentionDetail' });
export type AttentionDetail = z.infer<typeof attentionDetail>;

/** What stands about one customer; without a case it is too little to say anything. */
export const customerAttention = z
  .object({
    level: attentionLevel,
    caseId: id.nullable(),
    signals: z.array(attentionSignal),
  })
  .meta({ id: 'CustomerAttention' });
export type CustomerAttention = z.infer<typeof customerAttention>;

const note = z.string().trim().max(2000);

export const planAttention = z.object({ plannedOn: attentionDay.nullable() }).meta({ id: 'PlanAttention' });
export const noteAttentionAct = z
  .object({ act: attentionAct, note: note.default('') })
  .meta({ id: 'NoteAttentionAct' });
export type NoteAttentionAct = z.infer<typeof noteAttentionAct>;

export const draftAttentionLetter = z
  .object({
    locale: locale.default('ja'),
    existing: z
      .enum(['refuse', 'append'])
      .default('refuse')
      .meta({ description: 'What to do where you have a draft there already; it is never replaced' }),
  })
  .meta({ id: 'DraftAttentionLetter' });
export type DraftAttentionLetter = z.infer<typeof draftAttentionLetter>;
export const attentionLetter = z.object({ conversationId: id, text: z.string() });
export type AttentionLetter = z.infer<typeof attentionLetter>;

export const closeAttention = z
  .object({
    helped: attentionHelped,
    outcome: attentionOutcome.nullable().default(null),
    note: note.default(''),
    askInDays: z.number().int().min(1).max(180).optional().meta({
      description: 'Of `unknown`: in how many days it is asked again; 7 unless told',
    }),
  })
  .meta({ id: 'CloseAttention' });
export type CloseAttention = z.infer<typeof closeAttention>;

export const answerAttention = closeAttention.meta({ id: 'AnswerAttention' });

export const restSignal = z
  .object({ why: z.string().trim().min(1, 'say why it is no sign of anything').max(500) })
  .meta({ id: 'RestSignal' });

export const attentionWeights = z.partialRecord(signalKind, z.number().int().min(0).max(100));
export type AttentionWeights = z.infer<typeof attentionWeights>;

const bothLanguages = z.object({ ja: z.string(), en: z.string() });

/** A kind of signal with what a workspace has made of it. This and the weights are all there is to export. */
export const attentionKind = z.object({
  kind: signalKind,
  name: bothLanguages,
  explanation: bothLanguages,
  weight: z.number().int(),
  ours: z.number().int().meta({ description: 'The weight it comes with' }),
  halfLifeDays: z.number().int().nullable().meta({ description: 'null: it does not fade while it stands' }),
  acts: z.array(attentionAct),
  inForceFrom: attentionDay,
});
export type AttentionKind = z.infer<typeof attentionKind>;

export const attentionSettings = z
  .object({
    kinds: z.array(attentionKind),
    thresholds: z.object({ watch: z.number(), care: z.number(), urgent: z.number() }),
    revision: z.number().int(),
  })
  .meta({ id: 'AttentionSettings' });
export type AttentionSettings = z.infer<typeof attentionSettings>;

export const saveAttentionWeights = z
  .object({ weights: attentionWeights, revision: z.number().int().min(0) })
  .meta({ id: 'SaveAttentionWeights' });
export type SaveAttentionWeights = z.infer<typeof saveAttentionWeights>;

export const previewAttentionWeights = z
  .object({ weights: attentionWeights })
  .meta({ id: 'PreviewAttentionWeights' });

const levelCounts = z.object({
  calm: z.number().int(),
  watch: z.number().int(),
  care: z.number().int(),
  urgent: z.number().int(),
});
export const attentionPreview = z.object({
  looked: z.number().int().meta({ description: 'Customers with standing signals that were looked at' }),
  capped: z.boolean().meta({ description: 'There are more than were looked at' }),
  before: levelCounts,
  after: levelCounts,
  changes: z
    .array(
      z.object({
        customer: z.object({ id, name: z.string(), honorific: z.string() }),
        from: attentionLevel,
        to: attentionLevel,
      }),
    )
    .meta({ description: 'The first twenty whose level would be another' }),
});
export type AttentionPreview = z.infer<typeof attentionPreview>;

/** How often something followed, of those of whom it is known. */
const interval = z.object({
  count: z.number().int(),
  share: z.number().nullable(),
  low: z.number().nullable().meta({ description: 'Wilson’s interval, 95 %' }),
  high: z.number().nullable(),
});
export const attentionOutcomes = z.object({
  needed: z.number().int().meta({ description: 'How many known outcomes it takes to say anything' }),
  all: z.object({ known: z.number().int(), stayed: interval, complained: interval, left: interval }),
  kinds: z.array(
    z.object({
      kind: signalKind,
      known: z.number().int(),
      enough: z.boolean(),
      stayed: interval,
      complained: interval,
      left: interval,
      weight: z.number().int(),
      suggested: z
        .number()
        .int()
        .nullable()
        .meta({ description: 'A weight that what happened speaks for; null: none, or too little is known' }),
    }),
  ),
});
export type AttentionOutcomes = z.infer<typeof attentionOutcomes>;
