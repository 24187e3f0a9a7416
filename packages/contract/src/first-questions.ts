import { z } from 'zod';
import { id, locale } from './common.ts';

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}]*$/u, 'must be one line');
const both = (max: number) => z.object({ ja: line(max), en: line(max) });

/** The name of a question of the guide, by which choices lead to it. */
export const guideKey = z.string().regex(/^[a-z0-9-]{1,40}$/u, 'must be small letters, figures or hyphens');

/** What a choice leads to: another question, an article (in the visitor's language), or a person. */
export const guideTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('question'), key: guideKey }),
  z.object({ kind: z.literal('article'), number: z.number().int().min(1) }),
  z.object({ kind: z.literal('person') }),
]);
export type GuideTarget = z.infer<typeof guideTarget>;

export const guideQuestion = z.object({
  key: guideKey,
  text: both(200),
  choices: z
    .array(z.object({ label: both(60), to: guideTarget }))
    .min(1)
    .max(8),
});
export type GuideQuestion = z.infer<typeof guideQuestion>;

/** Guided choices: the first question is where a visitor begins. Empty: visitors type at once. */
export const guide = z.object({ questions: z.array(guideQuestion).max(40) }).meta({ id: 'Guide' });
export type Guide = z.infer<typeof guide>;

export const putGuide = z
  .object({
    basedOn: z.number().int().min(0).meta({ description: 'The `revision` that its writer had seen' }),
    questions: guide.shape.questions,
  })
  .meta({ id: 'PutGuide' });
export type PutGuide = z.infer<typeof putGuide>;

export const shownGuide = guide.extend({ revision: z.number().int() });
export type ShownGuide = z.infer<typeof shownGuide>;

/** One answer that was found for a visitor. */
export const knownAnswer = z.object({
  articleId: id,
  number: z.number().int(),
  title: z.string(),
  excerpt: z.string(),
  url: z.string().nullable(),
  score: z.number(),
});
export type KnownAnswer = z.infer<typeof knownAnswer>;

export const askKnowledge = z
  .object({ text: z.string().trim().min(1).max(2000), locale: locale.default('ja') })
  .meta({ id: 'AskKnowledge' });
export const askedKnowledge = z.object({
  answers: z.array(knownAnswer),
  sure: z.boolean().meta({ description: 'false: hand over to a person' }),
});
export type AskedKnowledge = z.infer<typeof askedKnowledge>;

/** What a visitor sees next on the guided way. */
export const guideStep = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('question'),
    key: guideKey,
    text: z.string(),
    choices: z.array(z.object({ label: z.string() })),
  }),
  z.object({ kind: z.literal('article'), answer: knownAnswer }),
  z.object({ kind: z.literal('person') }),
]);
export type GuideStep = z.infer<typeof guideStep>;

export const chooseInGuide = z
  .object({
    locale: locale.default('ja'),
    key: guideKey.nullable().default(null).meta({ description: 'null: the beginning' }),
    choice: z.number().int().min(0).max(7).default(0),
  })
  .meta({ id: 'ChooseInGuide' });
export const guideAnswer = z.object({ step: guideStep });
