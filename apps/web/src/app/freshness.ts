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
  'absence.changed': [['absences'], ['customer'], ['team']],
  'handover.changed': [['handovers'], ['customer']],
  'promise.changed': [['promises']],
  'oncall.changed': [['on-call']],
  'card.changed': [['contact-card']],
  'broadcast.changed': [['broadcasts']],
  'care.changed': [['care']],
  'order.changed': [['orders'], ['notices'], ['returns'], ['loyalty'], ['checklists']],
  // An answer to a survey says whether a customer’s voice was made of it.
  'growth.changed': [['growth'], ['orders'], ['surveys', 'answer']],
  'improvement.changed': [['improvements'], ['care'], ['checklists']],
  // After-care is held back while somebody is looked after.
  'attention.changed': [['attention'], ['care']],
  'survey.changed': [['surveys']],
  'feedback.changed': [['feedback']],
  'word_of_mouth.changed': [['mentions']],
  'automation.changed': [['automation']],
  'team.changed': [['team']],
  'message.removed': [['approvals']],
  'template.changed': [['templates'], ['template-suggestions'], ['letters']],
  'knowledge.changed': [['knowledge']],
  // The rota follows the calendar: who is on call, and what a rota being written would mean.
  'calendar.changed': [['calendar'], ['view-counts'], ['on-call'], ['on-call-preview']],
  // Times of many conversations at once: the list is asked for anew.
  'deadline.changed': [
    ['deadline-rules'],
    ['deadlines'],
    ['view-counts'],
    ['conversations'],
    ['conversation'],
  ],
  'acknowledgement.changed': [['acknowledgement']],
  'playbook.changed': [['playbooks']],
  'checklist.changed': [['checklists']],
  'retention.changed': [['retention'], ['retention-preview']],
  'assistance.changed': [['assistance'], ['assistance-settings']],
  'member.changed': [['members'], ['invitations'], ['me']],
};

/** The query keys of the shell's own lists that an event makes stale. The inbox looks after its own. */
export function staleAfter(type: FeedEvent['type']): string[][] {
  return stale[type] ?? [];
}
