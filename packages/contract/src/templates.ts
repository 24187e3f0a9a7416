import { z } from 'zod';
import { id, instant, pageQuery } from './common.ts';

const memberRef = z.object({ id, name: z.string() });
const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\p{Cc}]*$/u, 'must be one line');

export const templateLanguage = z.enum(['ja', 'en']);
export const templateChannel = z.enum(['email', 'line', 'chat']);

/** The longest text of a template; what it becomes with its values may be longer. */
export const longestTemplate = 20_000;

/** What people write of a template. */
export const templateFields = z.object({
  name: line(80).min(1),
  shortName: line(30).default('').meta({ description: 'A few letters to call it by: «/uke»' }),
  reading: line(80).default('').meta({ description: 'How its name is read, in kana' }),
  category: line(60).default('').meta({ description: 'The folder it lies in; empty for none' }),
  cue: z
    .string()
    .trim()
    .max(500)
    .default('')
    .meta({ description: 'The questions it answers, in the customers’ words; used for suggestions' }),
  language: templateLanguage.default('ja'),
  channel: templateChannel.nullable().default(null).meta({ description: 'null: for every channel' }),
  body: z.string().min(1).max(longestTemplate).regex(/\S/u, 'must not be empty'),
});
export type TemplateFields = z.infer<typeof templateFields>;

export const createTemplate = templateFields
  .extend({
    shared: z.boolean().default(false).meta({ description: 'true: for everybody; needs `templates:write`' }),
  })
  .meta({ id: 'CreateTemplate' });
export type CreateTemplate = z.infer<typeof createTemplate>;

export const updateTemplate = z
  .object({
    basedOn: z.number().int().min(1).meta({ description: 'The `version` that its writer had seen' }),
    ...z.object({ ...templateFields.shape, shared: z.boolean() }).partial().shape,
  })
  .meta({ id: 'UpdateTemplate', description: 'What is left out stays as it is' });
export type UpdateTemplate = z.infer<typeof updateTemplate>;

/** How often it was used, and what became of it: sent as it was put in, edited, or mostly rewritten. */
export const templateStatistics = z.object({
  used: z.number().int(),
  asIs: z.number().int(),
  edited: z.number().int(),
  rewritten: z.number().int(),
  lastUsedAt: instant.nullable(),
});
export type TemplateStatistics = z.infer<typeof templateStatistics>;

export const templateSummary = z.object({
  id,
  name: z.string(),
  shortName: z.string(),
  reading: z.string(),
  category: z.string(),
  cue: z.string(),
  language: templateLanguage,
  channel: templateChannel.nullable(),
  shared: z.boolean(),
  version: z.number().int(),
  beginning: z.string().meta({ description: 'The first words of its text' }),
  statistics: templateStatistics,
  updatedAt: instant,
});
export type TemplateSummary = z.infer<typeof templateSummary>;

export const duplicate = z.object({
  id,
  name: z.string(),
  same: z
    .enum(['name', 'text', 'nearly'])
    .meta({ description: 'What is the same: name, text, most of the text' }),
});
export type Duplicate = z.infer<typeof duplicate>;

export const template = templateSummary.omit({ beginning: true }).extend({
  body: z.string(),
  createdBy: memberRef.nullable(),
  createdAt: instant,
  updatedBy: memberRef.nullable(),
  mayChange: z.boolean(),
  duplicates: z.array(duplicate),
});
export type Template = z.infer<typeof template>;

export const listTemplates = pageQuery.extend({
  language: templateLanguage.optional(),
  channel: templateChannel
    .optional()
    .meta({ description: 'Those for this channel and those for every channel' }),
  category: z.string().max(60).optional(),
});

export const templateVersion = z.object({
  version: z.number().int(),
  ...templateFields.shape,
  shared: z.boolean(),
  restoredFrom: z.number().int().nullable(),
  savedBy: memberRef.nullable(),
  savedAt: instant,
});
export type TemplateVersion = z.infer<typeof templateVersion>;
export const restoreTemplate = z.object({
  version: z.number().int().min(1),
  basedOn: z.number().int().min(1),
});

/** What is wrong with a template's text, and where: line and column count from 1, in characters. */
export const templateError = z.object({
  line: z.number().int(),
  column: z.number().int(),
  message: z.object({ ja: z.string(), en: z.string() }),
});
export type TemplateError = z.infer<typeof templateError>;

export const marker = z.object({ start: z.number().int(), end: z.number().int(), name: z.string() });

export const previewTemplate = z
  .object({
    body: z.string().max(longestTemplate),
    language: templateLanguage.default('ja'),
    values: z
      .enum(['example', 'empty'])
      .default('example')
      .meta({ description: 'Without a conversation: made-up values, or none at all' }),
    conversationId: id.optional(),
    name: z.string().max(80).default(''),
    templateId: id.optional().meta({ description: 'The template being edited: no duplicate of itself' }),
  })
  .meta({ id: 'PreviewTemplate' });
export type PreviewTemplate = z.infer<typeof previewTemplate>;

export const filledTemplate = z.object({
  text: z.string(),
  markers: z.array(marker).meta({ description: 'What is to be filled in before sending' }),
});
export type FilledTemplate = z.infer<typeof filledTemplate>;
export const templatePreview = filledTemplate.extend({
  errors: z.array(templateError),
  byHand: z.array(z.object({ name: z.string(), meant: z.string().nullable() })).meta({
    description:
      'Names that are no variable, and so are filled in by hand; `meant` is a variable much like it',
  }),
  duplicates: z.array(duplicate),
});
export type TemplatePreview = z.infer<typeof templatePreview>;

export const useTemplate = z.object({ conversationId: id });
export const usedTemplate = filledTemplate.extend({ useId: id, version: z.number().int() });
export type UsedTemplate = z.infer<typeof usedTemplate>;

export const templateUse = z.object({
  id,
  usedAt: instant,
  usedBy: memberRef.nullable(),
  version: z.number().int(),
  conversation: z.object({ id, subject: z.string(), customerName: z.string() }),
  outcome: z.enum(['as_is', 'edited', 'rewritten']).nullable().meta({ description: 'null: not sent (yet)' }),
});
export type TemplateUse = z.infer<typeof templateUse>;

export const templateSuggestion = z.object({
  templateId: id,
  name: z.string(),
  score: z.number().meta({ description: 'Likeness from 0 to 1' }),
  similarUses: z.number().int().meta({ description: 'How often it answered a question like this one' }),
  words: z.array(z.string()).meta({ description: 'The words in common that decided' }),
});
export type TemplateSuggestion = z.infer<typeof templateSuggestion>;
export const templateSuggestions = z.object({ items: z.array(templateSuggestion) });

export const importTemplates = z
  .object({
    format: z.enum(['json', 'csv']),
    content: z.string().min(1).max(5_000_000),
    shared: z.boolean().default(false),
  })
  .meta({ id: 'ImportTemplates' });
export type ImportTemplates = z.infer<typeof importTemplates>;
export const importedTemplates = z.object({
  added: z.number().int(),
  known: z
    .array(z.string())
    .meta({ description: 'Names left out: the same name and text are there already' }),
  refused: z.array(z.object({ line: z.number().int(), name: z.string(), message: z.string() })),
});
export type ImportedTemplates = z.infer<typeof importedTemplates>;
export const exportTemplates = z.object({ format: z.enum(['json', 'csv']).default('json') });
export const exportedTemplates = z.object({ fileName: z.string(), content: z.string() });

export const greetingsQuery = z.object({
  date: z.iso.date().optional().meta({ description: 'today in the workspace’s zone unless told' }),
  company: z
    .enum(['true', 'false'])
    .default('false')
    .meta({ description: 'Whether it is written to a company' }),
});
export const seasonalGreeting = z.object({
  kind: z.enum(['opening', 'closing']),
  form: z.enum(['formal', 'soft']),
  text: z.string(),
  region: z
    .object({ ja: z.string(), en: z.string() })
    .nullable()
    .meta({ description: 'Where it does not fit, when it does not fit everywhere' }),
});
export type SeasonalGreeting = z.infer<typeof seasonalGreeting>;
export const seasonalGreetings = z.object({
  date: z.string(),
  period: z.object({ ja: z.string(), en: z.string() }),
  term: z.object({ ja: z.string(), en: z.string() }),
  items: z.array(seasonalGreeting),
});
export type SeasonalGreetings = z.infer<typeof seasonalGreetings>;
