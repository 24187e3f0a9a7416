import { z } from 'zod';
import { id, instant, pageQuery } from './common.ts';
import { attachment, conversationStatus, message } from './conversations.ts';
import { answerVia } from './ways.ts';

const memberRef = z.object({ id, name: z.string() });

/** What a rule can look at. The trainee's role and an answer that was sent back ask for approval without a rule. */
export const approvalCondition = z.enum([
  'channel',
  'customer',
  'company',
  'assignee',
  'words',
  'amount',
  'outside',
]);
export type ApprovalCondition = z.infer<typeof approvalCondition>;

/** The largest amount a rule can name, in yen. */
export const largestAmount = 1_000_000_000_000;

/** What a reply must be for a rule to ask for approval: all that is set, and any one of a list. */
export const approvalConditions = z.object({
  channelIds: z.array(id).max(50).default([]),
  customerIds: z.array(id).max(50).default([]),
  companies: z.array(z.string().trim().min(1).max(200)).max(50).default([]),
  assigneeIds: z.array(id).max(50).default([]),
  words: z.array(z.string().trim().min(1).max(100)).max(50).default([]).meta({
    description: 'Found whatever the width or kind of the kana: ﾍﾝｷﾝ is へんきん; Latin words as whole words',
  }),
  amountAtLeast: z
    .number()
    .int()
    .min(1)
    .max(largestAmount)
    .nullable()
    .default(null)
    .meta({ description: 'An amount of so many yen or more: 12万円, ¥120,000, 十二万円' }),
  outside: z.boolean().default(false).meta({
    description: 'A recipient who is neither the customer nor of the house (members, own domains)',
  }),
});
export type ApprovalConditions = z.infer<typeof approvalConditions>;

const ruleFields = {
  conditions: approvalConditions,
  exceptApprovers: z.boolean().meta({
    description: 'Whether replies of people who may approve go out without; trainees are never excepted',
  }),
  note: z.string().trim().max(300).meta({ description: 'Why this rule is there, shown to writers' }),
  enabled: z.boolean(),
};

export const createApprovalRule = z
  .object({
    conditions: ruleFields.conditions,
    exceptApprovers: ruleFields.exceptApprovers.default(false),
    note: ruleFields.note.default(''),
    enabled: ruleFields.enabled.default(true),
  })
  .meta({ id: 'CreateApprovalRule' });
export type CreateApprovalRule = z.infer<typeof createApprovalRule>;
export const updateApprovalRule = z.object(ruleFields).partial();
export type UpdateApprovalRule = z.infer<typeof updateApprovalRule>;

const named = z.object({ id, name: z.string() });

export const approvalRule = z
  .object({
    id,
    conditions: approvalConditions,
    channels: z.array(named).meta({ description: 'The names of what the conditions point to' }),
    customers: z.array(named),
    assignees: z.array(named),
    exceptApprovers: z.boolean(),
    note: z.string(),
    enabled: z.boolean(),
    createdBy: memberRef.nullable(),
    createdAt: instant,
  })
  .meta({ id: 'ApprovalRule' });
export type ApprovalRule = z.infer<typeof approvalRule>;
export const approvalRules = z.object({ items: z.array(approvalRule) });

/** Who may approve: owners and leads by their role, others because a lead named them. */
export const approver = z.object({ id, name: z.string(), by: z.enum(['role', 'named']) });
export type Approver = z.infer<typeof approver>;
export const approvers = z.object({ items: z.array(approver) });
export const nameApprover = z.object({ memberId: id });

/** One thing in a reply that a condition was looking for. */
export const approvalMatch = z.object({
  condition: approvalCondition,
  found: z.string().meta({ description: 'The words, the amount as written, the name, the address' }),
});
export type ApprovalMatch = z.infer<typeof approvalMatch>;

/** Why a reply needs approval, as it was when it was asked. */
export const approvalReason = z
  .object({
    kind: z.enum(['trainee', 'rule', 'sent_back']),
    ruleId: id.nullable(),
    note: z.string(),
    matches: z.array(approvalMatch),
  })
  .meta({ id: 'ApprovalReason' });
export type ApprovalReason = z.infer<typeof approvalReason>;

export const checkApproval = z.object({
  text: z.string().max(100_000),
  conversationId: id.optional().meta({ description: 'The conversation to be answered, by oneself' }),
  channelId: id.optional().meta({ description: 'To try rules without a conversation' }),
  cc: z.array(z.string().max(254)).max(20).default([]),
  via: answerVia
    .pick({ channelId: true, to: true })
    .optional()
    .meta({ description: 'The other way the answer would go' }),
});
export type CheckApproval = z.infer<typeof checkApproval>;

export const approvalNeed = z.object({
  required: z.boolean(),
  active: z.boolean().meta({ description: 'Whether any rule is in force here' }),
  reasons: z.array(approvalReason),
  depends: z
    .array(approvalReason)
    .meta({ description: 'Rules that a text fits so far, if channel, customer or assignee do too' }),
  approvers: z.array(memberRef).meta({ description: 'Who could approve it: never the writer' }),
});
export type ApprovalNeed = z.infer<typeof approvalNeed>;

export const approvalState = z.enum(['waiting', 'sent_back', 'approved', 'withdrawn']);
export type ApprovalState = z.infer<typeof approvalState>;

/** What happened to a reply on its way; each text it has had is kept. */
export const approvalStep = z.object({
  kind: z.enum(['requested', 'requested_again', 'sent_back', 'edited', 'approved', 'withdrawn']),
  at: instant,
  member: memberRef.nullable(),
  revision: z.number().int(),
  text: z.string().nullable().meta({ description: 'The text from here on; null where it stayed the same' }),
  comment: z.string().nullable(),
});
export type ApprovalStep = z.infer<typeof approvalStep>;

export const approval = z
  .object({
    id,
    conversationId: id,
    state: approvalState,
    revision: z
      .number()
      .int()
      .meta({ description: 'Rises with each new text; a decision names the one it is about' }),
    text: z.string(),
    cc: z.array(z.string()),
    via: z
      .object({
        channelId: id,
        channelType: z.string(),
        channelName: z.string(),
        to: z.string(),
        subject: z.string().nullable(),
      })
      .nullable()
      .meta({ description: 'The other way than the customer’s own by which it goes; null: the usual one' }),
    attachments: z.array(attachment),
    quote: z.boolean(),
    status: conversationStatus.nullable(),
    reasons: z.array(approvalReason),
    writer: memberRef.nullable(),
    requestedAt: instant.meta({ description: 'When its present text was handed in' }),
    decidedAt: instant.nullable(),
    decidedBy: memberRef.nullable(),
    edited: z.boolean().meta({ description: 'Whether it was approved with another text than its writer’s' }),
    comment: z.string().nullable().meta({ description: 'Why it was sent back last' }),
    messageId: id.nullable().meta({ description: 'The message it became' }),
    movedOn: z
      .object({ lastMessageId: id, count: z.number().int() })
      .nullable()
      .meta({ description: 'What came into the conversation since it was written; null when nothing did' }),
    steps: z.array(approvalStep),
  })
  .meta({ id: 'Approval' });
export type Approval = z.infer<typeof approval>;

/** Answered with 202 in place of a message: nothing was sent, the reply waits for approval. */
export const heldReply = z.object({ approval }).meta({ id: 'HeldReply' });

export const approvalListItem = approval.extend({
  conversation: z.object({
    subject: z.string(),
    customer: z.object({ id, name: z.string(), company: z.string().nullable() }),
    channelType: z.string(),
  }),
});
export type ApprovalListItem = z.infer<typeof approvalListItem>;

export const listApprovals = pageQuery.extend({
  view: z.enum(['to_decide', 'mine', 'decided']).default('to_decide').meta({
    description:
      'Waiting for this member’s decision, oldest first; own and open ones; decided ones, newest first',
  }),
});
export const conversationApprovals = z.object({ items: z.array(approval) });

export const approvalCounts = z.object({
  toDecide: z.number().int().nullable().meta({ description: 'Null for those who may not approve' }),
  waiting: z.number().int().meta({ description: 'Own replies that wait' }),
  sentBack: z.number().int().meta({ description: 'Own replies that came back' }),
  cap: z.number().int(),
});
export type ApprovalCounts = z.infer<typeof approvalCounts>;

const revision = z.number().int().min(1);
const basedOn = id.nullable().optional().meta({
  description: 'The newest message the approver has read; needed when the conversation moved on meanwhile',
});

export const approveReply = z.object({
  revision,
  basedOn,
  text: z.string().trim().min(1).max(100_000).optional().meta({ description: 'An edited text' }),
  comment: z.string().trim().max(2000).optional(),
});
export type ApproveReply = z.infer<typeof approveReply>;
export const sendBackReply = z.object({ revision, comment: z.string().trim().min(1).max(2000) });
export type SendBackReply = z.infer<typeof sendBackReply>;
export const approvedReply = z.object({ approval, message });
export const withdrawnReply = z.object({ approval, text: z.string() });
