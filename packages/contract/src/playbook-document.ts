import { z } from 'zod';
import { acknowledgementText } from './acknowledgement.ts';
import { portableAutomation } from './automation.ts';
import { carePlanDefinition } from './care-plans.ts';
import { portableChecklist } from './checklists.ts';
import { locale } from './common.ts';
import { portableDeadlineRule } from './deadlines.ts';
import { guideQuestion } from './first-questions.ts';
import { letterFields } from './letter-templates.ts';
import { documentKind } from './letters.ts';
import { tagColour } from './tags.ts';
import { templateFields } from './templates.ts';

/** By what parts name each other, and a playbook is known: never changes while its words may. */
export const playbookKey = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,59}$/u, 'must be up to 60 small letters, figures or hyphens');

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}]*$/u, 'must be one line');
const both = (max: number) => z.object({ ja: line(max), en: line(max) });
const tags = z
  .array(playbookKey)
  .max(20)
  .default([])
  .meta({ description: 'Keys of tags of this document: any of these; empty: whatever tags' });
const common = {
  key: playbookKey,
  language: locale.nullable().meta({ description: 'In which language it is written; null: in both' }),
};

const tagPart = z.object({
  ...common,
  kind: z.literal('tag'),
  tag: z.object({ name: z.string().trim().min(1).max(40), colour: tagColour }),
});
const templatePart = z.object({ ...common, kind: z.literal('template'), template: templateFields });
const rulePart = z.object({
  ...common,
  kind: z.literal('deadline_rule'),
  rule: portableDeadlineRule,
  tags,
});
const planPart = z.object({
  ...common,
  kind: z.literal('care_plan'),
  plan: carePlanDefinition.omit({ conditions: true }).extend({
    name: z.string().trim().min(1).max(80),
    amountAtLeast: z.number().int().min(0).max(1_000_000_000).nullable(),
  }),
  tags,
});
const questionPart = z.object({
  ...common,
  kind: z.literal('question'),
  question: guideQuestion
    .omit({ key: true })
    .refine(
      ({ choices }) => choices.every(({ to }) => to.kind !== 'article'),
      'must lead to questions or to a person: articles are not carried',
    ),
});

const letterPart = z.object({
  ...common,
  kind: z.literal('letter'),
  letter: z.object({ kind: documentKind, language: locale, name: line(80), fields: letterFields }),
});
const acknowledgementPart = z.object({
  ...common,
  kind: z.literal('acknowledgement'),
  text: acknowledgementText,
});
const checklistPart = z.object({
  ...common,
  kind: z.literal('checklist'),
  checklist: portableChecklist,
  tags: tags.meta({ description: 'Keys of tags of this document at which it is offered' }),
});
const automationPart = z.object({
  ...common,
  kind: z.literal('automation'),
  rule: portableAutomation,
  tags: tags.meta({ description: 'Keys of tags of this document that it adds' }),
});

export const playbookPart = z
  .discriminatedUnion('kind', [
    tagPart,
    templatePart,
    rulePart,
    planPart,
    questionPart,
    letterPart,
    acknowledgementPart,
    automationPart,
    checklistPart,
  ])
  .meta({ id: 'PlaybookPart' });
export type PlaybookPart = z.infer<typeof playbookPart>;
export type PlaybookKind = PlaybookPart['kind'];

/** The keys of the parts that a part cannot be without. */
export function neededBy(part: PlaybookPart): string[] {
  if ('tags' in part) return part.tags;
  if (part.kind !== 'question') return [];
  return part.question.choices.flatMap(({ to }) => (to.kind === 'question' ? [to.key] : []));
}

/** What a law or a custom asks of the trade: dated, with its source, to be checked with counsel. */
const reminder = z.object({
  text: both(300),
  source: line(300),
  asOf: z.iso.date().meta({ description: 'When it was last looked up' }),
});

/** One set as a file: plain data, nothing in it is run. */
export const playbookDocument = z
  .object({
    format: z.literal('madoguchi-playbook'),
    formatVersion: z.literal(1),
    key: playbookKey,
    edition: z.number().int().min(1).max(100_000).meta({ description: 'Counts up with each new wording' }),
    name: both(60),
    about: both(300),
    reminders: z.array(reminder).max(20).default([]),
    parts: z.array(playbookPart).min(1).max(1500),
  })
  .superRefine(({ parts }, context) => {
    const kinds = new Map<string, PlaybookKind>();
    for (const [at, { key, kind }] of parts.entries()) {
      if (kinds.has(key))
        context.addIssue({ code: 'custom', path: ['parts', at, 'key'], message: `«${key}» is there twice` });
      kinds.set(key, kind);
    }
    for (const [at, part] of parts.entries())
      for (const key of neededBy(part))
        if (kinds.get(key) !== (part.kind === 'question' ? 'question' : 'tag'))
          context.addIssue({
            code: 'custom',
            path: ['parts', at],
            message: `names «${key}», which is not there`,
          });
  })
  .meta({ id: 'PlaybookDocument' });
export type PlaybookDocument = z.infer<typeof playbookDocument>;
