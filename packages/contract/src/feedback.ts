import { z } from 'zod';
import { id, instant, page, pageQuery } from './common.ts';

const count = z.number().int();
const memberRef = z.object({ id, name: z.string() });

export const feedbackKinds = ['request', 'dissatisfaction', 'question', 'praise', 'other'] as const;
export const feedbackKind = z
  .enum(feedbackKinds)
  .meta({ description: 'ご要望, ご不満, ご質問, お褒めの言葉, その他' });
export type FeedbackKind = z.infer<typeof feedbackKind>;

export const feedbackStates = ['received', 'considering', 'acting', 'reporting', 'done', 'declined'] as const;
export const feedbackState = z
  .enum(feedbackStates)
  .meta({ description: '受付, 検討, 対応, お客様へ報告, 完了, 見送り' });
export type FeedbackState = z.infer<typeof feedbackState>;

export const feedbackTold = z.enum(['message', 'phone', 'visit', 'letter', 'page']);
export type FeedbackTold = z.infer<typeof feedbackTold>;

const customerRef = z.object({ id, name: z.string(), honorific: z.string() });

export const feedbackItem = z
  .object({
    id,
    text: z.string(),
    kind: feedbackKind,
    source: z.enum(['survey', 'message', 'hand']),
    customer: customerRef.nullable(),
    conversationId: id.nullable(),
    messageId: id.nullable(),
    answerId: id.nullable(),
    owner: memberRef.nullable(),
    dueAt: instant,
    state: feedbackState,
    reason: z.string().meta({ description: 'Why nothing follows' }),
    outcome: z.string().meta({ description: 'What was done, or will be' }),
    toldAt: instant.nullable(),
    toldHow: feedbackTold.nullable(),
    groupId: id
      .nullable()
      .meta({ description: 'The first of those that say the same; null where it stands for itself' }),
    alike: count.meta({ description: 'How many others say the same' }),
    improvement: z.object({ id, title: z.string() }).nullable(),
    publicVoice: z
      .string()
      .nullable()
      .meta({ description: 'As everybody may read it, in our words; null: nobody' }),
    publicAction: z.string().nullable(),
    revision: count,
    createdAt: instant,
    closedAt: instant.nullable(),
  })
  .meta({ id: 'FeedbackItem' });
export type FeedbackItem = z.infer<typeof feedbackItem>;
export const feedbackPage = page(feedbackItem);

export const feedbackEvent = z.object({
  id,
  kind: z.enum(['made', 'changed', 'moved', 'told', 'drafted', 'grouped', 'ungrouped']),
  actor: memberRef.nullable(),
  data: z.record(z.string(), z.string().nullable()),
  at: instant,
});
export type FeedbackEvent = z.infer<typeof feedbackEvent>;

export const feedbackDetail = feedbackItem
  .extend({ members: z.array(feedbackItem), events: z.array(feedbackEvent) })
  .meta({ id: 'FeedbackDetail' });
export type FeedbackDetail = z.infer<typeof feedbackDetail>;

export const feedbackList = z.enum(['open', 'mine', 'overdue', 'wall', 'closed', 'public', 'all']).meta({
  description: 'wall: what is open longest, the oldest first; public: what may be shown to everybody',
});
export type FeedbackList = z.infer<typeof feedbackList>;
export const listFeedback = pageQuery.extend({
  list: feedbackList.default('open'),
  kind: feedbackKind.optional(),
  conversationId: id.optional(),
});

const text = z.string().trim().min(1).max(4000);
const words = z.string().trim().max(2000);
export const createFeedback = z
  .object({
    text,
    kind: feedbackKind,
    conversationId: id.nullable().default(null),
    messageId: id.nullable().default(null),
    customerId: id.nullable().default(null),
    ownerId: id
      .nullable()
      .optional()
      .meta({ description: 'Without: the contact person, else whoever enters it' }),
    dueAt: instant.optional().meta({ description: 'Without: the end of the fifth business day' }),
  })
  .meta({ id: 'CreateFeedback' });
export type CreateFeedback = z.infer<typeof createFeedback>;

export const updateFeedback = z
  .object({
    basedOn: count.meta({ description: 'The revision that was seen' }),
    text: text.optional(),
    kind: feedbackKind.optional(),
    ownerId: id.nullable().optional(),
    dueAt: instant.optional(),
    outcome: words.optional(),
    improvementId: id.nullable().optional(),
    publicVoice: words.nullable().optional(),
    publicAction: words.nullable().optional(),
  })
  .meta({ id: 'UpdateFeedback' });
export type UpdateFeedback = z.infer<typeof updateFeedback>;

export const moveFeedback = z
  .object({
    basedOn: count,
    to: feedbackState,
    reason: words.optional().meta({ description: 'For `declined`: why' }),
    outcome: words.optional().meta({ description: 'For `reporting` and `done`: what was done' }),
  })
  .meta({ id: 'MoveFeedback' });
export type MoveFeedback = z.infer<typeof moveFeedback>;

export const tellFeedback = z.object({ basedOn: count, how: feedbackTold }).meta({ id: 'TellFeedback' });
export const draftFeedback = z.object({ append: z.boolean().default(false) }).meta({ id: 'DraftFeedback' });
export const draftedFeedback = z.object({
  conversationId: id.meta({ description: 'Where the draft is, to be looked through and sent by a person' }),
  item: feedbackDetail,
});
export type DraftedFeedback = z.infer<typeof draftedFeedback>;
export const groupFeedback = z.object({ withId: id }).meta({ id: 'GroupFeedback' });

export const feedbackFigures = z.object({
  states: z.array(z.object({ state: feedbackState, count })),
  overdue: count,
  oldestAt: instant.nullable(),
  medianDays: z
    .number()
    .nullable()
    .meta({ description: 'From coming to its end, of those ended within 90 days' }),
  closed: count.meta({ description: 'Ended within 90 days' }),
  told: count.meta({ description: 'Of these, whose customer was told' }),
  toTell: count.meta({ description: 'Of these, with a customer to be told' }),
});
export type FeedbackFigures = z.infer<typeof feedbackFigures>;
