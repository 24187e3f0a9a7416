import { z } from 'zod';
import { id, instant, page, pageQuery } from './common.ts';
import { sharedEstimate } from './loyalty.ts';

const count = z.number().int().min(0);
export const trustMonthName = z
  .string()
  .regex(/^20\d\d-(?:0[1-9]|1[0-2])$/u, 'must be a month such as 2026-11');

/** Trust is (credibility + reliability + intimacy) ÷ self-orientation (Maister, Green, Galford, «The Trusted Advisor»). */
export const trustFactors = ['credibility', 'reliability', 'intimacy', 'self_orientation'] as const;
export const trustFactor = z.enum(trustFactors);
export type TrustFactor = z.infer<typeof trustFactor>;

/** The questions that each factor is measured by, each answered by counting facts. */
export const trustInputsOf = {
  credibility: ['lasting', 'uncorrected', 'satisfied'],
  reliability: ['promises', 'deadlines', 'shipping', 'prevented'],
  intimacy: ['own_person', 'remembered', 'said_openly', 'aftercare'],
  self_orientation: ['promotion', 'opt_outs', 'selling', 'unanswered'],
} as const satisfies Record<TrustFactor, readonly string[]>;
export type TrustInput = (typeof trustInputsOf)[TrustFactor][number];
export const trustInputs: readonly TrustInput[] = trustFactors.flatMap((factor) => trustInputsOf[factor]);
export const trustInput = z.enum([
  ...trustInputsOf.credibility,
  ...trustInputsOf.reliability,
  ...trustInputsOf.intimacy,
  ...trustInputsOf.self_orientation,
]);

const share = z.number().min(0).max(1);
/** What a question's share is worth, how much it weighs, and from how many facts on it says anything. */
export const trustRule = z.object({
  weight: z.number().int().min(0).max(5).meta({ description: '0: it is shown and does not count' }),
  least: z.number().int().min(5).max(10_000).meta({
    description: 'Facts from which on it counts; with fewer there is not enough evidence',
  }),
  anchors: z
    .tuple([share, share, share, share, share])
    .refine((anchors) => anchors.every((each, at) => at === 0 || each > (anchors[at - 1] ?? 1)), {
      message: 'must rise from one to the next',
    })
    .meta({
      description:
        'The shares that are worth 1, 2, 3, 4 and 5 points; between them in proportion. For self-orientation 5 is the worst',
    }),
});
export type TrustRule = z.infer<typeof trustRule>;
export const trustRules = z.object({
  leastInputs: z.number().int().min(1).max(3).meta({
    description: 'Questions with enough evidence that a factor takes to have a number',
  }),
  inputs: z.record(trustInput, trustRule),
});
export type TrustRules = z.infer<typeof trustRules>;

const rule = (anchors: TrustRule['anchors'], weight = 1, least = 10): TrustRule => ({
  weight,
  least,
  anchors,
});
/**
 * What holds until a lead decides otherwise: a beginning, set by judgement so that ordinary work lies in the middle. No norm of
 * any trade. In force from `usualTrustSince`.
 */
export const usualTrustSince = '2026-11';
export const usualTrustRules: TrustRules = {
  leastInputs: 2,
  inputs: {
    lasting: rule([0.6, 0.7, 0.8, 0.9, 0.97]),
    uncorrected: rule([0.9, 0.94, 0.97, 0.985, 0.995]),
    satisfied: rule([0.4, 0.55, 0.7, 0.85, 0.95]),
    promises: rule([0.6, 0.75, 0.85, 0.93, 0.98], 2),
    deadlines: rule([0.6, 0.75, 0.85, 0.93, 0.98], 2),
    shipping: rule([0.8, 0.88, 0.94, 0.98, 0.995]),
    prevented: rule([0.5, 0.65, 0.8, 0.9, 0.97]),
    own_person: rule([0.3, 0.5, 0.65, 0.8, 0.92]),
    remembered: rule([0.1, 0.25, 0.4, 0.6, 0.8]),
    said_openly: rule([0.2, 0.35, 0.5, 0.65, 0.8]),
    aftercare: rule([0.4, 0.55, 0.7, 0.85, 0.95]),
    promotion: rule([0.05, 0.15, 0.3, 0.5, 0.7], 1, 30),
    opt_outs: rule([0.002, 0.005, 0.01, 0.02, 0.04], 1, 100),
    selling: rule([0.01, 0.03, 0.06, 0.12, 0.2]),
    unanswered: rule([0.05, 0.15, 0.3, 0.5, 0.7]),
  },
};

/** `all`, `new`, `returning`, `company`, `person`, `channel:line` … or `tag:` with the tag's id. */
export const trustSegment = z
  .string()
  .regex(
    /^(?:all|new|returning|company|person|channel:[a-z_]{1,20}|tag:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/u,
    'is no segment',
  );

export const trustQuery = z.object({
  month: trustMonthName.optional().meta({ description: 'The present month where it is left out' }),
  segment: trustSegment.default('all'),
});
export type TrustQuery = z.infer<typeof trustQuery>;

export const trustInputFigure = z.object({
  input: trustInput,
  hits: count,
  total: count.meta({ description: 'Facts that answer the question' }),
  share: sharedEstimate
    .nullable()
    .meta({ description: 'hits ÷ total with Wilson’s interval; null for none' }),
  points: sharedEstimate.nullable().meta({ description: '1 to 5; null where there is not enough evidence' }),
  rule: trustRule,
});
export type TrustInputFigure = z.infer<typeof trustInputFigure>;
export const trustFactorFigure = z.object({
  factor: trustFactor,
  points: sharedEstimate
    .nullable()
    .meta({ description: 'The weighted mean of its inputs, 1 to 5; null where too few have evidence' }),
  inputs: z.array(trustInputFigure),
});
export type TrustFactorFigure = z.infer<typeof trustFactorFigure>;

export const trustMove = z.object({
  input: trustInput,
  by: z.number().meta({ description: 'What it added to trust against the month before' }),
});
export type TrustMove = z.infer<typeof trustMove>;
export const trustStep = z.object({
  input: trustInput,
  to: z.number().int().meta({ description: 'The next whole point' }),
  share: z.number().meta({ description: 'The share that is worth it' }),
  more: count.meta({
    description:
      'So many of the same facts would have had to come out otherwise: more hits, or for self-orientation fewer',
  }),
  gain: z.number().meta({ description: 'What trust would be more' }),
});
export type TrustStep = z.infer<typeof trustStep>;

export const trustFigures = z
  .object({
    month: trustMonthName,
    segment: trustSegment,
    countedAt: instant.nullable().meta({
      description: 'When the month was last counted; null where it is not yet, or lies too far back',
    }),
    settled: z.boolean().meta({ description: 'Whether it is counted anew only when somebody asks for it' }),
    rules: z.object({ version: count, from: trustMonthName }).meta({ description: 'Version 0: the usual' }),
    leastInputs: z.number().int().meta({ description: 'Questions with evidence that a factor takes' }),
    trust: sharedEstimate
      .nullable()
      .meta({ description: '0.6 to 15 with a 95 % interval; null where a factor has no number' }),
    factors: z.array(trustFactorFigure),
    change: z
      .object({
        before: trustMonthName,
        by: z.number(),
        rules: z.number().meta({ description: 'The part of it that other rules made' }),
        moves: z
          .array(trustMove)
          .meta({ description: 'The rest by input, the strongest first; they sum up to it' }),
      })
      .nullable()
      .meta({ description: 'Against the month before; null where either has no number' }),
    next: z.array(trustStep).meta({ description: 'What would move trust most, the most first' }),
  })
  .meta({ id: 'TrustFigures' });
export type TrustFigures = z.infer<typeof trustFigures>;

export const trustHistoryQuery = z.object({
  segment: trustSegment.default('all'),
  months: z.coerce.number().int().min(2).max(24).default(12),
});
export type TrustHistoryQuery = z.infer<typeof trustHistoryQuery>;
export const trustHistoryMonth = z.object({
  month: trustMonthName,
  trust: sharedEstimate.nullable(),
  factors: z.record(trustFactor, sharedEstimate.nullable()),
  facts: count.meta({ description: 'Facts behind all its inputs' }),
  rules: count.meta({ description: 'The version they were valued by' }),
});
export const trustHistory = z
  .object({ segment: trustSegment, items: z.array(trustHistoryMonth) })
  .meta({ id: 'TrustHistory' });
export type TrustHistory = z.infer<typeof trustHistory>;

export const trustSegments = z
  .object({
    items: z.array(
      z.object({
        key: trustSegment,
        name: z.string().nullable().meta({ description: 'A tag’s name; null for the others' }),
        facts: count.meta({ description: 'Facts of the last twelve months' }),
      }),
    ),
  })
  .meta({ id: 'TrustSegments' });
export type TrustSegments = z.infer<typeof trustSegments>;

export const trustEvidenceQuery = pageQuery.extend({
  month: trustMonthName,
  segment: trustSegment.default('all'),
  input: trustInput,
  hit: z.enum(['yes', 'no']).optional(),
});
export type TrustEvidenceQuery = z.infer<typeof trustEvidenceQuery>;
export const trustEvidence = z.object({
  id,
  at: instant,
  hit: z.boolean(),
  customer: z
    .object({ id, name: z.string(), honorific: z.string() })
    .nullable()
    .meta({ description: 'Null where nobody knows whose it was, or it is not kept any more' }),
  subject: z.string(),
  opens: z.object({
    kind: z.enum(['conversation', 'order', 'feedback', 'broadcast', 'improvement', 'answer', 'care']),
    id: id.nullable(),
  }),
});
export type TrustEvidence = z.infer<typeof trustEvidence>;
export const trustEvidencePage = page(trustEvidence).meta({ id: 'TrustEvidencePage' });
export type TrustEvidencePage = z.infer<typeof trustEvidencePage>;

export const trustRuleVersion = z.object({
  version: count,
  from: trustMonthName,
  note: z.string(),
  changedAt: instant.nullable(),
  changedBy: z.string().nullable(),
});
export const trustRulebook = z
  .object({
    version: count.meta({ description: 'The newest; 0 where nobody has changed anything' }),
    rules: trustRules,
    usual: trustRules,
    versions: z.array(trustRuleVersion).meta({ description: 'The newest first' }),
  })
  .meta({ id: 'TrustRulebook' });
export type TrustRulebook = z.infer<typeof trustRulebook>;
export const saveTrustRules = z
  .object({
    version: count.meta({ description: 'The version this was made from' }),
    from: trustMonthName.meta({
      description:
        'The month from which on it holds. Months before keep their own version; those from there on are valued anew',
    }),
    rules: trustRules,
    note: z.string().trim().max(300).default('').meta({ description: 'Why' }),
  })
  .meta({ id: 'SaveTrustRules' });
export type SaveTrustRules = z.infer<typeof saveTrustRules>;

export const recountTrust = z.object({ month: trustMonthName }).meta({ id: 'RecountTrust' });
export type RecountTrust = z.infer<typeof recountTrust>;
