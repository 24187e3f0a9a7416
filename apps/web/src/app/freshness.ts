import type { FeedEvent } from '@madoguchi/contract';

const stale: { [Type in FeedEvent['type']]?: string[][] } = {
  'conversation.created': [['counts'], ['view-counts']],
  'conversation.updated': [['counts'], ['view-counts']],
  'read.changed': [['view-counts']],
  'mention.created': [['view-counts']],
  'follow.changed': [['view-counts']],
  'tags.changed': [['tags']],
  'views.changed': [['views'], ['view-counts']],
  'channel.updated': [['channels']],
  'quarantine.changed': [['quarantine'], ['counts']],
  'approval.changed': [['approvals']],
  'call.changed': [['calls']],
  'callback.changed': [['callbacks']],
  'oncall.changed': [['on-call']],
  'card.changed': [['contact-card']],
  'broadcast.changed': [['broadcasts']],
  'automation.changed': [['automation']],
  'team.changed': [['team']],
  'message.removed': [['approvals']],
  'template.changed': [['templates'], ['template-suggestions']],
  'knowledge.changed': [['knowledge']],
  // The rota follows the calendar: who is on call, and what a rota being written would mean.
  'calendar.changed': [['calendar'], ['view-counts'], ['on-call'], ['on-call-preview']],
  'retention.changed': [['retention'], ['retention-preview']],
  'assistance.changed': [['assistance'], ['assistance-settings']],
  'member.changed': [['members'], ['invitations'], ['me']],
};

/** The query keys of the shell's own lists that an event makes stale. The inbox looks after its own. */
export function staleAfter(type: FeedEvent['type']): string[][] {
  return stale[type] ?? [];
}
