import { z } from 'zod';
import { id, instant, locale, page, pageQuery } from './common.ts';

const count = z.number().int();
const memberRef = z.object({ id, name: z.string() });
const both = (most: number) =>
  z.object({ ja: z.string().trim().min(1).max(most), en: z.string().trim().min(1).max(most) });

export const surveyQuestionKinds = ['nps', 'csat', 'ces', 'text', 'single', 'multiple'] as const;
export const surveyQuestionKind = z.enum(surveyQuestionKinds).meta({
  description:
    'nps: 0–10, its wording is fixed; csat: 1–5; ces: 1–7; text: in their own words; single, multiple: choices',
});
export type SurveyQuestionKind = z.infer<typeof surveyQuestionKind>;

export const surveyQuestion = z
  .object({
    key: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
    kind: surveyQuestionKind,
    text: both(300),
    required: z.boolean(),
    options: z.array(both(100)).max(12).meta({ description: 'Of single and multiple; of others none' }),
  })
  .meta({ id: 'SurveyQuestion' });
export type SurveyQuestion = z.infer<typeof surveyQuestion>;

const hasChoices = ({ kind }: Pick<SurveyQuestion, 'kind'>) => kind === 'single' || kind === 'multiple';

export const surveyContent = z
  .object({
    subject: both(150).meta({ description: 'Of the mail' }),
    intro: both(1500).meta({
      description: 'What stands before the questions, in the message and on the page',
    }),
    questions: z
      .array(surveyQuestion)
      .min(1)
      .max(8)
      .superRefine((questions, context) => {
        const keys = new Set<string>();
        for (const [at, question] of questions.entries()) {
          const fault = (path: string, message: string) =>
            context.addIssue({ code: 'custom', path: [at, path], message });
          if (keys.has(question.key)) fault('key', 'must be there once');
          keys.add(question.key);
          const { length } = question.options;
          if (hasChoices(question) && length < 2) fault('options', 'must be at least two');
          if (!hasChoices(question) && length > 0) fault('options', 'must be empty for this kind');
        }
      }),
  })
  .meta({ id: 'SurveyContent' });
export type SurveyContent = z.infer<typeof surveyContent>;

export const surveyTriggers = ['resolved', 'bought', 'delivered', 'stayed', 'schedule', 'manual'] as const;
export const surveyTrigger = z.enum(surveyTriggers).meta({
  description:
    'After a conversation was done; an order was placed; it was delivered; a stay ended; in some months of the year; by hand only',
});
export type SurveyTrigger = z.infer<typeof surveyTrigger>;

export const surveyRules = z
  .object({
    trigger: surveyTrigger,
    delayHours: count.min(0).max(2160).meta({ description: 'How long after what happened' }),
    months: z.array(count.min(1).max(12)).max(12).meta({
      description: 'For schedule: in which months everybody we had to do with within a year is asked',
    }),
    share: count.min(1).max(100).meta({ description: 'How many of a hundred are asked, by chance' }),
    monthly: count
      .min(1)
      .max(1_000_000)
      .nullable()
      .meta({ description: 'How many are asked a month at most' }),
    target: count
      .min(1)
      .max(1_000_000)
      .nullable()
      .meta({ description: 'After so many answers nobody is asked' }),
    restInAttention: z
      .boolean()
      .meta({ description: 'Whether nobody is asked while there is a case of attention about them' }),
    mailChannelId: id.nullable(),
    lineChannelId: id.nullable(),
    chat: z.boolean().meta({ description: 'Whether who wrote by chat is asked there' }),
  })
  .meta({ id: 'SurveyRules' });
export type SurveyRules = z.infer<typeof surveyRules>;

const head = {
  id,
  name: z.string(),
  enabled: z.boolean(),
  rules: surveyRules,
  version: count,
  address: z.string().nullable().meta({ description: 'Of the page that everybody may answer who has it' }),
  revision: count,
  createdAt: instant,
};

export const survey = z.object({ ...head, content: surveyContent }).meta({ id: 'Survey' });
export type Survey = z.infer<typeof survey>;

export const surveySummary = z.object({
  ...head,
  questions: z.array(surveyQuestion.pick({ key: true, kind: true, text: true })),
  invited: count.meta({ description: 'In the last 90 days' }),
  answered: count.meta({ description: 'In the last 90 days' }),
});
export type SurveySummary = z.infer<typeof surveySummary>;
export const surveyList = z.object({ items: z.array(surveySummary) });

const name = z.string().trim().min(1).max(120);
export const createSurvey = z
  .object({ name, rules: surveyRules, content: surveyContent })
  .meta({ id: 'CreateSurvey' });
export type CreateSurvey = z.infer<typeof createSurvey>;
export const updateSurvey = z
  .object({
    basedOn: count.meta({ description: 'The revision that was seen' }),
    name: name.optional(),
    enabled: z.boolean().optional(),
    rules: surveyRules.optional(),
    content: surveyContent.optional().meta({ description: 'Makes a new version; answers stay with theirs' }),
  })
  .meta({ id: 'UpdateSurvey' });
export type UpdateSurvey = z.infer<typeof updateSurvey>;

export const surveyStarterQuery = z.object({ trigger: surveyTrigger.default('resolved') });
export const surveyStarter = createSurvey.meta({ id: 'SurveyStarter' });

const said = (most: number) => z.string().max(most);
const thanksWords = z.object({
  thanks: said(600),
  invitation: said(600).meta({ description: 'To a review; empty: none' }),
});
export const surveySettings = z
  .object({
    cooldownDays: count
      .min(0)
      .max(730)
      .meta({ description: 'Between two invitations of one person, of any survey' }),
    lowDueDays: count
      .min(1)
      .max(30)
      .meta({ description: 'Business days within which a low score is answered' }),
    minimum: count.min(1).max(1000).meta({ description: 'Fewer answers have no figure' }),
    thanks: z
      .object({
        ja: thanksWords,
        en: thanksWords,
        links: z
          .array(
            z.object({
              label: z.string().trim().min(1).max(60),
              url: z.url({ protocol: /^https$/ }).max(500),
            }),
          )
          .max(5),
      })
      .meta({
        description:
          'Everybody who answers reads the same, whatever they said: no score is known where it is written',
      }),
    revision: count,
  })
  .meta({ id: 'SurveySettings' });
export type SurveySettings = z.infer<typeof surveySettings>;
export type SurveyThanks = SurveySettings['thanks'];
export const saveSurveySettings = surveySettings
  .omit({ revision: true })
  .extend({ basedOn: count })
  .meta({ id: 'SaveSurveySettings' });
export type SaveSurveySettings = z.infer<typeof saveSurveySettings>;

export const inviteToSurvey = z.object({ conversationId: id }).meta({ id: 'InviteToSurvey' });

export const surveyInvitationState = z.enum(['waiting', 'sent', 'skipped']);
export const surveySkipped = z.enum([
  'sample',
  'cooldown',
  'opted_out',
  'attention',
  'reopened',
  'monthly',
  'target',
  'no_way',
  'erased',
  'off',
  'too_late',
]);
export type SurveySkipped = z.infer<typeof surveySkipped>;
export const surveyInvitation = z
  .object({
    id,
    customer: z.object({ id, name: z.string(), honorific: z.string() }),
    state: surveyInvitationState,
    reason: surveySkipped.nullable().meta({ description: 'Why nobody was asked' }),
    dueAt: instant,
    settledAt: instant.nullable(),
    channel: z.string().nullable(),
    conversationId: id.nullable(),
    shownAt: instant.nullable(),
    answeredAt: instant.nullable(),
    dismissedAt: instant.nullable(),
    delivery: z.string().nullable(),
  })
  .meta({ id: 'SurveyInvitation' });
export type SurveyInvitation = z.infer<typeof surveyInvitation>;
export const surveyInvitationPage = page(surveyInvitation);
export const surveyFunnelStep = z.enum(['invited', 'shown', 'answered', 'dismissed']);
export type SurveyFunnelStep = z.infer<typeof surveyFunnelStep>;
export const surveyBy = z.enum(['channel', 'contact_person', 'product']);
export type SurveyBy = z.infer<typeof surveyBy>;

const span = {
  from: z.iso.date().optional().meta({ description: 'The first day, on the workspace’s calendar' }),
  until: z.iso.date().optional().meta({ description: 'The last day' }),
};

export const listSurveyInvitations = pageQuery.extend({
  state: surveyInvitationState.optional(),
  fact: surveyFunnelStep.optional(),
  ...span,
});
const only = {
  channel: z.string().max(20).optional(),
  contactPerson: z.union([id, z.literal('none')]).optional(),
  product: z.string().max(300).optional(),
};
export const surveyFiguresQuery = z.object({
  ...span,
  question: z.string().max(40).optional().meta({ description: 'Its key; without: the first with figures' }),
  period: z.enum(['month', 'quarter']).default('month'),
  by: surveyBy.default('channel'),
});
export type SurveyFiguresQuery = z.infer<typeof surveyFiguresQuery>;

/** A figure of one kind of question: NPS −100…100, CSAT the share of 4 and 5 in percent, CES the mean of 1…7. */
export const surveyFigure = z.object({
  count,
  value: z.number().nullable().meta({ description: 'Null: not enough answers' }),
  low: z.number().nullable().meta({ description: 'Lower end of the 95 % interval' }),
  high: z.number().nullable(),
});
export type SurveyFigure = z.infer<typeof surveyFigure>;

export const surveyFigures = z
  .object({
    question: surveyQuestion.pick({ key: true, kind: true, text: true, options: true }).nullable(),
    version: count,
    minimum: count,
    funnel: z
      .object({ invited: count, shown: count, answered: count, dismissed: count, waiting: count })
      .meta({
        description: 'Of those invited in this span; answers without an invitation are not among them',
      }),
    all: surveyFigure,
    histogram: z.array(z.object({ score: count, count })).meta({ description: 'Of choices: by their place' }),
    periods: z.array(surveyFigure.extend({ from: z.iso.date(), until: z.iso.date() })),
    groups: z.array(surveyFigure.extend({ key: z.string().nullable(), name: z.string().nullable() })),
  })
  .meta({ id: 'SurveyFigures' });
export type SurveyFigures = z.infer<typeof surveyFigures>;

export const surveyReply = z.object({
  question: z.string(),
  kind: surveyQuestionKind,
  asked: z.object({ ja: z.string(), en: z.string() }),
  score: count.nullable(),
  text: z.string().nullable(),
  choices: z.array(z.object({ ja: z.string(), en: z.string() })),
});
export const surveyAnswer = z
  .object({
    id,
    survey: z.object({ id, name: z.string() }),
    version: count,
    answeredAt: instant,
    channel: z.string(),
    language: locale,
    low: z.boolean(),
    product: z.string(),
    customer: z.object({ id, name: z.string(), honorific: z.string() }).nullable(),
    contactPerson: memberRef.nullable(),
    conversationId: id.nullable(),
    orderId: id.nullable(),
    feedbackId: id.nullable(),
    voiceId: id.nullable().meta({ description: 'The customer’s voice that was made of it' }),
    replies: z.array(surveyReply),
  })
  .meta({ id: 'SurveyAnswer' });
export type SurveyAnswer = z.infer<typeof surveyAnswer>;
export const surveyAnswerPage = page(surveyAnswer);
const answersAsked = {
  ...span,
  ...only,
  question: z.string().max(40).optional(),
  scoreFrom: z.coerce.number().int().min(0).max(12).optional(),
  scoreUntil: z.coerce.number().int().min(0).max(12).optional(),
  low: z.enum(['1']).optional(),
};
export const listSurveyAnswers = pageQuery.extend(answersAsked);
export const exportSurveyAnswers = z.object({ ...answersAsked, locale: locale.default('ja') });
const surveyAnswersAsked = z.object(answersAsked);
export type SurveyAnswersAsked = z.infer<typeof surveyAnswersAsked>;

export const surveyPreviewQuery = z.object({ language: locale.default('ja') });
export const surveyPreview = z.object({ subject: z.string(), mail: z.string(), line: z.string() });
export type SurveyPreview = z.infer<typeof surveyPreview>;
