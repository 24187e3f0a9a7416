import { z } from 'zod';
import { id, instant, page, pageQuery } from './common.ts';

const person = z.object({ id, name: z.string() }).nullable();
const words = (most: number) => z.string().trim().max(most);
const told = (most: number) => words(most).min(1);

/** What may be compared: where a short link leads, what a broadcast says, what is said to those who write or call. */
export const experimentKinds = ['landing', 'message', 'script'] as const;
export type ExperimentKind = (typeof experimentKinds)[number];
export const experimentStates = ['planned', 'running', 'ended'] as const;
export const experimentMeasures = [
  'ordered',
  'answered',
  'opted_out',
  'resolved',
  'satisfied',
  'dissatisfied',
] as const;
export type ExperimentMeasure = (typeof experimentMeasures)[number];

const share = z.number().int().min(1).max(99).meta({ description: 'In per cent; all of them make 100' });
const newVariant = z.object({
  name: told(60),
  share,
  target: words(2000).default('').meta({ description: 'Of a landing page: where it leads' }),
  subject: words(200).default('').meta({ description: 'Of a message by e-mail' }),
  text: words(5000).default('').meta({ description: 'Of a message or a script' }),
});
export type NewExperimentVariant = z.infer<typeof newVariant>;
export const experimentVariant = z.object({
  variant: z.number().int().meta({ description: '0 is what the others are compared with' }),
  name: z.string(),
  share,
  target: z.string(),
  subject: z.string(),
  text: z.string(),
});
export type ExperimentVariant = z.infer<typeof experimentVariant>;

const ratio = z.number().gt(0).lt(1);
const design = {
  baseRate: ratio.meta({ description: 'How many do it as things are, 0 to 1' }),
  difference: ratio.meta({
    description: 'The smallest difference worth knowing, 0.01 for one percentage point',
  }),
  alpha: z.number().min(0.001).max(0.2).default(0.05),
  power: z.number().min(0.5).max(0.99).default(0.8),
};
const fields = {
  name: told(100),
  hypothesis: told(1000),
  change: told(1000).meta({ description: 'What is changed, and nothing else' }),
  measure: z.enum(experimentMeasures),
  guards: z.array(z.enum(experimentMeasures)).max(2).default([]),
  withinDays: z.number().int().min(1).max(90),
  ...design,
  days: z.number().int().min(1).max(366).meta({ description: 'In how many days the people are expected' }),
  linkId: id.nullable().default(null),
  broadcastId: id.nullable().default(null),
  tagId: id.nullable().default(null),
  variants: z.array(newVariant).min(2).max(4),
};
export const createExperiment = z
  .object({ kind: z.enum(experimentKinds), ...fields })
  .meta({ id: 'CreateExperiment' });
export type CreateExperiment = z.infer<typeof createExperiment>;
export const changeExperiment = createExperiment
  .extend({ basedOn: z.number().int().min(1) })
  .meta({ id: 'ChangeExperiment' });
export type ChangeExperiment = z.infer<typeof changeExperiment>;

/** What a plan asks for: how many people, and how long that takes as things went in the last four weeks. */
export const planExperiment = z
  .object({
    kind: z.enum(experimentKinds),
    ...design,
    shares: z.array(share).min(2).max(4),
    linkId: id.nullable().default(null),
    tagId: id.nullable().default(null),
  })
  .meta({ id: 'PlanExperiment' });
export type PlanExperiment = z.infer<typeof planExperiment>;
export const experimentPlan = z.object({
  each: z.number().int(),
  size: z
    .number()
    .int()
    .meta({ description: 'Of all variants: the smallest share gets as many as each needs' }),
  perDay: z
    .number()
    .nullable()
    .meta({ description: 'Who came on a day of the last 28; null where that says nothing' }),
  days: z.number().int().nullable(),
});
export type ExperimentPlan = z.infer<typeof experimentPlan>;

export const experiment = z.object({
  id,
  kind: z.enum(experimentKinds),
  name: z.string(),
  hypothesis: z.string(),
  change: z.string(),
  measure: z.enum(experimentMeasures),
  guards: z.array(z.enum(experimentMeasures)),
  withinDays: z.number().int(),
  baseRate: z.number(),
  difference: z.number(),
  alpha: z.number(),
  power: z.number(),
  size: z.number().int(),
  days: z.number().int(),
  link: z.object({ id, name: z.string() }).nullable(),
  broadcast: z.object({ id, name: z.string() }).nullable(),
  tag: z.object({ id, name: z.string() }).nullable(),
  state: z.enum(experimentStates),
  startedAt: instant.nullable(),
  endsAt: instant.nullable(),
  endedAt: instant.nullable(),
  stopReason: z.string().nullable(),
  decision: z.enum(['adopt', 'keep', 'again']).nullable(),
  decidedVariant: z.number().int().nullable(),
  learnt: z.string(),
  nextStep: z.string(),
  decidedAt: instant.nullable(),
  decidedBy: person,
  revision: z.number().int(),
  createdBy: person,
  createdAt: instant,
  units: z.number().int().meta({ description: 'How many came so far' }),
  variants: z.array(experimentVariant),
});
export type Experiment = z.infer<typeof experiment>;
export const experimentPage = page(experiment);
export const listExperiments = pageQuery.extend({ state: z.enum(experimentStates).optional() });

const estimate = z.object({ value: z.number(), low: z.number(), high: z.number() });
const measured = z.object({
  measure: z.enum(experimentMeasures),
  rates: z.array(
    z.object({
      variant: z.number().int(),
      successes: z.number().int(),
      trials: z.number().int().meta({ description: 'Whose time to do it is over' }),
      rate: estimate.nullable(),
      difference: estimate.nullable().meta({ description: 'To the first variant; null for itself' }),
      byChance: z
        .number()
        .nullable()
        .meta({ description: 'How rarely chance does this, held down for the number of comparisons' }),
      chanceToWin: z.number().nullable(),
    }),
  ),
});
export type Measured = z.infer<typeof measured>;

export const experimentVerdicts = ['running', 'few', 'uneven', 'stopped', 'better', 'worse', 'open'] as const;
export type ExperimentVerdict = (typeof experimentVerdicts)[number];
export const experimentResult = z.object({
  verdict: z.enum(experimentVerdicts),
  winner: z.number().int().nullable(),
  planReached: z.boolean().meta({ description: 'As many as planned came, or the planned end is there' }),
  enough: z.boolean().meta({ description: 'As many as planned came, and their time is over' }),
  /** Who came to which variant. */
  arms: z.array(
    z.object({
      variant: z.number().int(),
      units: z.number().int(),
      exposures: z.number().int(),
      waiting: z.number().int().meta({ description: 'Whose time to do it is not over yet' }),
    }),
  ),
  unevenByChance: z.number(),
  unit: z.enum(['browser', 'click', 'customer']),
  confidence: z.number(),
  waitingOrders: z
    .number()
    .int()
    .meta({ description: 'Orders of which it is not reckoned yet what led to them' }),
  measures: z
    .array(measured)
    .meta({ description: 'The one it is about first; none while they are withheld' }),
});
export type ExperimentResult = z.infer<typeof experimentResult>;

export const endExperiment = z
  .object({
    basedOn: z.number().int().min(1),
    reason: words(500).default('').meta({ description: 'Why, where it ends before its planned end' }),
  })
  .meta({ id: 'EndExperiment' });
export type EndExperiment = z.infer<typeof endExperiment>;
export const startExperiment = z.object({ basedOn: z.number().int().min(1) }).meta({ id: 'StartExperiment' });
export const decideExperiment = z
  .object({
    basedOn: z.number().int().min(1),
    decision: z.enum(['adopt', 'keep', 'again']),
    variant: z.number().int().min(0).max(3).nullable().default(null),
    learnt: told(2000),
    nextStep: words(1000).default(''),
  })
  .meta({ id: 'DecideExperiment' });
export type DecideExperiment = z.infer<typeof decideExperiment>;

/** The figures on which something was decided, as they were then. */
export const experimentDetail = experiment.extend({ decidedOn: experimentResult.nullable() });
export type ExperimentDetail = z.infer<typeof experimentDetail>;

export const experimentEvidenceQuery = pageQuery.extend({
  measure: z
    .enum(experimentMeasures)
    .optional()
    .meta({ description: 'Without it the one that the experiment is about' }),
  variant: z.coerce.number().int().min(0).max(3).default(0),
});
export type ExperimentEvidenceQuery = z.infer<typeof experimentEvidenceQuery>;
export const experimentEvidence = z.object({
  id,
  at: instant.meta({ description: 'When they first saw the variant' }),
  order: z.object({ id, number: z.string() }).nullable(),
  customer: z.object({ id, name: z.string(), honorific: z.string() }).nullable(),
  conversationId: id.nullable(),
});
export type ExperimentEvidence = z.infer<typeof experimentEvidence>;
export const experimentEvidencePage = page(experimentEvidence);

/** Scripts that are compared on conversations such as this one; what they say comes with the fact that it was seen. */
export const conversationScripts = z.object({
  items: z.array(z.object({ experimentId: id, name: z.string(), seen: z.boolean() })),
});
export type ConversationScripts = z.infer<typeof conversationScripts>;
export const scriptParams = z.object({ id, experimentId: id });
export const conversationScript = z.object({ experimentId: id, variant: z.string(), text: z.string() });
export type ConversationScript = z.infer<typeof conversationScript>;
