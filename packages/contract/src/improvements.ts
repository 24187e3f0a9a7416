import { z } from 'zod';
import { id, instant, page, pageQuery } from './common.ts';

const memberRef = z.object({ id, name: z.string() });
const words = (most = 4000) => z.string().max(most).default('');
const day = z.iso.date().nullable().default(null);

/** The steps of a case in their order. */
export const improvementSteps = [
  'apology',
  'facts',
  'remedy',
  'cause',
  'prevention',
  'spread',
  'effect',
] as const;
export const improvementStep = z.enum(improvementSteps).meta({
  description: 'お詫び, 事実確認, 応急処置, 原因究明, 再発防止, 水平展開, 効果確認',
});
export type ImprovementStep = z.infer<typeof improvementStep>;

/** One «why» and its «because»; its children ask again. */
export const why = z.object({
  id: z.string().min(1).max(40),
  parent: z
    .string()
    .max(40)
    .nullable()
    .meta({ description: 'The why that it answers; null: it answers the fact itself' }),
  text: z.string().trim().min(1).max(600),
  evidence: z.string().max(600).default(''),
});
export type Why = z.infer<typeof why>;

/** A tree: every parent is there and stands before its children. */
const whys = z
  .array(why)
  .max(60)
  .default([])
  .superRefine((list, context) => {
    const known = new Set<string>();
    for (const [at, { id: own, parent }] of list.entries()) {
      if (known.has(own))
        context.addIssue({ code: 'custom', path: [at, 'id'], message: 'must be there once' });
      if (parent !== null && !known.has(parent))
        context.addIssue({ code: 'custom', path: [at, 'parent'], message: 'must stand before it' });
      known.add(own);
    }
  });

export const fact = z.object({
  at: instant.nullable().default(null),
  text: z.string().trim().min(1).max(1000),
  messageId: id.nullable().default(null).meta({ description: 'The message that shows it' }),
});
export type Fact = z.infer<typeof fact>;

export const preventiveAction = z.object({
  text: z.string().trim().min(1).max(1000),
  owner: z.string().trim().max(120).default(''),
  due: day,
  seen: words(600).meta({ description: 'How it will be seen that it works' }),
});
export type PreventiveAction = z.infer<typeof preventiveAction>;

/** What each step holds. Everything may be empty until the step is done. */
export const stepContents = {
  apology: z.object({
    by: words(120),
    how: z.enum(['', 'message', 'phone', 'visit', 'letter']).default(''),
    at: instant.nullable().default(null),
    note: words(),
  }),
  facts: z.object({
    summary: words(),
    happenedAt: instant.nullable().default(null),
    entries: z.array(fact).max(100).default([]),
  }),
  remedy: z.object({ text: words(), at: instant.nullable().default(null) }),
  cause: z.object({ occurrence: whys, escape: whys }),
  prevention: z.object({ actions: z.array(preventiveAction).max(30).default([]) }),
  spread: z.object({ text: words() }),
  effect: z.object({
    checkOn: day,
    measure: words(600).meta({ description: 'What is looked at: a figure, an observation' }),
    result: words(),
    effective: z.boolean().nullable().default(null),
  }),
} as const;
export type StepContents = { [Step in ImprovementStep]: z.infer<(typeof stepContents)[Step]> };

const stepState = {
  owner: memberRef.nullable(),
  dueAt: instant.nullable(),
  doneAt: instant.nullable(),
  doneBy: memberRef.nullable(),
};

const stepsOf = z.object({
  apology: z.object({ ...stepState, content: stepContents.apology }),
  facts: z.object({ ...stepState, content: stepContents.facts }),
  remedy: z.object({ ...stepState, content: stepContents.remedy }),
  cause: z.object({ ...stepState, content: stepContents.cause }),
  prevention: z.object({ ...stepState, content: stepContents.prevention }),
  spread: z.object({ ...stepState, content: stepContents.spread }),
  effect: z.object({ ...stepState, content: stepContents.effect }),
});
export type ImprovementStepsState = z.infer<typeof stepsOf>;

export const improvementStatus = z
  .enum(['open', 'effect', 'closed'])
  .meta({ description: '`effect`: all is done but the check that it works' });
export type ImprovementStatus = z.infer<typeof improvementStatus>;

const conversationRef = z.object({
  id,
  subject: z.string(),
  customer: z.object({ id, name: z.string(), honorific: z.string() }),
  linkedAt: instant,
  recurrence: z.boolean().meta({ description: 'It came after the case was closed' }),
});

const summary = {
  id,
  title: z.string(),
  status: improvementStatus,
  owner: memberRef.nullable(),
  causeName: z
    .string()
    .meta({ description: 'What the cause is called, the same for the same cause; empty until known' }),
  openedAt: instant,
  closedAt: instant.nullable(),
  next: z
    .object({ step: improvementStep, dueAt: instant.nullable(), owner: memberRef.nullable() })
    .nullable()
    .meta({ description: 'The first step that is not done' }),
  overdue: z.boolean(),
  recurrences: z.number().int().meta({ description: 'How often it came again after it was closed' }),
  customer: z.object({ id, name: z.string(), honorific: z.string() }).nullable(),
  conversations: z.number().int(),
};
export const improvementSummary = z.object(summary);
export type ImprovementSummary = z.infer<typeof improvementSummary>;
export const improvementPage = page(improvementSummary);

export const improvementHint = z.enum(['cause_person', 'cause_shallow', 'apology_late']).meta({
  description:
    '`cause_person`: a cause ends with somebody’s carelessness; `cause_shallow`: «why» was asked fewer than three times; `apology_late`: facts are there, the apology is not',
});
export type ImprovementHint = z.infer<typeof improvementHint>;

export const improvementEvent = z.object({
  id,
  kind: z.enum([
    'opened',
    'changed',
    'step_saved',
    'step_done',
    'step_undone',
    'not_effective',
    'conversation_linked',
    'conversation_unlinked',
    'recurred',
    'told',
    'drafted',
    'document_saved',
    'document_made',
    'document_attached',
    'reminded',
    'closed',
    'closed_without',
    'reopened',
  ]),
  actor: memberRef.nullable(),
  at: instant,
  data: z.record(z.string(), z.string().nullable()),
});
export type ImprovementEvent = z.infer<typeof improvementEvent>;

export const improvement = z
  .object({
    ...summary,
    revision: z.number().int().min(1),
    closeReason: z
      .string()
      .nullable()
      .meta({ description: 'Why a lead closed it without prevention and effect check' }),
    steps: stepsOf,
    hints: z.array(improvementHint),
    linked: z.array(conversationRef),
    sameCause: z
      .array(z.object({ id, title: z.string(), status: improvementStatus, openedAt: instant }))
      .meta({ description: 'Other cases of the same cause, the newest first' }),
    events: z.array(improvementEvent).meta({ description: 'The trail, the newest first, at most 200' }),
  })
  .meta({ id: 'Improvement' });
export type Improvement = z.infer<typeof improvement>;

export const improvementList = z.enum(['open', 'effect', 'overdue', 'closed', 'all']);
export type ImprovementList = z.infer<typeof improvementList>;
export const listImprovements = pageQuery.extend({
  list: improvementList.default('open'),
  cause: z.string().max(120).optional(),
});

export const openImprovement = z
  .object({
    conversationId: id,
    messageId: id.optional().meta({ description: 'The message read as a complaint' }),
    title: z.string().trim().max(200).optional(),
  })
  .meta({ id: 'OpenImprovement' });

const basedOn = z.number().int().min(1).meta({ description: 'The revision that was read' });
export const changeImprovement = z
  .object({
    basedOn,
    title: z.string().trim().min(1).max(200).optional(),
    ownerId: id.nullable().optional(),
    causeName: z.string().trim().max(120).optional(),
  })
  .meta({ id: 'ChangeImprovement' });

export const stepParams = z.object({ id, step: improvementStep });
export const saveImprovementStep = z
  .object({
    basedOn,
    ownerId: id.nullable(),
    dueAt: instant.nullable(),
    content: z.record(z.string(), z.unknown()).meta({ description: 'As the step holds it' }),
    done: z.boolean(),
  })
  .meta({ id: 'SaveImprovementStep' });
export type SaveImprovementStep = z.infer<typeof saveImprovementStep>;

export const closeImprovement = z
  .object({
    basedOn,
    reason: z
      .string()
      .trim()
      .max(1000)
      .optional()
      .meta({ description: 'A lead’s, for closing without prevention or effect check' }),
  })
  .meta({ id: 'CloseImprovement' });
export const reopenImprovement = z.object({ basedOn }).meta({ id: 'ReopenImprovement' });

export const linkImprovement = z.object({ conversationId: id }).meta({ id: 'LinkImprovementConversation' });
export const linkedParams = z.object({ id, otherId: id });

export const tellImprovement = z
  .object({
    who: z.string().trim().min(1).max(200),
    what: z.string().trim().min(1).max(1000),
    how: z.string().trim().max(200).default(''),
  })
  .meta({ id: 'TellImprovement' });

export const draftApology = z
  .object({
    conversationId: id,
    append: z.boolean().default(false).meta({
      description: 'Below what one has begun to write; without it a draft of one’s own is a conflict',
    }),
  })
  .meta({ id: 'DraftApology' });

/** What a conversation has to do with cases. */
export const conversationImprovements = z.object({
  complaint: z.object({ messageId: id, at: instant }).nullable().meta({
    description: 'The newest message of the customer that was read as dissatisfied',
  }),
  items: z.array(z.object({ id, title: z.string(), status: improvementStatus })),
});
export type ConversationImprovements = z.infer<typeof conversationImprovements>;

export const improvementFigures = z.object({
  months: z.array(
    z.object({
      month: z.string().meta({ description: '2026-11, in the workspace’s zone' }),
      opened: z.number().int(),
      closed: z.number().int(),
      confirmed: z.number().int().meta({ description: 'Of those closed: with the effect confirmed' }),
      recurrences: z.number().int(),
      apologies: z.number().int().meta({ description: 'Of those opened: with an apology' }),
      apologyHours: z.number().nullable().meta({ description: 'Median hours to the apology; null for none' }),
    }),
  ),
  causes: z.array(z.object({ name: z.string(), cases: z.number().int(), recurrences: z.number().int() })),
});
export type ImprovementFigures = z.infer<typeof improvementFigures>;
