import { z } from 'zod';
import { id, instant, locale } from './common.ts';
import { guideKey } from './first-questions.ts';

/** What the chat's assistant and a visitor say to each other before a person is there: automatic, and says so. */

const article = z.object({ number: z.number().int(), title: z.string(), url: z.string().nullable() });

/** What a turn of the dialogue is, beside its words. The words around it are the reader's language's. */
export const chatSaid = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('question') }),
  z.object({ kind: z.literal('choice') }),
  z.object({ kind: z.literal('solved'), solved: z.boolean() }),
  z.object({ kind: z.literal('person') }),
  z.object({
    kind: z.literal('guide'),
    key: guideKey,
    choices: z.array(z.object({ label: z.string() })),
  }),
  z.object({ kind: z.literal('answers'), items: z.array(article.extend({ excerpt: z.string() })) }),
  z.object({ kind: z.literal('welcome') }),
  z.object({ kind: z.literal('closed') }),
  z.object({
    kind: z.literal('handed'),
    empty: z.boolean().meta({ description: 'Nothing was said before: the visitor has still to ask' }),
    opensAt: instant.nullable().meta({ description: 'From when on a person answers; null: now' }),
  }),
  z.object({ kind: z.literal('line'), name: z.string() }),
]);
export type ChatSaid = z.infer<typeof chatSaid>;

/** Why a person took over. */
export const handOverReason = z.enum(['asked', 'guide', 'unsure', 'unsolved', 'dissatisfied', 'file']);
export type HandOverReason = z.infer<typeof handOverReason>;

/** One turn as the team sees it. */
export const firstQuestionTurn = z.object({
  by: z.enum(['visitor', 'assistant']),
  kind: z.enum(['question', 'choice', 'solved', 'person', 'guide', 'answers', 'welcome', 'closed']),
  text: z.string(),
  at: instant,
  choices: z.array(z.string()),
  articles: z.array(article),
});
export type FirstQuestionTurn = z.infer<typeof firstQuestionTurn>;

/** What was said to the assistant, as it came to the team: the message's text is what the visitor wrote or chose. */
export const firstQuestionsContent = z.object({
  type: z.literal('first_questions'),
  outcome: z.enum(['handed', 'settled']),
  reason: handOverReason.nullable(),
  opensAt: instant.nullable().meta({ description: 'When the visitor was told that a person answers' }),
  turns: z.array(firstQuestionTurn),
});
export type FirstQuestionsContent = z.infer<typeof firstQuestionsContent>;

const greeting = z.string().trim().max(300);

/** The assistant of one chat. */
export const chatAssistant = z.object({
  enabled: z.boolean(),
  greeting: z.object({ ja: greeting, en: greeting }),
  guide: z.boolean().meta({ description: 'Whether visitors begin with the guided choices' }),
  categories: z
    .array(id)
    .max(100)
    .meta({ description: 'Articles of these categories answer; none: those of all' }),
});
export type ChatAssistant = z.infer<typeof chatAssistant>;

const clientId = z.string().regex(/^[\w-]{8,64}$/, 'must be 8 to 64 letters, digits, - or _');

/** What a visitor does beside writing. `key`, `choice`: of the guided choices. */
export const chatDeed = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('choice'),
    clientId,
    key: guideKey,
    choice: z.number().int().min(0).max(7),
  }),
  z.object({ kind: z.literal('solved'), clientId, solved: z.boolean() }),
  z.object({ kind: z.literal('person'), clientId }),
]);
export type ChatDeed = z.infer<typeof chatDeed>;

export const chatArticleParams = z.object({
  key: z.string().max(100),
  number: z.coerce.number().int().min(1).max(1e9),
});
export const chatArticleQuery = z.object({ locale: locale.default('ja') });

/** An article as the chat shows it; `answer` and steps are light Markdown. */
export const chatArticle = z.object({
  number: z.number().int(),
  title: z.string(),
  answer: z.string(),
  steps: z.array(z.object({ text: z.string(), picture: z.string().nullable(), alt: z.string() })),
  url: z.string().nullable(),
});
export type ChatArticle = z.infer<typeof chatArticle>;

/** What became of the dialogues of a chat that began within so many days. */
export const firstQuestionCounts = z.object({
  days: z.number().int(),
  asked: z.number().int(),
  settled: z.number().int().meta({ description: 'By the assistant alone' }),
  handed: z.number().int(),
  left: z.number().int().meta({ description: 'The visitor went away, or is still there' }),
});
export type FirstQuestionCounts = z.infer<typeof firstQuestionCounts>;
