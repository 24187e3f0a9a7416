import { z } from 'zod';
import { locale } from './common.ts';
import { finding } from './language.ts';

const line = (most = 200) => z.string().trim().max(most).default('');
const passage = (most = 8000) => z.string().max(most).default('');

export const documentKinds = ['apology_letter', 'incident_report', 'prevention_report'] as const;
export const documentKind = z.enum(documentKinds).meta({
  description: 'お詫び状, a letter; 顛末書, what happened in order of time; 再発防止報告書, a form',
});
export type DocumentKind = z.infer<typeof documentKind>;

/** Who a letter is to, or from; what is empty is left out. */
export const letterParty = z.object({
  postalCode: line(12),
  address: passage(400),
  company: line(),
  title: line(),
  name: line(),
  honorific: line(10).meta({ description: '様, 先生; a company without a name has 御中' }),
});
export type LetterParty = z.infer<typeof letterParty>;

export const letterOpenings = ['haikei', 'kinkei', 'zenryaku', 'none'] as const;
export type LetterOpening = (typeof letterOpenings)[number];

/** All that stands in a document: taken from the case, then people’s to change. */
export const letterContent = z
  .object({
    language: locale,
    day: z.iso.date().meta({ description: 'The day it bears' }),
    era: z.enum(['western', 'japanese']).meta({ description: '2026年 or 令和8年' }),
    addressee: letterParty,
    sender: letterParty,
    seal: z.boolean().meta({ description: 'Room beside the sender for a seal' }),
    title: line(),
    opening: z
      .enum(letterOpenings)
      .meta({ description: '`haikei`: 拝啓…敬具, `kinkei`: 謹啓…謹白, `zenryaku`: 前略…草々' }),
    greeting: passage(400).meta({
      description: 'What stands before the matter: season and thanks. Empty: the apology comes first',
    }),
    body: passage().meta({ description: 'Paragraphs, one a line' }),
    closing: passage(2000).meta({ description: '末文: the paragraphs before the closing word' }),
    rows: z
      .array(z.object({ label: line(40), text: passage() }))
      .max(30)
      .default([])
      .meta({ description: 'The form of a report; in a letter what stands between 記 and 以上' }),
    enclosures: passage(400),
  })
  .meta({ id: 'LetterContent' });
export type LetterContent = z.infer<typeof letterContent>;

/** A part of a document as it is set, from top to bottom; indents in widths of a full-width character. */
export const letterBlock = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    text: z.string(),
    align: z.enum(['left', 'right', 'center']).optional(),
    bold: z.boolean().optional(),
    size: z.number().optional().meta({ description: 'In points; 10.5 without' }),
    indent: z.number().optional(),
    firstIndent: z.number().optional(),
    rightIndent: z.number().optional(),
    after: z.number().optional().meta({ description: 'Space below, in points' }),
    keepWithNext: z.boolean().optional(),
  }),
  z.object({
    kind: z.literal('table'),
    rows: z.array(z.object({ label: z.string(), text: z.string() })),
    labelWidth: z.number(),
    plain: z.boolean().optional().meta({ description: 'Without lines: what stands under 記' }),
    after: z.number().optional(),
    keepWithNext: z.boolean().optional(),
  }),
]);
export type LetterBlock = z.infer<typeof letterBlock>;

/** What a careful reader would mark in a letter, and in which part of it. Never in the way of anything. */
export const letterFinding = finding
  .omit({ action: true, source: true })
  .extend({
    field: z
      .string()
      .meta({ description: '`opening` `title` `greeting` `body` `closing` `addressee` `rows.0` …' }),
  })
  .meta({ id: 'LetterFinding' });
export type LetterFinding = z.infer<typeof letterFinding>;

export const previewLetter = z.object({ content: letterContent }).meta({ id: 'PreviewLetter' });
export const letterPreview = z.object({
  blocks: z.array(letterBlock),
  pages: z
    .array(z.string())
    .meta({ description: 'The PDF’s pages as pictures (SVG); none while characters are missing' }),
  missing: z.array(z.string()).meta({ description: 'Characters that the font does not have' }),
  findings: z.array(letterFinding),
});
export type LetterPreview = z.infer<typeof letterPreview>;
