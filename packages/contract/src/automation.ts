import { z } from 'zod';
import { id, instant, pageQuery } from './common.ts';
import { conversationStatus } from './conversations.ts';

const memberRef = z.object({ id, name: z.string() });
const named = z.object({ id, name: z.string() });
const ids = (max: number) => z.array(id).max(max).default([]);
const words = z.array(z.string().trim().min(1).max(100)).max(50);

/** What sets rules going. `waiting` is a time that passes; all others are things that happen. */
export const automationEvents = [
  'message_received',
  'first_contact',
  'message_read',
  'message_sent',
  'message_failed',
  'note_added',
  'conversation_opened',
  'status_changed',
  'hold_ended',
  'assigned',
  'tag_added',
  'tag_removed',
  'approval_requested',
  'approval_sent_back',
  'approval_approved',
  'waiting',
] as const;
export const automationEvent = z.enum(automationEvents);
export type AutomationEvent = z.infer<typeof automationEvent>;

/** The longest wait a rule can name, in hours: thirty days. */
export const longestWait = 720;

export const automationTrigger = z.object({
  event: automationEvent,
  statuses: z.array(conversationStatus).max(4).default([]).meta({
    description: 'For `status_changed`: only when it becomes one of these',
  }),
  tagIds: ids(50).meta({ description: 'For `tag_added` and `tag_removed`: only these tags' }),
  hours: z.number().int().min(1).max(longestWait).nullable().default(null).meta({
    description: 'For `waiting`: the customer has had no answer for so many hours',
  }),
});
export type AutomationTrigger = z.infer<typeof automationTrigger>;

export const automationLanguages = ['ja', 'zh', 'ko', 'latin', 'other'] as const;
export type AutomationLanguage = (typeof automationLanguages)[number];
export const readingMarks = [
  'dissatisfied',
  'pleased',
  'complaint',
  'cancellation',
  'return',
  'question',
  'thanks',
  'urgent',
  'harassment',
] as const;
export type ReadingMark = (typeof readingMarks)[number];

/** The marks of what was read in a message. */
export function marksOfReading(reading: {
  mood: string;
  intent: string;
  urgency: string;
  harassed: boolean;
}): ReadingMark[] {
  const { mood, intent, urgency, harassed } = reading;
  const found = [
    mood,
    intent,
    ...(urgency === 'high' ? ['urgent'] : []),
    ...(harassed ? ['harassment'] : []),
  ];
  return readingMarks.filter((mark) => found.includes(mark));
}

const not = z.boolean().default(false).meta({ description: 'true: the opposite must hold' });

/** One thing a rule looks at. Any one of a list is enough. */
export const automationCondition = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('channel'), not, channelIds: z.array(id).min(1).max(50) }),
  z.object({ kind: z.literal('status'), not, statuses: z.array(conversationStatus).min(1).max(4) }),
  z.object({
    kind: z.literal('assignee'),
    not,
    memberIds: ids(50),
    nobody: z.boolean().default(false).meta({ description: 'Whether «nobody» counts among them' }),
  }),
  z.object({ kind: z.literal('tags'), not, tagIds: z.array(id).min(1).max(50) }),
  z.object({ kind: z.literal('customer'), not, customerIds: z.array(id).min(1).max(50) }),
  z.object({
    kind: z.literal('words'),
    not,
    where: z.enum(['subject', 'body', 'either']).default('either'),
    words: words.min(1).meta({
      description: 'Found whatever the width or kind of the kana; Latin words as whole words',
    }),
  }),
  z.object({ kind: z.literal('reading'), not, marks: z.array(z.enum(readingMarks)).min(1).max(9) }),
  z.object({
    kind: z.literal('sender_domain'),
    not,
    domains: z
      .array(
        z
          .string()
          .trim()
          .toLowerCase()
          .max(253)
          .regex(/^(?=.*\.)[^\s@]+$/u, 'must be a domain such as example.jp'),
      )
      .min(1)
      .max(50)
      .meta({ description: 'With everything below it: example.jp holds mail.example.jp' }),
  }),
  z.object({ kind: z.literal('attachment'), not }),
  z.object({
    kind: z.literal('language'),
    not,
    languages: z.array(z.enum(automationLanguages)).min(1).max(5),
  }),
  z.object({ kind: z.literal('automatic'), not }).meta({
    description: 'Written by a machine: automatic answers, mailing lists, delivery reports',
  }),
]);
export type AutomationCondition = z.infer<typeof automationCondition>;

const text = (max: number) => z.string().trim().min(1).max(max);

export const automationAction = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('assign'),
    how: z.enum(['member', 'rotation', 'least_loaded', 'nobody']),
    memberId: id.nullable().default(null).meta({ description: 'For `member`' }),
    memberIds: ids(100).meta({ description: 'Among these only; empty for everybody who answers' }),
    skills: z.array(text(40)).max(10).default([]).meta({ description: 'Whoever has all of them' }),
    presence: z.enum(['any', 'available', 'here']).default('available').meta({
      description: '`available`: not away by their own word; `here`: also seen in the last ten minutes',
    }),
  }),
  z.object({ kind: z.literal('tag'), add: ids(20), remove: ids(20) }),
  z.object({ kind: z.literal('status'), status: z.enum(['open', 'in_progress', 'done']) }),
  z.object({ kind: z.literal('hold'), reason: text(200), hours: z.number().int().min(1).max(8760) }),
  z.object({ kind: z.literal('note'), text: text(2000) }),
  z.object({
    kind: z.literal('notify'),
    memberIds: ids(20),
    assignee: z.boolean().default(false).meta({ description: 'Also whoever it is assigned to' }),
    text: text(500),
  }),
  z.object({ kind: z.literal('checklist'), checklistId: id }),
  z.object({ kind: z.literal('answer'), templateId: id, how: z.enum(['draft', 'send']) }),
]);
export type AutomationAction = z.infer<typeof automationAction>;

export const automationDefinition = z.object({
  trigger: automationTrigger,
  match: z.enum(['all', 'any']).default('all'),
  conditions: z.array(automationCondition).max(20).default([]),
  actions: z.array(automationAction).min(1).max(10),
});
export type AutomationDefinition = z.infer<typeof automationDefinition>;

const fields = {
  name: text(80).regex(/^[^\p{Cc}]*$/u, 'must be one line'),
  definition: automationDefinition,
  stop: z.boolean().meta({ description: 'Whether rules after this one leave the event alone' }),
  hourlyLimit: z.number().int().min(1).max(100).meta({
    description: 'Fires more often on one conversation within an hour, and it is paused',
  }),
};
export const createAutomationRule = z
  .object({ ...fields, stop: fields.stop.default(false), hourlyLimit: fields.hourlyLimit.default(10) })
  .meta({ id: 'CreateAutomationRule' });
export type CreateAutomationRule = z.infer<typeof createAutomationRule>;
export const updateAutomationRule = z
  .object({
    basedOn: z.number().int().min(1).meta({ description: 'The `version` that was seen' }),
    ...z.object({ ...fields, enabled: z.boolean() }).partial().shape,
  })
  .meta({ id: 'UpdateAutomationRule', description: 'What is left out stays as it is' });
export type UpdateAutomationRule = z.infer<typeof updateAutomationRule>;
export const orderAutomationRules = z.object({
  ids: z.array(id).min(1).max(200).meta({ description: 'All rules, first to last' }),
});

const portableConditions: readonly string[] = [
  'status',
  'words',
  'reading',
  'sender_domain',
  'attachment',
  'language',
  'automatic',
];

/** A rule that names nothing of one desk, as sets carry it; the tags that it adds stand beside it. */
export const portableAutomation = z.object({
  ...fields,
  definition: automationDefinition.omit({ actions: true, trigger: true, conditions: true }).extend({
    trigger: automationTrigger.omit({ tagIds: true }),
    conditions: automationDefinition.shape.conditions.refine(
      (list) => list.every(({ kind }) => portableConditions.includes(kind)),
      'must name no channels, people, customers or tags of one desk',
    ),
    actions: z
      .array(automationAction)
      .max(9)
      .refine(
        (list) =>
          list.every(
            (action) =>
              action.kind === 'note' ||
              action.kind === 'status' ||
              action.kind === 'hold' ||
              (action.kind === 'notify' && action.memberIds.length === 0),
          ),
        'must be notes, statuses, holds or notices to the assignee',
      ),
  }),
});
export type PortableAutomation = z.infer<typeof portableAutomation>;

/** What the ids in a definition are called; what is gone is missing. */
export const automationNames = z.record(z.string(), z.string());
export const automationState = z.enum(['on', 'off', 'paused']);
export const automationRule = z
  .object({
    id,
    ...fields,
    state: automationState.meta({ description: '`paused`: stopped by the desk because it fired too often' }),
    paused: z.object({ at: instant, conversationId: id }).nullable(),
    version: z.number().int(),
    fired: z.number().int().meta({ description: 'Times within the last 30 days; counted up to 1,000' }),
    lastFiredAt: instant.nullable(),
    responsible: memberRef.nullable().meta({
      description: 'Who changed it last: what it answers, it answers in their name',
    }),
    updatedAt: instant,
    names: automationNames,
  })
  .meta({ id: 'AutomationRule' });
export type AutomationRule = z.infer<typeof automationRule>;
export const automationRules = z.object({ items: z.array(automationRule) });

export const automationVersion = z.object({
  version: z.number().int(),
  change: z.enum(['created', 'changed', 'switched_on', 'switched_off', 'paused', 'deleted']),
  name: z.string(),
  definition: automationDefinition,
  stop: z.boolean(),
  hourlyLimit: z.number().int(),
  by: memberRef.nullable(),
  at: instant,
});
export type AutomationVersion = z.infer<typeof automationVersion>;
export const automationVersions = z.object({ items: z.array(automationVersion), names: automationNames });

/** Why a rule did something or not, in codes that every language has words for. */
export const automationReason = z.object({
  code: z.enum(['matched', 'condition', 'loop', 'too_deep', 'too_often', 'error']),
  condition: z.number().int().nullable().meta({ description: 'The first condition that did not hold' }),
  found: z.array(z.string()).meta({ description: 'What was found: words, names, a domain' }),
});
export type AutomationReason = z.infer<typeof automationReason>;

export const actionCode = z.enum([
  'done',
  'already',
  'queued',
  'sent',
  'drafted',
  'awaits_approval',
  'nobody_fits',
  'member_gone',
  'tag_gone',
  'template_gone',
  'no_assignee',
  'draft_exists',
  'automatic_sender',
  'answered_before',
  'moved_on',
  'locked',
  'blocked',
  'unfilled',
  'reply_waiting',
  'cannot_send',
  'nobody_to_notify',
  'checklist_gone',
  'open_points',
]);
export type ActionCode = z.infer<typeof actionCode>;
export const actionResult = z.object({
  kind: z.enum(['assign', 'tag', 'status', 'hold', 'note', 'notify', 'checklist', 'answer']),
  code: actionCode,
  detail: z.string().meta({ description: 'Whom, which tag, which template' }),
});
export type ActionResult = z.infer<typeof actionResult>;

export const automationOutcomes = ['fired', 'not_matched', 'held_back', 'failed'] as const;
export const automationOutcome = z.enum(automationOutcomes);
export type AutomationOutcome = z.infer<typeof automationOutcome>;
const conversationRef = z.object({ id, subject: z.string(), customer: named });
export const automationRun = z
  .object({
    id,
    rule: named.extend({ version: z.number().int() }),
    event: automationEvent,
    conversation: conversationRef,
    outcome: automationOutcome,
    reason: automationReason,
    condition: automationCondition.nullable(),
    results: z.array(actionResult),
    depth: z.number().int().meta({ description: '0: set going by people or mail; else by a rule' }),
    at: instant,
  })
  .meta({ id: 'AutomationRun' });
export type AutomationRun = z.infer<typeof automationRun>;
export const listAutomationRuns = pageQuery.extend({
  rule: id.optional(),
  conversation: id.optional(),
  outcome: automationOutcome.optional(),
  from: instant.optional(),
  to: instant.optional(),
  query: z.string().trim().max(100).optional().meta({
    description: 'Part of a subject, customer or rule; looked for in the newest 5,000 entries',
  }),
});
export type ListAutomationRuns = z.infer<typeof listAutomationRuns>;
export const automationRunPage = z.object({
  items: z.array(automationRun),
  names: automationNames,
  nextCursor: z.string().nullable(),
});

export const dryRunRequest = z.object({
  definition: automationDefinition,
  days: z.number().int().min(1).max(90).default(14),
});
export type DryRunRequest = z.infer<typeof dryRunRequest>;
export const dryRun = z
  .object({
    looked: z.number().int().meta({ description: 'Past events that were tried, newest first; at most 500' }),
    complete: z.boolean().meta({ description: 'Whether that was all of the time asked for' }),
    since: instant,
    matched: z.number().int(),
    conversations: z.number().int(),
    missed: z.array(z.number().int()).meta({ description: 'Per condition: how often it did not hold' }),
    items: z.array(
      z.object({
        conversation: conversationRef,
        at: instant,
        found: z.array(z.string()),
        results: z.array(actionResult),
      }),
    ),
  })
  .meta({ id: 'AutomationDryRun' });
export type DryRun = z.infer<typeof dryRun>;

export const availability = z.enum(['available', 'away']);
export const setAvailability = z.object({ state: availability });
export const teamMember = z
  .object({
    id,
    name: z.string(),
    role: z.string(),
    availability,
    here: z.boolean().meta({ description: 'Seen within the last ten minutes' }),
    lastSeenAt: instant.nullable(),
    skills: z.array(z.string()),
    load: z.number().int().meta({ description: 'Open and in progress, assigned to them' }),
  })
  .meta({ id: 'TeamMember' });
export type TeamMember = z.infer<typeof teamMember>;
export const team = z.object({ items: z.array(teamMember), skills: z.array(z.string()) });
export type Team = z.infer<typeof team>;
export const setSkills = z.object({ skills: z.array(text(40)).max(20) });
