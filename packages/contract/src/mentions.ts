import { z } from 'zod';
import { id, instant, page, pageQuery } from './common.ts';
import {
  mentionAspects,
  mentionNetworks,
  mentionRelations,
  mentionSentiments,
  mentionTypes,
} from './mention-names.ts';

const count = z.number().int();
const revision = z.number().int().min(1);
const memberRef = z.object({ id, name: z.string() });

export const mentionNetwork = z.enum(mentionNetworks);
export type MentionNetwork = z.infer<typeof mentionNetwork>;

export const mentionSentiment = z.enum(mentionSentiments);
export type MentionSentiment = z.infer<typeof mentionSentiment>;

export const mentionType = z.enum(mentionTypes).meta({
  description:
    'amplified: the writer got something for it; community: in and for a group; expert: as a professional',
});
export type MentionType = z.infer<typeof mentionType>;

export const mentionAspect = z.enum(mentionAspects);
export type MentionAspect = z.infer<typeof mentionAspect>;

export const mentionDisclosure = z.enum(['not_needed', 'missing', 'shown', 'approved', 'refused']).meta({
  description: 'Of a paid post: whether it says who it is for and what was given, and what was decided',
});
export type MentionDisclosure = z.infer<typeof mentionDisclosure>;

export const mentionVersion = z.object({
  version: count,
  address: z.string(),
  author: z.string(),
  title: z.string(),
  text: z.string(),
  score: z.number().nullable(),
  scoreOf: count.nullable(),
  seenAt: instant,
});
export type MentionVersion = z.infer<typeof mentionVersion>;

const caseState = z.enum(['open', 'answered', 'closed']);

export const mention = z
  .object({
    id,
    network: mentionNetwork,
    via: z.enum(['source', 'list', 'hand', 'bookmark']),
    keeps: z.enum(['text', 'summary']).meta({
      description: '`summary`: the site’s terms forbid copying, so that the words here are a summary of ours',
    }),
    postedAt: instant,
    foundAt: instant,
    ...mentionVersion.omit({ seenAt: true }).shape,
    sentiment: mentionSentiment
      .nullable()
      .meta({ description: 'null: not read yet, or there is nothing to read' }),
    sentimentBy: z.enum(['text', 'score', 'person']).nullable(),
    type: mentionType.nullable(),
    typeBy: z.enum(['text', 'person', 'agreement']).nullable().meta({
      description: 'agreement: its writer is an ambassador with an agreement, so that it is a paid post',
    }),
    disclosure: mentionDisclosure,
    reach: count.nullable(),
    engagement: count.nullable().meta({ description: 'Reactions, comments and shares together' }),
    read: z.boolean(),
    erased: z.boolean(),
    emptiedAt: instant.nullable(),
    emptiedFor: z.enum(['gone', 'unconfirmed']).nullable().meta({
      description:
        'Why its words, writer and address are not here: it is not public any more (gone), or its network lets it be kept only for a time, in which it could not be read again (unconfirmed). They come back when it is found again',
    }),
    case: z.object({ state: caseState, dueAt: instant, owner: memberRef.nullable() }).nullable(),
    revision,
  })
  .meta({ id: 'Mention' });
export type Mention = z.infer<typeof mention>;
export const mentionPage = page(mention);

const search = {
  network: mentionNetwork.optional(),
  sentiment: mentionSentiment.optional(),
  type: mentionType.optional(),
  aspect: mentionAspect.optional(),
  from: z.iso.date().optional().meta({ description: 'A day on the workspace’s calendar, included' }),
  until: z.iso.date().optional().meta({ description: 'The last day, included' }),
};
export const listMentions = pageQuery.extend({
  list: z.enum(['all', 'open', 'mine', 'missing']).default('all').meta({
    description: 'open: somebody still has to see to it; missing: paid posts that do not say so',
  }),
  ...search,
});
export type ListMentions = z.infer<typeof listMentions>;

const address = z
  .url({ protocol: /^https?$/u })
  .max(2000)
  .meta({ description: 'Where it stands: http or https' });
const text = z.string().trim().max(20_000);
export const createMention = z
  .object({
    network: mentionNetwork.optional().meta({ description: 'Without: what the address says, else web' }),
    address: address.nullable().default(null),
    author: z.string().trim().max(200).default(''),
    title: z.string().trim().max(300).default(''),
    text: text.default('').meta({
      description: 'Their words; of a site whose terms forbid copying, a summary in your own words (keeps)',
    }),
    keeps: z.enum(['text', 'summary']).default('text'),
    score: z.number().min(0).max(100).nullable().default(null),
    scoreOf: z.number().int().min(1).max(100).nullable().default(null),
    postedAt: instant.optional().meta({ description: 'Without: now' }),
    reach: z.number().int().min(0).max(2_000_000_000).nullable().default(null),
    via: z.enum(['hand', 'bookmark']).default('hand'),
  })
  .meta({ id: 'CreateMention' });
export type CreateMention = z.infer<typeof createMention>;
export const createdMention = z.object({
  id,
  known: z.boolean().meta({ description: 'It was there already: nothing was made twice' }),
});
export type CreatedMention = z.infer<typeof createdMention>;

export const mentionEvent = z.object({
  id,
  kind: z.enum([
    'found',
    'changed',
    'read',
    'judged',
    'case_opened',
    'case_changed',
    'case_closed',
    'answered',
    'approved',
    'refused',
    'customer',
    'gone',
    'unconfirmed',
    'found_again',
    'erased',
  ]),
  actor: memberRef.nullable(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).nullable()),
  at: instant,
});
export type MentionEvent = z.infer<typeof mentionEvent>;

export const mentionAnswer = z.object({
  id,
  text: z.string(),
  how: z.enum(['network', 'elsewhere']),
  state: z.enum(['sending', 'sent', 'failed']),
  address: z.string().nullable(),
  problem: z.string().nullable(),
  author: memberRef.nullable(),
  writtenAt: instant,
  sentAt: instant.nullable(),
});
export type MentionAnswer = z.infer<typeof mentionAnswer>;

export const mentionRelation = z.enum(mentionRelations);
export const mentionApproval = z.object({
  id,
  decision: z.enum(['approved', 'refused']),
  relation: mentionRelation,
  benefit: z.string(),
  evidence: z.string(),
  evidenceAddress: z.string().nullable(),
  rule: z.string(),
  by: memberRef.nullable(),
  at: instant,
});
export type MentionApproval = z.infer<typeof mentionApproval>;

export const mentionRule = z.object({
  id: z.string(),
  name: z.object({ ja: z.string(), en: z.string() }),
  source: z.string(),
  sourceAddress: z.string(),
  from: z.iso.date().meta({ description: 'In force from' }),
  asks: z.object({ ja: z.string(), en: z.string() }),
});
export type MentionRule = z.infer<typeof mentionRule>;

export const mentionKeeping = mentionRule.extend({
  network: mentionNetwork,
  days: count.meta({
    description: 'What was read is kept for so many calendar days, then read again or removed',
  }),
  lookAfterDays: count.meta({ description: 'After so many it is asked for again' }),
  from: z.iso.date().meta({ description: 'As this list has it since' }),
});
export type MentionKeeping = z.infer<typeof mentionKeeping>;

export const mentionDetail = mention
  .extend({
    externalId: z.string(),
    source: z.object({ id, name: z.string() }).nullable(),
    customer: z.object({ id, name: z.string(), honorific: z.string() }).nullable(),
    ambassador: z
      .object({ id, name: z.string() })
      .nullable()
      .meta({ description: 'Its writer, where they are one of the ambassadors' }),
    subjectShown: z.boolean().nullable().meta({ description: 'Whether it names whom it is for' }),
    benefitShown: z.boolean().nullable().meta({ description: 'Whether it says what was given' }),
    shownBy: z.enum(['text', 'person']).nullable(),
    aspects: z.array(
      z.object({
        aspect: mentionAspect,
        polarity: z.enum(['positive', 'negative']),
        start: count.nullable(),
        end: count.nullable(),
      }),
    ),
    versions: z.array(mentionVersion),
    reaches: z.array(
      z.object({
        seenAt: instant,
        reach: count.nullable(),
        reactions: count.nullable(),
        comments: count.nullable(),
        shares: count.nullable(),
      }),
    ),
    draft: z.string(),
    closedFor: z.string(),
    caseRevision: count.nullable(),
    canReply: z.boolean().meta({ description: 'Whether an answer can be sent from here' }),
    answers: z.array(mentionAnswer),
    approvals: z.array(mentionApproval),
    rules: z.array(mentionRule).meta({ description: 'Rules in force on the day it was posted' }),
    events: z.array(mentionEvent),
  })
  .meta({ id: 'MentionDetail' });
export type MentionDetail = z.infer<typeof mentionDetail>;

export const judgeMention = z
  .object({
    basedOn: revision,
    sentiment: mentionSentiment.optional(),
    type: mentionType.optional(),
    subjectShown: z.boolean().optional(),
    benefitShown: z.boolean().optional(),
    aspects: z
      .array(z.object({ aspect: mentionAspect, polarity: z.enum(['positive', 'negative']) }))
      .max(12)
      .optional(),
    customerId: id.nullable().optional().meta({ description: 'Who wrote it, where that is known' }),
  })
  .meta({ id: 'JudgeMention' });
export type JudgeMention = z.infer<typeof judgeMention>;

export const openMentionCase = z
  .object({ ownerId: id.nullable().default(null), dueAt: instant.optional() })
  .meta({ id: 'OpenMentionCase' });
export type OpenMentionCase = z.infer<typeof openMentionCase>;
export const changeMentionCase = z
  .object({
    basedOn: revision,
    ownerId: id.nullable().optional(),
    dueAt: instant.optional(),
    draft: z.string().max(10_000).optional(),
    closedFor: z
      .string()
      .trim()
      .min(1)
      .max(1000)
      .optional()
      .meta({ description: 'Closes it without an answer, for this reason' }),
    reopen: z.literal(true).optional(),
  })
  .meta({ id: 'ChangeMentionCase' });
export type ChangeMentionCase = z.infer<typeof changeMentionCase>;

export const answerMention = z
  .object({
    basedOn: revision.meta({ description: 'The case’s revision that was seen' }),
    text: z.string().trim().min(1).max(4000),
    how: z.enum(['network', 'elsewhere']),
    address: address.nullable().default(null).meta({ description: 'Where it was put by hand (elsewhere)' }),
  })
  .meta({ id: 'AnswerMention' });
export type AnswerMention = z.infer<typeof answerMention>;

export const decideMention = z
  .object({
    basedOn: revision,
    decision: z.enum(['approved', 'refused']),
    relation: mentionRelation,
    benefit: z
      .string()
      .trim()
      .max(500)
      .default('')
      .meta({ description: 'What was given: goods, money, an invitation' }),
    evidence: z.string().trim().max(2000).default('').meta({
      description: 'What the approval rests on: agreement, brief, screenshot. Nothing is approved without',
    }),
    evidenceAddress: address.nullable().default(null),
  })
  .meta({ id: 'DecideMention' });
export type DecideMention = z.infer<typeof decideMention>;

export const mentionSite = z.object({
  host: z.string(),
  keeps: z.enum(['text', 'summary']),
  basis: z.enum(['terms', 'caution']).meta({
    description: 'The site’s terms, or caution: nobody has read them for this list yet',
  }),
  terms: z.string(),
  from: z.iso.date().meta({ description: 'As this list has it since' }),
});
export type MentionSite = z.infer<typeof mentionSite>;

export const mentionSettings = z
  .object({
    names: z.array(z.string().trim().min(1).max(60)).max(30).meta({
      description: 'What the company and its goods are called: a paid post must name whom it is for',
    }),
    dueDays: z.number().int().min(1).max(10).meta({ description: 'Business days to see to a negative one' }),
    revision: count,
  })
  .meta({ id: 'MentionSettings' });
export type MentionSettings = z.infer<typeof mentionSettings>;
export const putMentionSettings = mentionSettings
  .omit({ revision: true })
  .extend({ basedOn: count })
  .meta({ id: 'PutMentionSettings' });
export type PutMentionSettings = z.infer<typeof putMentionSettings>;
export const mentionGuide = z.object({
  settings: mentionSettings,
  sites: z.array(mentionSite),
  rules: z.array(mentionRule),
  keepings: z
    .array(mentionKeeping)
    .meta({ description: 'What networks let be kept only for a time; to be checked with counsel' }),
});
export type MentionGuide = z.infer<typeof mentionGuide>;

/** What is asked of the figures: days of the workspace's calendar, both included. */
export const mentionTrendQuery = z.object({
  from: z.iso.date(),
  until: z.iso.date(),
  step: z.enum(['day', 'week', 'month']).default('week'),
  network: mentionNetwork.optional(),
  type: mentionType.optional(),
});
export type MentionTrendQuery = z.infer<typeof mentionTrendQuery>;
const tally = z.object({ positive: count, neutral: count, negative: count, unread: count });
const judged = tally.extend({
  share: z
    .object({ value: z.number(), low: z.number(), high: z.number() })
    .nullable()
    .meta({ description: 'Share of negative ones among those judged, 95 % Wilson; null below ten' }),
});
export const mentionTrends = z.object({
  minimum: count,
  all: judged,
  before: judged.meta({ description: 'The same number of days before' }),
  steps: z.array(tally.extend({ from: z.iso.date() })),
  networks: z.array(judged.extend({ network: mentionNetwork })),
  types: z.array(judged.extend({ type: mentionType.nullable() })),
  aspects: z.array(z.object({ aspect: mentionAspect, positive: count, negative: count })),
});
export type MentionTrends = z.infer<typeof mentionTrends>;

export const mentionAlarm = z.object({
  id,
  kind: z.enum(['volume', 'negatives']),
  network: mentionNetwork.nullable(),
  from: instant,
  until: instant,
  figures: z.object({
    now: count,
    of: count,
    past: count,
    pastOf: count,
    value: z
      .number()
      .meta({ description: 'volume: times the usual; negatives: points of share above the usual' }),
    low: z.number(),
    high: z.number(),
  }),
  raisedAt: instant,
  seenAt: instant.nullable(),
  seenBy: memberRef.nullable(),
});
export type MentionAlarm = z.infer<typeof mentionAlarm>;
