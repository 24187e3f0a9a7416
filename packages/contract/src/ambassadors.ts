import { z } from 'zod';
import {
  agreementPays,
  agreementSteps,
  agreementWarnings,
  ambassadorBusinesses,
  ambassadorSizes,
  ambassadorStates,
} from './ambassador-names.ts';
import { id, instant, page, pageQuery } from './common.ts';
import { shares } from './growth-results.ts';
import { mentionDisclosure, mentionNetwork, mentionRule, mentionSentiment, mentionType } from './mentions.ts';

const count = z.number().int();
const day = z.iso.date();
const revision = z.number().int().min(1);
const memberRef = z.object({ id, name: z.string() });
const named = z.object({ id, name: z.string() });
const estimate = z.object({ value: z.number(), low: z.number(), high: z.number() });

export const ambassadorState = z.enum(ambassadorStates);
export type AmbassadorState = z.infer<typeof ambassadorState>;
export const ambassadorBusiness = z.enum(ambassadorBusinesses);
export type AmbassadorBusiness = z.infer<typeof ambassadorBusiness>;
export const ambassadorSize = z.enum(ambassadorSizes);
export type AmbassadorSize = z.infer<typeof ambassadorSize>;

/** How long one works with somebody, and how often it was agreed. Agreements that were called off do not count. */
const relation = z.object({
  agreements: count,
  since: day.nullable(),
  until: day.nullable().meta({ description: 'The day of the last agreement' }),
});

export const ambassador = z
  .object({
    id,
    name: z.string(),
    reading: z.string(),
    state: ambassadorState,
    business: ambassadorBusiness,
    topics: z.array(z.string()),
    accounts: z.array(z.object({ network: mentionNetwork, handle: z.string() })),
    reach: z
      .object({ size: ambassadorSize, followers: count, network: mentionNetwork, observedOn: day })
      .nullable()
      .meta({
        description:
          'Of the account most people follow, by its newest observation; accounts are not added up, since their followers overlap',
      }),
    relation,
    warnings: count.meta({ description: 'What the agreements lack' }),
    erased: z.boolean(),
    revision,
    createdAt: instant,
  })
  .meta({ id: 'Ambassador' });
export type Ambassador = z.infer<typeof ambassador>;
export const ambassadorPage = page(ambassador);

const search = {
  query: z.string().trim().max(100).default('').meta({ description: 'Part of a name, reading or handle' }),
  state: ambassadorState.optional(),
  size: ambassadorSize.optional(),
  network: mentionNetwork.optional(),
};
export const listAmbassadors = pageQuery.extend(search);
export type ListAmbassadors = z.infer<typeof listAmbassadors>;

/** How much of the work is with people one has worked with before: few and long rather than many and once. */
export const ambassadorFigures = z.object({
  people: count.meta({ description: 'With one agreement or more' }),
  again: count.meta({ description: 'Of these, with two or more' }),
  againShare: estimate.nullable().meta({ description: 'null: not enough evidence' }),
  agreements: count,
  repeats: count.meta({ description: 'Of these, with somebody one had agreed with before' }),
  repeatShare: estimate.nullable(),
  fewest: count.meta({ description: 'A share is told from so many on' }),
});
export type AmbassadorFigures = z.infer<typeof ambassadorFigures>;

/** What classes of reach and rules on agreements are, each with where it is from. */
export const ambassadorGuide = z.object({
  sizes: z.array(
    z.object({
      size: ambassadorSize,
      atLeast: count,
      atMost: count.nullable().meta({ description: 'Included' }),
    }),
  ),
  sizesFrom: z.object({ statedOn: day, source: z.object({ ja: z.string(), en: z.string() }) }),
  rules: z.array(mentionRule),
});
export type AmbassadorGuide = z.infer<typeof ambassadorGuide>;

const address = z
  .url({ protocol: /^https?$/u })
  .max(2000)
  .or(z.literal(''));
const handle = z
  .string()
  .trim()
  .max(100)
  .regex(/[^@＠\s]/u, 'must be the name on the network, with or without @');
const topics = z.array(z.string().trim().min(1).max(40)).max(20);
const writable = {
  name: z.string().trim().min(1).max(120),
  reading: z.string().trim().max(120),
  state: ambassadorState,
  business: ambassadorBusiness,
  audience: z.string().trim().max(4000).meta({ description: 'Who follows them' }),
  fit: z.string().trim().max(4000).meta({ description: 'Why they fit, with reasons' }),
  topics,
  customerId: id.nullable(),
};
export const createAmbassador = z
  .object({
    ...writable,
    reading: writable.reading.default(''),
    state: ambassadorState.default('candidate'),
    business: ambassadorBusiness.default('unknown'),
    audience: writable.audience.default(''),
    fit: writable.fit.default(''),
    topics: topics.default([]),
    customerId: id.nullable().default(null),
  })
  .meta({ id: 'CreateAmbassador' });
export type CreateAmbassador = z.infer<typeof createAmbassador>;
export const changeAmbassador = z
  .object({ basedOn: revision, ...z.object(writable).partial().shape })
  .meta({ id: 'ChangeAmbassador' });
export type ChangeAmbassador = z.infer<typeof changeAmbassador>;

export const putAmbassadorAccount = z
  .object({ network: mentionNetwork, handle, address: address.default('') })
  .meta({ id: 'PutAmbassadorAccount' });
export type PutAmbassadorAccount = z.infer<typeof putAmbassadorAccount>;
export const noteFollowers = z
  .object({ observedOn: day, followers: z.number().int().min(0).max(2_000_000_000) })
  .meta({ id: 'NoteFollowers' });
export type NoteFollowers = z.infer<typeof noteFollowers>;

const accountDetail = z.object({
  id,
  network: mentionNetwork,
  handle: z.string(),
  address: z.string(),
  observations: z
    .array(z.object({ id, observedOn: day, followers: count, by: memberRef.nullable(), notedAt: instant }))
    .meta({ description: 'The newest first' }),
});
export type AmbassadorAccount = z.infer<typeof accountDetail>;

const agreementFields = {
  brief: z.string().trim().min(1).max(4000),
  deliverables: z.string().trim().max(2000),
  payKind: z.enum(agreementPays),
  payYen: z
    .number()
    .int()
    .min(0)
    .max(1_000_000_000)
    .meta({ description: 'Paid, or what the goods are worth' }),
  agreedOn: day,
  dueOn: day.nullable().meta({ description: 'Delivery is due' }),
  payDueOn: day.nullable(),
  subjectWords: z.string().trim().max(300).meta({ description: 'How the post names whom it is for' }),
  benefitWords: z.string().trim().max(300).meta({ description: 'How the post says what was given' }),
  evidence: z.string().trim().max(2000).meta({ description: 'What shows that this was agreed' }),
};
export const createAgreement = z
  .object({
    ...agreementFields,
    deliverables: agreementFields.deliverables.default(''),
    payYen: agreementFields.payYen.default(0),
    dueOn: agreementFields.dueOn.default(null),
    payDueOn: agreementFields.payDueOn.default(null),
    subjectWords: agreementFields.subjectWords.default(''),
    benefitWords: agreementFields.benefitWords.default(''),
    evidence: agreementFields.evidence.default(''),
  })
  .meta({ id: 'CreateAgreement' });
export type CreateAgreement = z.infer<typeof createAgreement>;
export const changeAgreement = z
  .object({ basedOn: revision, ...z.object(agreementFields).partial().shape })
  .meta({ id: 'ChangeAgreement' });
export type ChangeAgreement = z.infer<typeof changeAgreement>;

const stepKind = z.enum(agreementSteps);
export const noteStep = z
  .object({
    kind: stepKind,
    doneOn: day.nullable().meta({ description: 'null takes back what was noted of this kind' }),
    evidence: z.string().trim().max(2000).default(''),
  })
  .meta({ id: 'NoteStep' });
export type NoteStep = z.infer<typeof noteStep>;

export const agreementWarning = z.object({
  kind: z.enum(agreementWarnings),
  rule: z.string().meta({ description: 'The id of the rule behind it' }),
  day: day.nullable().meta({ description: 'The last day, where the rule has one' }),
});
export type AgreementWarning = z.infer<typeof agreementWarning>;

const agreement = z.object({
  id,
  ...agreementFields,
  brief: z.string().meta({ description: 'Empty once its person was erased' }),
  termsGivenOn: day.nullable(),
  deliveredOn: day.nullable(),
  paidOn: day.nullable(),
  cancelledOn: day.nullable(),
  steps: z.array(
    z.object({
      id,
      kind: stepKind,
      doneOn: day.nullable(),
      evidence: z.string(),
      by: memberRef.nullable(),
      notedAt: instant,
    }),
  ),
  warnings: z.array(agreementWarning),
  revision,
});
export type Agreement = z.infer<typeof agreement>;

export const ambassadorSource = z.object({
  id,
  kind: z.enum(['link', 'code', 'campaign']),
  target: named.meta({ description: 'The link, code or campaign' }),
});
export type AmbassadorSource = z.infer<typeof ambassadorSource>;
export const addAmbassadorSource = z
  .object({ kind: z.enum(['link', 'code', 'campaign']), id })
  .meta({ id: 'AddAmbassadorSource' });
export type AddAmbassadorSource = z.infer<typeof addAmbassadorSource>;

/** A post of theirs, as word of mouth has it. */
export const ambassadorPost = z.object({
  id,
  network: mentionNetwork,
  postedAt: instant,
  title: z.string(),
  text: z.string().meta({ description: 'Its first words' }),
  type: mentionType.nullable(),
  disclosure: mentionDisclosure,
  sentiment: mentionSentiment.nullable(),
  reach: count.nullable(),
});
export type AmbassadorPost = z.infer<typeof ambassadorPost>;

export const ambassadorDetail = ambassador
  .omit({ accounts: true })
  .extend({
    audience: z.string(),
    fit: z.string(),
    customer: z.object({ id, name: z.string(), honorific: z.string() }).nullable(),
    accounts: z.array(accountDetail),
    agreements: z.array(agreement).meta({ description: 'The newest first' }),
    sources: z.array(ambassadorSource),
    posts: z.array(ambassadorPost).meta({ description: 'The newest 30' }),
    rules: z.array(mentionRule).meta({ description: 'Rules that warnings rest on' }),
  })
  .meta({ id: 'AmbassadorDetail' });
export type AmbassadorDetail = z.infer<typeof ambassadorDetail>;

const currency = z
  .string()
  .regex(/^[A-Z]{3}$/u)
  .default('JPY');
export const ambassadorResultsQuery = z.object({
  from: day.optional().meta({ description: 'Without: 365 days up to «to»' }),
  to: day.optional().meta({ description: 'The last day, included; without: today' }),
  currency,
});
export type AmbassadorResultsQuery = z.infer<typeof ambassadorResultsQuery>;

/** What their links, codes and campaigns brought in a period, and what the agreements of that period cost. */
export const ambassadorResults = z
  .object({
    currency: z.string(),
    clicks: count,
    orders: count.meta({ description: 'Orders that one of them led to, whatever else did' }),
    lastOrders: count.meta({ description: 'Orders whose last touch is one of them' }),
    money: shares,
    posts: z.object({ all: count, missing: count, approved: count }),
    cost: z.number().meta({ description: 'Yen of agreements made in the period that were not called off' }),
    agreements: count,
    costPerOrder: estimate.nullable().meta({
      description:
        'With the 95% interval of the number of orders; null with fewer than `fewest`, or not in yen',
    }),
    fewest: count,
  })
  .meta({ id: 'AmbassadorResults' });
export type AmbassadorResults = z.infer<typeof ambassadorResults>;

export const ambassadorExportQuery = ambassadorResultsQuery.extend({
  what: z.enum(['list', 'results']),
});
export type AmbassadorExportQuery = z.infer<typeof ambassadorExportQuery>;
