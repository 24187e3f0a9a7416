import { z } from 'zod';
import { id, instant } from './common.ts';

const count = z.number().int();
const day = z.iso.date();
const revision = z.number().int().min(1);
const memberRef = z.object({ id, name: z.string() });
const estimate = z.object({ value: z.number(), low: z.number(), high: z.number() });
const text = (most: number) => z.string().trim().max(most);

/** Words in both languages; where one is empty the other stands in its place. */
const words = (most: number) => z.object({ ja: text(most).default(''), en: text(most).default('') });
const named = (most: number) =>
  words(most).refine(({ ja, en }) => ja !== '' || en !== '', 'must be written in one language at least');

/** What the company is: what stands in a 会社概要. */
export const companyFacts = z
  .object({
    name: words(120),
    representative: words(120),
    founded: z
      .string()
      .regex(/^(?:\d{4}(?:-(?:0[1-9]|1[0-2]))?)?$/u, 'must be a year or a month such as 2008-04')
      .default('')
      .meta({ description: 'A year or a month; empty: not told' }),
    capitalYen: z.number().int().min(0).max(1_000_000_000_000).nullable().default(null),
    staff: z.number().int().min(0).max(10_000_000).nullable().default(null),
    staffOn: day.nullable().default(null).meta({ description: 'The day of which that is the number' }),
    address: words(300),
    business: words(600),
    website: z
      .url({ protocol: /^https?$/u })
      .max(300)
      .or(z.literal(''))
      .default(''),
  })
  .meta({ id: 'CompanyFacts' });
export type CompanyFacts = z.infer<typeof companyFacts>;

const client = z.object({
  kind: z.literal('client'),
  name: named(120),
  trade: named(120).meta({ description: 'What stands in place of the name without consent' }),
  work: words(200).meta({ description: 'What is done for them' }),
  since: z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/u, 'must be a year or a month such as 2019-04'),
  consentOn: day.nullable().default(null).meta({ description: 'The day they allowed to be named' }),
  consentEvidence: text(1000).default(''),
});
const certificate = z.object({
  kind: z.literal('certificate'),
  name: named(160),
  issuer: named(160),
  number: text(80).default(''),
  validUntil: day.nullable().default(null).meta({ description: 'null: without an end' }),
});
const award = z.object({
  kind: z.literal('award'),
  name: named(160),
  giver: named(160),
  on: z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/u, 'must be a year or a month such as 2025-11'),
});
export const trackEntryContent = z
  .discriminatedUnion('kind', [client, certificate, award])
  .meta({ id: 'TrackEntryContent' });
export type TrackEntryContent = z.infer<typeof trackEntryContent>;
export type TrackClient = z.infer<typeof client>;
export type TrackCertificate = z.infer<typeof certificate>;
export type TrackAward = z.infer<typeof award>;

export const trackEntry = z.object({
  id,
  content: trackEntryContent,
  revision,
  changedAt: instant,
});
export type TrackEntry = z.infer<typeof trackEntry>;

const counted = z.object({
  hits: count,
  total: count,
  share: estimate.nullable().meta({ description: 'With its 95% interval; null: not enough evidence' }),
});
/** From the record alone; never typed by hand. */
export const trackFigures = z.object({
  from: day,
  to: day.meta({ description: 'The last day, included' }),
  fewest: count.meta({ description: 'Of fewer nothing is told' }),
  promises: counted.meta({ description: 'Promises kept in time, of those due' }),
  acknowledged: counted.meta({
    description: 'First messages acknowledged on the day they came, by a person or by a machine',
  }),
  firstAnswer: z.object({
    total: count,
    median: estimate
      .nullable()
      .meta({ description: 'Minutes; null: not enough evidence, or half unanswered' }),
    ninth: z.number().nullable().meta({ description: 'Minutes within which nine of ten were answered' }),
  }),
});
export type TrackFigures = z.infer<typeof trackFigures>;

/** The record as one reads it: a title, a day, and tables. */
export const trackSheet = z.object({
  language: z.enum(['ja', 'en']),
  title: z.string(),
  company: z.string(),
  day: z.string(),
  sections: z.array(
    z.object({
      key: z.enum(['company', 'clients', 'certificates', 'awards', 'figures']),
      title: z.string(),
      rows: z.array(z.object({ label: z.string(), text: z.string() })),
      note: z.string(),
    }),
  ),
});
export type TrackSheet = z.infer<typeof trackSheet>;

export const trackWarning = z.object({
  kind: z.enum(['expiring', 'expired', 'unnamed']).meta({
    description: 'A certificate that ends within 60 days or has ended; a client shown by their trade alone',
  }),
  entryId: id,
  day: day.nullable(),
});
export type TrackWarning = z.infer<typeof trackWarning>;

export const trackEdition = z.object({ id, number: count, by: memberRef.nullable(), at: instant });
export type TrackEdition = z.infer<typeof trackEdition>;

export const trackRecord = z
  .object({
    facts: companyFacts,
    revision: z.number().int().meta({ description: '0: nothing was written yet' }),
    entries: z.array(trackEntry),
    figures: trackFigures,
    preview: z.object({ ja: trackSheet, en: trackSheet }),
    warnings: z.array(trackWarning),
    editions: z.array(trackEdition).meta({ description: 'The newest 50, first' }),
    isChanged: z.boolean().meta({ description: 'Whether something was written since the last edition' }),
    address: z.string().nullable().meta({ description: 'Of the public page; null while there is none' }),
  })
  .meta({ id: 'TrackRecord' });
export type TrackRecord = z.infer<typeof trackRecord>;

export const saveCompanyFacts = z
  .object({ basedOn: z.number().int().min(0), facts: companyFacts })
  .meta({ id: 'SaveCompanyFacts' });
export type SaveCompanyFacts = z.infer<typeof saveCompanyFacts>;
export const addTrackEntry = z.object({ content: trackEntryContent }).meta({ id: 'AddTrackEntry' });
export type AddTrackEntry = z.infer<typeof addTrackEntry>;
export const saveTrackEntry = z
  .object({ basedOn: revision, content: trackEntryContent })
  .meta({ id: 'SaveTrackEntry' });
export type SaveTrackEntry = z.infer<typeof saveTrackEntry>;
export const trackPdfQuery = z.object({ language: z.enum(['ja', 'en']).default('ja') });
