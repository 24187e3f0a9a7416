import { z } from 'zod';
import { attentionLevel, signalKind } from './attention.ts';
import { id, instant } from './common.ts';
import { deadlineKind } from './deadlines.ts';
import { improvementStep } from './improvements.ts';
import { returnStep } from './returns.ts';

/** Why something is on the day's page, the most pressing kind first: among equals that is also the order of words in a row. */
export const todayKinds = [
  'answer',
  'promise',
  'callback',
  'sent_back',
  'approval',
  'notice',
  'delay_call',
  'return',
  'handover',
  'acting',
  'step',
  'feedback',
  'word_of_mouth',
  'mention_alarm',
  'mention',
  'care',
  'attention',
] as const;
export const todayKind = z.enum(todayKinds);
export type TodayKind = z.infer<typeof todayKind>;

export const todayGroups = ['late', 'today', 'next', 'care'] as const;
export const todayGroup = z.enum(todayGroups).meta({
  description:
    'Past its time; due today; due up to the end of the next business day; after-care and customers who need care',
});
export type TodayGroup = z.infer<typeof todayGroup>;

export const todayReason = z.object({
  kind: todayKind,
  id: id.meta({ description: 'Of the deadline, promise, call-back, approval … that it is about' }),
  dueAt: instant
    .nullable()
    .meta({ description: 'The last moment at which it is not late; null: it only waits' }),
  since: instant.nullable().meta({ description: 'Since when it waits, where that is known' }),
  text: z.string().meta({ description: 'What it is about, as it stands in the record' }),
  person: z.string().nullable().meta({ description: 'Who handed over, wrote, mentioned; for whom one acts' }),
  ownerId: id.nullable(),
  number: z.string().nullable().meta({ description: 'The telephone number of a call-back' }),
  deadline: deadlineKind.nullable(),
  step: improvementStep.nullable(),
  returnStep: returnStep.nullable(),
  level: attentionLevel.nullable(),
  signals: z.array(signalKind),
  address: z.string().meta({ description: 'Of the screen where it is done' }),
});
export type TodayReason = z.infer<typeof todayReason>;

const memberRef = z.object({ id, name: z.string() });

export const todayItem = z
  .object({
    key: z.string().meta({ description: 'The same for the same thing as long as it is on the page' }),
    group: todayGroup,
    conversationId: id.nullable(),
    customer: z.object({ id, name: z.string(), honorific: z.string() }).nullable(),
    subject: z.string(),
    owner: memberRef.nullable(),
    dueAt: instant.nullable(),
    reasons: z.array(todayReason).min(1),
  })
  .meta({ id: 'TodayItem' });
export type TodayItem = z.infer<typeof todayItem>;

const day = z.string().meta({ description: '2026-11-24, on the workspace’s calendar' });

export const todayQuery = z.object({
  member: z.string().max(40).default('me').meta({
    description: '`me` (with what is nobody’s), a member’s id, or `team`; others than `me` for leads',
  }),
});

const counts = z.object({
  late: z.number().int(),
  today: z.number().int(),
  next: z.number().int(),
  care: z.number().int(),
});

export const today = z
  .object({
    at: instant,
    date: day,
    businessDay: z.boolean(),
    nextDate: day.meta({ description: 'The next business day' }),
    hasChannels: z.boolean().meta({ description: 'Whether the desk has any way for customers to write yet' }),
    member: memberRef.nullable().meta({ description: 'Whose list it is; null: the team’s' }),
    items: z.array(todayItem),
    counts,
    more: z
      .boolean()
      .meta({ description: 'There is more of a kind than a page holds; the most urgent are here' }),
  })
  .meta({ id: 'Today' });
export type Today = z.infer<typeof today>;

export const todayCounts = z
  .object({
    late: z.number().int(),
    today: z.number().int().meta({ description: 'Due today and not late, care included' }),
    more: z.boolean(),
  })
  .meta({ id: 'TodayCounts' });
export type TodayCounts = z.infer<typeof todayCounts>;

export const todayTeam = z
  .object({
    cap: z.number().int().meta({ description: 'A figure equal to this means so many or more' }),
    median: z.number().meta({ description: 'Of the open conversations of those who are there' }),
    ceiling: z.number().int().nullable().meta({ description: 'How many one person should have at most' }),
    items: z.array(
      z.object({
        member: memberRef,
        awayUntil: instant.nullable(),
        available: z.boolean(),
        open: z.number().int(),
        late: z.number().int(),
        today: z.number().int(),
        promises: z.number().int().meta({ description: 'Open and due today or before' }),
        attention: z.number().int(),
        tooMuch: z
          .enum(['ceiling', 'median'])
          .nullable()
          .meta({ description: 'Above the ceiling; or half again as many as the median and five more' }),
      }),
    ),
    nobody: z.object({ late: z.number().int(), today: z.number().int() }),
  })
  .meta({ id: 'TodayTeam' });
export type TodayTeam = z.infer<typeof todayTeam>;
