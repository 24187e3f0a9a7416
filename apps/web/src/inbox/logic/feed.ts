import type { FeedEvent } from '@madoguchi/contract';

/** What one event of the feed makes stale in this part of the application. */
export type FeedEffect =
  | { kind: 'conversation'; id: string }
  | { kind: 'messages'; id: string; changed: string | null; removed: string | null }
  | { kind: 'presence'; id: string }
  | { kind: 'customer'; id: string | null }
  | { kind: 'lists'; change: string; id: string | null }
  | { kind: 'thread'; id: string };

/** Translates an event into its effects. Channels and members are the shell's to look after. */
export function effectsOf(event: FeedEvent): FeedEffect[] {
  const id = event.conversationId;
  const bulk = textOf(event.data['bulk']);
  if (bulk !== null) return [{ kind: 'lists', change: bulk, id }];
  switch (event.type) {
    case 'conversation.created':
    case 'conversation.updated':
    case 'lock.changed':
    case 'read.changed':
    case 'follow.changed':
    case 'mention.created':
      return id === null ? [] : [{ kind: 'conversation', id }];
    case 'message.created':
    case 'message.updated':
      if (id === null) return [];
      return [
        { kind: 'messages', id, changed: textOf(event.data['messageId']), removed: null },
        { kind: 'conversation', id },
      ];
    case 'message.removed':
      if (id === null) return [];
      return [
        { kind: 'messages', id, changed: null, removed: textOf(event.data['messageId']) },
        { kind: 'conversation', id },
      ];
    case 'messages.moved':
    case 'links.changed':
      return id === null ? [] : [{ kind: 'thread', id }];
    case 'presence.changed':
      return id === null ? [] : [{ kind: 'presence', id }];
    case 'customer.updated':
      return [{ kind: 'customer', id: textOf(event.data['customerId']) }];
    case 'channel.updated':
    case 'member.changed':
    case 'quarantine.changed':
    case 'approval.changed':
    case 'template.changed':
    case 'tags.changed':
    case 'views.changed':
    case 'retention.changed':
    case 'draft.changed':
    case 'notification.changed':
    case 'assistance.changed':
    case 'automation.changed':
    case 'team.changed':
    case 'chat.changed':
    case 'knowledge.changed':
    case 'call.changed':
    case 'callback.changed':
    case 'calendar.changed':
    case 'deadline.changed':
    case 'acknowledgement.changed':
    case 'playbook.changed':
    case 'checklist.changed':
    case 'oncall.changed':
    case 'card.changed':
    case 'broadcast.changed':
    case 'absence.changed':
    case 'handover.changed':
    case 'care.changed':
    case 'order.changed':
    case 'growth.changed':
    case 'improvement.changed':
    case 'promise.changed':
    case 'attention.changed':
    case 'survey.changed':
    case 'feedback.changed':
    case 'word_of_mouth.changed':
      return [];
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
