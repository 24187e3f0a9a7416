import { z } from 'zod';
import { id, instant } from './common.ts';

/** A text in the two languages of the desk. */
const words = z.object({ ja: z.string(), en: z.string() });

/** A place in a text: UTF-16 offsets, the end exclusive. */
const span = { start: z.number().int(), end: z.number().int() };

/** What a workspace does with a rule: nothing, tell the writer, or refuse to send. */
export const ruleAction = z.enum(['off', 'warn', 'block']);
export type RuleAction = z.infer<typeof ruleAction>;

export const severity = z.enum(['error', 'warning', 'info']);
export const ruleSource = z.enum(['敬語の指針', 'house-style', 'workspace']).meta({
  description: 'Where the rule comes from: the agency’s guide, house style, or the workspace itself',
});
export type RuleSource = z.infer<typeof ruleSource>;

/** One thing that a careful colleague would mark in a reply. */
export const finding = z
  .object({
    id: z.string().meta({ description: 'The same for the same finding in a text: rule, place and words' }),
    rule: z.string(),
    severity,
    action: z.enum(['warn', 'block']),
    source: ruleSource,
    ...span,
    at: z.string().meta({ description: 'The marked words: the text from start to end' }),
    message: words,
    suggest: z.array(z.string()).meta({ description: 'What may stand there instead, best first' }),
  })
  .meta({ id: 'Finding' });
export type Finding = z.infer<typeof finding>;

export const promiseAct = z.enum([
  'contact',
  'send',
  'refund',
  'visit',
  'exchange',
  'investigate',
  'arrange',
  'other',
]);

export const foundPromise = z
  .object({
    ...span,
    at: z.string(),
    act: promiseAct,
    due: z.string().nullable().meta({
      description: '`2026-11-25` (by its end) or `2026-11-25T15:00`, Asia/Tokyo; null without a date',
    }),
    condition: z
      .string()
      .nullable()
      .meta({ description: 'The event yet to come that the promise starts with' }),
    vague: z
      .literal(true)
      .optional()
      .meta({ description: 'Put off without a date (なるべく早く, 後ほど): its writer is asked for one' }),
  })
  .meta({ id: 'FoundPromise' });
export type FoundPromise = z.infer<typeof foundPromise>;

export const checkItem = z.enum(['keigo', 'words', 'promises', 'questions', 'name', 'apology']);
export type CheckItem = z.infer<typeof checkItem>;

/** One line of the list before sending; `none` where there is nothing to look at. */
export const checklistLine = z.object({
  item: checkItem,
  state: z.enum(['ok', 'attention', 'none']),
  notes: z.array(words).meta({ description: 'What is missing, in words' }),
});
export type ChecklistLine = z.infer<typeof checklistLine>;

export const checkReply = z
  .object({
    text: z.string().max(100_000),
    conversationId: id
      .optional()
      .meta({ description: 'The conversation it answers: gives name, questions, mood' }),
    channel: z.enum(['email', 'line', 'chat']).optional().meta({ description: 'email unless told' }),
  })
  .meta({ id: 'CheckReply' });
export type CheckReply = z.infer<typeof checkReply>;

export const checkResult = z.object({
  findings: z.array(finding),
  promises: z.array(foundPromise),
  checklist: z.array(checklistLine),
});
export type CheckResult = z.infer<typeof checkResult>;

/** A rule as a workspace sees and sets it. */
export const languageRule = z.object({
  id: z.string(),
  title: words,
  explanation: words,
  example: z.object({ wrong: z.string(), right: z.string() }).nullable(),
  severity,
  source: ruleSource,
  defaultAction: ruleAction,
  action: ruleAction,
});
export type LanguageRule = z.infer<typeof languageRule>;
export const languageRules = z.object({ items: z.array(languageRule) });
export const ruleParams = z.object({ rule: z.string().min(1).max(60) });
export const updateRule = z.object({ action: ruleAction });

/** Own words: never to be used, names of products that are never marked, and wordings the house prefers. */
export const wordKind = z.enum(['ng', 'product', 'preferred']);
export type WordKind = z.infer<typeof wordKind>;
export const languageWord = z.object({
  id,
  kind: wordKind,
  word: z.string(),
  instead: z.string().nullable(),
  note: z.string(),
  createdBy: z.object({ id, name: z.string() }).nullable(),
  createdAt: instant,
});
export type LanguageWord = z.infer<typeof languageWord>;
export const languageWords = z.object({ items: z.array(languageWord) });
export const createWord = z
  .object({
    kind: wordKind,
    word: z.string().trim().min(1).max(100),
    instead: z.string().trim().min(1).max(100).nullable().default(null),
    note: z.string().trim().max(300).default(''),
  })
  .meta({ id: 'CreateWord', description: '`instead` is needed for `preferred`, may be given for `ng`' });
export type CreateWord = z.infer<typeof createWord>;

export const mood = z.enum(['dissatisfied', 'neutral', 'pleased']);
export type Mood = z.infer<typeof mood>;

export const harassmentKind = z.enum([
  'threat',
  'insult',
  'intimidation',
  'kneeling-demand',
  'persistence',
  'detention',
  'discrimination',
  'sexual',
  'personal-attack',
  'excessive-demand',
]);
export type HarassmentKind = z.infer<typeof harassmentKind>;

/** What was read out of a customer's message; every judgement with the places it rests on. */
export const reading = z
  .object({
    mood,
    veiled: z
      .boolean()
      .meta({ description: 'Dissatisfied, but said so politely that it is easily overlooked' }),
    intent: z.enum(['question', 'request', 'complaint', 'cancellation', 'return', 'thanks', 'information']),
    urgency: z.enum(['low', 'normal', 'high']),
    signals: z.array(z.object({ kind: z.string(), ...span })),
    harassment: z.array(z.object({ kind: harassmentKind, ...span })),
  })
  .meta({ id: 'Reading' });
export type Reading = z.infer<typeof reading>;
