import { z } from 'zod';
import { instant, locale } from './common.ts';
import { documentKind, documentKinds, letterContent, letterParty, letterPreview } from './letters.ts';

/** What stands in a letter template: the parts of a letter, each with variables in braces and conditions. */
export const letterFields = letterContent
  .pick({
    era: true,
    seal: true,
    title: true,
    opening: true,
    greeting: true,
    body: true,
    closing: true,
    enclosures: true,
  })
  .extend({
    sender: letterParty.omit({ honorific: true }),
    rows: letterContent.shape.rows.meta({
      description: 'What stands under 記, or the form; a row of which nothing is known is left out',
    }),
  })
  .meta({ id: 'LetterFields' });
export type LetterFields = z.infer<typeof letterFields>;

/** The six that every workspace has are called by kind and language, its own by a UUID. */
export const standardLetterKey = z.enum(
  documentKinds.flatMap((kind) => [`${kind}-ja` as const, `${kind}-en` as const]),
);
export const letterKey = z.union([standardLetterKey, z.uuid()]);
export const letterKeyParams = z.object({ key: letterKey });

const memberRef = z.object({ id: z.string(), name: z.string() });
const name = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\p{Cc}]*$/u, 'must be one line');

export const letterTemplateSummary = z
  .object({
    key: z.string(),
    kind: documentKind,
    language: locale,
    name: z.string(),
    standard: z.boolean().meta({ description: 'One of the six that are always there' }),
    changed: z
      .boolean()
      .meta({ description: 'Whether it is another than the one that comes with Madoguchi' }),
    version: z.number().int().min(0).meta({ description: '0: as it came' }),
    savedBy: memberRef.nullable(),
    savedAt: instant.nullable(),
  })
  .meta({ id: 'LetterTemplateSummary' });
export type LetterTemplateSummary = z.infer<typeof letterTemplateSummary>;
export const letterTemplateList = z.object({ items: z.array(letterTemplateSummary) });

export const letterTemplate = letterTemplateSummary
  .extend({
    fields: letterFields,
    ours: letterFields.nullable().meta({ description: 'As it came; null for one of the workspace’s own' }),
  })
  .meta({ id: 'LetterTemplate' });
export type LetterTemplate = z.infer<typeof letterTemplate>;

export const createLetterTemplate = z
  .object({ kind: documentKind, language: locale.default('ja'), name, fields: letterFields.optional() })
  .meta({ id: 'CreateLetterTemplate', description: 'Without `fields` it begins as the standard one stands' });
export type CreateLetterTemplate = z.infer<typeof createLetterTemplate>;

const basedOn = z.number().int().min(0).meta({ description: 'The `version` that was read' });
export const saveLetterTemplate = z
  .object({ basedOn, name: name.optional(), fields: letterFields })
  .meta({ id: 'SaveLetterTemplate' });
export type SaveLetterTemplate = z.infer<typeof saveLetterTemplate>;
export const resetLetterTemplate = z.object({ basedOn }).meta({ id: 'ResetLetterTemplate' });

export const letterTemplateVersion = z.object({
  version: z.number().int(),
  name: z.string(),
  fields: letterFields,
  ours: z.boolean().meta({ description: 'Put back to what comes with Madoguchi' }),
  savedBy: memberRef.nullable(),
  savedAt: instant,
});
export type LetterTemplateVersion = z.infer<typeof letterTemplateVersion>;
export const letterTemplateVersions = z.object({ items: z.array(letterTemplateVersion) });

export const previewLetterTemplate = z
  .object({ kind: documentKind, language: locale, fields: letterFields })
  .meta({ id: 'PreviewLetterTemplate', description: 'Filled with a made-up case' });
export type PreviewLetterTemplate = z.infer<typeof previewLetterTemplate>;
export const letterTemplatePreview = letterPreview
  .extend({
    errors: z
      .array(
        z.object({
          path: z.string(),
          message: z.object({ ja: z.string(), en: z.string() }),
        }),
      )
      .meta({ description: 'Why it cannot be saved as it is, by the field' }),
  })
  .meta({ id: 'LetterTemplatePreview' });
export type LetterTemplatePreview = z.infer<typeof letterTemplatePreview>;
