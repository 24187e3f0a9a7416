import { z } from 'zod';
import { ruleSource } from './language.ts';

const words = z.object({ ja: z.string(), en: z.string() });
const day = z.iso.date().meta({ description: 'A Monday, YYYY-MM-DD, in the zone of the workspace' });

/** How often one rule was marked in one's own replies. Nobody but the member sees these. */
export const ownMarks = z.object({
  rule: z.string(),
  title: words,
  seen: z.number().int().meta({ description: 'Marked while writing or in what was sent' }),
  kept: z.number().int().meta({ description: 'Still there in what was sent' }),
  weeks: z.array(z.number().int()).meta({ description: '`seen` of each week, oldest first' }),
});
export type OwnMarks = z.infer<typeof ownMarks>;

/** A question of the drill: choose the right one of `choices`, or write `sentence` anew. */
export const drillQuestion = z.object({
  id: z.string(),
  rule: z.string(),
  title: words,
  kind: z.enum(['choose', 'fix']),
  sentence: z.string().nullable().meta({ description: 'What is to be corrected; null for `choose`' }),
  choices: z.array(z.string()).meta({ description: 'Empty for `fix`' }),
});
export type DrillQuestion = z.infer<typeof drillQuestion>;

export const practice = z.object({
  weeks: z.array(day).meta({ description: 'The twelve weeks, oldest first' }),
  replies: z.array(z.number().int()).meta({ description: 'Replies sent in each week' }),
  marks: z.array(ownMarks).meta({ description: 'Most often marked first' }),
  answers: z.object({ given: z.number().int(), right: z.number().int() }),
  drill: z.array(drillQuestion),
});
export type Practice = z.infer<typeof practice>;

export const answerDrill = z
  .object({ questionId: z.string().min(1).max(80), answer: z.string().trim().min(1).max(500) })
  .meta({ id: 'AnswerDrill', description: '`answer` is the chosen sentence, or the one written anew' });
export const drillResult = z.object({
  right: z.boolean(),
  answer: z.string().meta({ description: 'A right sentence' }),
  explanation: words,
  rule: z.string(),
  title: words,
  source: ruleSource,
});
export type DrillResult = z.infer<typeof drillResult>;

/** A week of the whole team. Where fewer than three members wrote, nothing is told that could be one person's. */
export const trendWeek = z.object({
  week: day,
  enough: z.boolean(),
  replies: z.number().int().nullable(),
  rules: z.array(
    z.object({
      rule: z.string(),
      seen: z.number().int(),
      kept: z.number().int(),
      per100: z.number().meta({ description: '`seen` per 100 replies, to one decimal' }),
    }),
  ),
});
export type TrendWeek = z.infer<typeof trendWeek>;
export const trend = z.object({
  weeks: z.array(trendWeek).meta({ description: 'Twelve weeks, oldest first' }),
  titles: z.record(z.string(), words).meta({ description: 'Of the rules that occur' }),
});
export type Trend = z.infer<typeof trend>;
