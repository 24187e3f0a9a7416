import { z } from 'zod';
import { callContent } from './content-phone.ts';
import { messageContent, outgoingContent } from './content.ts';
import { correspondent, id, instant, pageQuery } from './common.ts';
import { mood, reading } from './language.ts';
import { givenPromises } from './promises.ts';
import { narrowing } from './views.ts';
import { answerVia } from './ways.ts';

export const conversationStatus = z.enum(['open', 'in_progress', 'on_hold', 'done']);
export type ConversationStatus = z.infer<typeof conversationStatus>;
export const direction = z.enum(['inbound', 'outbound', 'note']);
export type Direction = z.infer<typeof direction>;
export const delivery = z.enum(['queued', 'sent', 'failed', 'bounced', 'doubtful']);
export type Delivery = z.infer<typeof delivery>;

/** Why a message has not gone out yet, has failed, came back or is in doubt. New ones may come. */
export const deliveryReason = z.enum([
  'cannot_connect',
  'no_secure_connection',
  'timeout',
  'connection_lost',
  'refused_sign_in',
  'refused_sender',
  'refused_recipient',
  'recipient_mailbox_full',
  'refused_message',
  'message_too_large',
  'temporarily_refused',
  'server_problem',
  'returned',
  'monthly_limit',
  'rate_limited',
  'recipient_blocked',
  'no_free_reply',
  'desk_stopped',
  'desk_problem',
]);
export type DeliveryReason = z.infer<typeof deliveryReason>;

const memberRef = z.object({ id, name: z.string() });

/** Said after `open_points` by whoever closes all the same; refused where a lead has chosen so. */
export const despiteOpenPoints = z.boolean().meta({
  description: 'With status `done`: although points of its check lists are open',
});

export const replyLock = z.object({
  memberId: id,
  memberName: z.string(),
  since: instant,
  expiresAt: instant,
});
export type ReplyLock = z.infer<typeof replyLock>;

export const conversation = z.object({
  id,
  status: conversationStatus,
  holdReason: z.string().nullable(),
  holdUntil: instant.nullable(),
  subject: z.string(),
  preview: z.string(),
  previewCall: callContent
    .pick({ direction: true, state: true, outcome: true, seconds: true })
    .nullable()
    .meta({
      description: 'What came last is a call of which nothing is written: say it in the reader’s language',
    }),
  assigneeId: id.nullable(),
  assignee: memberRef.nullable(),
  customer: z.object({ id, name: z.string(), honorific: z.string(), company: z.string().nullable() }),
  channelId: id,
  channelType: z.string(),
  lastMessageId: id.nullable(),
  lastMessageAt: instant.nullable(),
  lastDirection: direction.nullable(),
  waitingSince: instant.nullable().meta({ description: 'Since when the customer has waited for an answer' }),
  dueAt: instant.nullable().meta({
    description: 'The earliest running deadline; in the past: late. Null: none, or it stands still',
  }),
  messageCount: z.number().int(),
  unread: z.boolean(),
  mood: mood.nullable().meta({ description: 'Of the newest message of the customer that was read so far' }),
  harassed: z.boolean().meta({ description: 'Whether any message of the customer may be harassment' }),
  tagIds: z.array(id),
  mentioned: z.boolean().meta({ description: 'Whether a note mentions this member that they have not read' }),
  following: z.boolean(),
  mergedInto: id.nullable().meta({ description: 'The conversation that this one has become a part of' }),
  beginning: z.boolean().meta({
    description: 'Our first message to the customer is still being written: no list shows it',
  }),
  createdAt: instant,
});
export type Conversation = z.infer<typeof conversation>;

export const conversationDetail = conversation.extend({
  lock: replyLock.nullable(),
  lastReadOrdinal: z
    .number()
    .int()
    .meta({ description: 'The ordinal of the newest message this member has read; 0 for none' }),
});
export type ConversationDetail = z.infer<typeof conversationDetail>;

export const listConversations = pageQuery.extend({
  status: z
    .string()
    .optional()
    .meta({ description: 'One status or several with commas; `active` = all but done' }),
  assignee: z.string().optional().meta({ description: 'A member id, `me` or `none`' }),
  channel: z.string().optional(),
  customer: z.string().optional(),
  ...narrowing,
  sort: z.enum(['urgency', 'newest', 'oldest']).default('newest'),
});

export const counts = z.object({
  mine: z.number().int(),
  unassigned: z.number().int(),
  active: z.number().int(),
  onHold: z.number().int(),
  quarantine: z.number().int(),
  cap: z.number().int().meta({ description: 'A number equal to the cap means that many or more' }),
});
export type Counts = z.infer<typeof counts>;

export const attachment = z.object({
  id,
  name: z.string(),
  type: z.string(),
  size: z.number().int(),
  removed: z.boolean().optional().meta({ description: 'Its bytes were removed when their time was over' }),
});
export type Attachment = z.infer<typeof attachment>;

export const message = z.object({
  id,
  conversationId: id,
  channelId: id.meta({ description: 'By which it came or goes: not always that of its conversation' }),
  channelType: z.string(),
  ordinal: z.number().int().meta({ description: 'Place in the conversation, from 1' }),
  direction,
  subject: z.string().nullable(),
  text: z.string(),
  quotedFrom: z
    .number()
    .int()
    .nullable()
    .meta({ description: 'Where quoted history begins in text (UTF-16)' }),
  hasHtml: z.boolean(),
  remoteImages: z.number().int(),
  from: correspondent,
  to: z.array(correspondent),
  cc: z.array(correspondent),
  author: memberRef.nullable(),
  sentAt: instant.nullable(),
  receivedAt: instant,
  automatic: z.boolean(),
  delivery: delivery.nullable(),
  deliveryReason: deliveryReason.nullable(),
  deliveryDetail: z.string().nullable().meta({ description: "The mail server's own words" }),
  undoUntil: instant.nullable(),
  content: messageContent
    .or(outgoingContent)
    .nullable()
    .meta({ description: 'What the text alone does not say: a sticker, a place, a call' }),
  editedAt: instant.nullable().meta({ description: 'When its writer changed it' }),
  removedAt: instant.nullable().meta({ description: 'When its writer took it back; nothing of it is kept' }),
  mentions: z.array(memberRef).meta({ description: 'Whom a note mentions' }),
  attachments: z.array(attachment),
  reading: reading
    .nullable()
    .meta({ description: 'What was read out of a message of the customer; null until then' }),
});
export type Message = z.infer<typeof message>;

export const listMessages = pageQuery.extend({
  limit: z.coerce.number().int().min(1).max(200).default(100),
  order: z.enum(['asc', 'desc']).default('asc'),
});

export const createMessage = z
  .object({
    direction: z.enum(['outbound', 'note']).default('outbound'),
    text: z.string().trim().max(100_000).meta({
      description: 'May be empty only where a sticker or a button goes alone',
    }),
    basedOn: id.nullable().optional().meta({
      description: 'The newest message its writer had seen; required for an answer, ignored for a note',
    }),
    cc: z.array(z.string().max(254)).max(20).default([]),
    attachmentIds: z.array(id).max(20).default([]),
    mentions: z
      .array(id)
      .max(50)
      .default([])
      .meta({ description: 'Members whom a note mentions; they follow the conversation from then on' }),
    quote: z.boolean().default(true),
    content: outgoingContent
      .optional()
      .meta({ description: 'Where the channel can: stickers and quick replies of LINE' }),
    status: conversationStatus.optional().meta({ description: 'Status after sending' }),
    despiteOpenPoints: despiteOpenPoints.optional(),
    via: answerVia
      .optional()
      .meta({ description: 'Another way than the one the customer used last; must be confirmed' }),
    promises: givenPromises.optional().meta({
      description:
        'What it promises, as its writer confirmed it; what has a date and is not named is found and kept as unconfirmed',
    }),
  })
  .superRefine(({ direction: to, text, content }, context) => {
    const alone = to === 'outbound' && (content?.type === 'sticker' || content?.type === 'account_link');
    if (text === '' && !alone)
      context.addIssue({ code: 'custom', path: ['text'], message: 'must not be empty' });
  })
  .meta({ id: 'CreateMessage' });
export type CreateMessage = z.infer<typeof createMessage>;

export const updateConversation = z
  .object({
    status: conversationStatus,
    holdReason: z.string().trim().min(1).max(200),
    holdUntil: instant,
    assigneeId: id.nullable(),
    subject: z.string().trim().min(1).max(500),
    despiteOpenPoints,
  })
  .partial();
export type UpdateConversation = z.infer<typeof updateConversation>;

export const markRead = z.object({ messageId: id });

export const activity = z.object({
  id,
  at: instant,
  kind: z.enum([
    'created',
    'status_changed',
    'assigned',
    'reopened',
    'hold_changed',
    'hold_ended',
    'lock_taken_over',
    'message_removed',
    'sent',
    'send_undone',
    'send_failed',
    'send_retried',
    'bounced',
    'subject_changed',
    'approval_requested',
    'approval_sent_back',
    'approval_approved',
    'approval_withdrawn',
    'tags_changed',
    'merged',
    'merge_undone',
    'split',
    'split_off',
    'split_undone',
    'linked',
    'unlinked',
    'line_blocked',
    'line_unblocked',
    'line_linked',
    'line_link_failed',
    'legal_hold_set',
    'legal_hold_ended',
    'assistant_wrote',
    'settled_by_assistant',
    'went_on_by_line',
    'assisted',
    'automation_answered',
    'delay_told',
    'delay_called',
    'return_opened',
    'return_step',
    'return_ended',
    'automation_drafted',
    'call_noted',
    'callback_set',
    'callback_closed',
    'other_channel',
    'routed',
    'acting_set',
    'handover_offered',
    'handover_accepted',
    'handover_declined',
    'handover_withdrawn',
    'improvement_opened',
    'improvement_linked',
    'improvement_closed',
    'improvement_due',
    'promise_made',
    'promise_changed',
    'promise_kept',
    'promise_late',
    'promise_moving',
    'promise_moved',
    'promise_broken',
    'promise_not_needed',
    'promise_dismissed',
    'promise_reopened',
    'attention_raised',
    'acknowledged',
    'survey_sent',
    'checklist_attached',
    'checklist_removed',
    'checklist_checked',
    'checklist_unchecked',
    'checklist_left_open',
  ]),
  actor: memberRef.nullable(),
  data: z.record(z.string(), z.string().nullable()),
});
export type Activity = z.infer<typeof activity>;

export const draft = z.object({
  text: z.string(),
  basedOn: id.nullable(),
  attachments: z.array(attachment),
  cc: z.array(z.string()).meta({ description: 'Who else gets it, as far as it is written' }),
  updatedAt: instant,
});
export type Draft = z.infer<typeof draft>;
export const draftResponse = z.object({ draft: draft.nullable() });
export const saveDraft = z.object({
  text: z.string().max(100_000),
  basedOn: id.nullable(),
  attachmentIds: z.array(id).max(20).default([]),
  cc: z
    .array(z.string().trim().max(254))
    .max(50)
    .default([])
    .meta({ description: 'Need not be whole addresses yet' }),
});

export const takeLock = z.object({ takeover: z.boolean().default(false) });

export const presenceState = z.enum(['looking', 'writing', 'gone']);
export const reportPresence = z.object({
  conversationId: id,
  state: presenceState,
  clientId: z.string().min(1).max(64),
});
export const presence = z.object({ memberId: id, memberName: z.string(), state: presenceState });
export type Presence = z.infer<typeof presence>;
export const presenceList = z.object({ items: z.array(presence) });

export const undoResult = z.object({ text: z.string() });
export const resolveDelivery = z.object({ action: z.enum(['send_again', 'mark_sent']) });
export const messageHtml = z.object({
  html: z.string(),
  remoteImages: z.number().int(),
  inline: z.record(z.string(), id).meta({ description: 'Content-ID → attachment' }),
});
