import { z } from 'zod';
import { id, instant } from './common.ts';

export const quarantined = z.object({
  id,
  channelId: id,
  channelName: z.string(),
  reason: z.object({ code: z.string(), message: z.string() }),
  from: z.string().nullable(),
  subject: z.string().nullable(),
  size: z.number().int(),
  receivedAt: instant,
});
export type Quarantined = z.infer<typeof quarantined>;
export const quarantineRetry = z.object({
  outcome: z.enum(['read', 'still_unreadable']),
  conversationId: id.nullable(),
});

/** Background work that was given up, for a person to look at. */
export const deadLetter = z.object({
  id,
  queue: z.string(),
  error: z.string(),
  failedAt: instant,
  data: z.string(),
});
export type DeadLetter = z.infer<typeof deadLetter>;

/** What the server tells browsers by server-sent events; `seq` is the workspace's sequence, the SSE id. */
export const feedEvent = z
  .object({
    seq: z.number().int(),
    type: z.enum([
      'conversation.created',
      'conversation.updated',
      'message.created',
      'message.updated',
      'message.removed',
      'lock.changed',
      'presence.changed',
      'channel.updated',
      'quarantine.changed',
      'member.changed',
      'customer.updated',
      'read.changed',
      'approval.changed',
      'template.changed',
      'tags.changed',
      'views.changed',
      'messages.moved',
      'links.changed',
      'follow.changed',
      'mention.created',
      'retention.changed',
      'draft.changed',
      'notification.changed',
      'assistance.changed',
      'automation.changed',
      'team.changed',
      'chat.changed',
      'knowledge.changed',
      'call.changed',
      'callback.changed',
      'calendar.changed',
      'deadline.changed',
      'acknowledgement.changed',
      'playbook.changed',
      'checklist.changed',
      'oncall.changed',
      'card.changed',
      'broadcast.changed',
      'absence.changed',
      'handover.changed',
      'care.changed',
      'order.changed',
      'growth.changed',
      'improvement.changed',
      'promise.changed',
      'attention.changed',
      'survey.changed',
      'feedback.changed',
      'word_of_mouth.changed',
    ]),
    conversationId: z.string().nullable(),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'FeedEvent' });
export type FeedEvent = z.infer<typeof feedEvent>;
