import type { FeedEvent } from '@madoguchi/contract';

const stale: { [Type in FeedEvent['type']]?: string[][] } = {
  'conversation.created': [['counts']],
  'conversation.updated': [['counts']],
  'channel.updated': [['channels']],
  'quarantine.changed': [['quarantine'], ['counts']],
  'retention.changed': [['retention'], ['retention-preview']],
  'member.changed': [['members'], ['invitations'], ['me']],
};

/** The query keys of the shell's own lists that an event makes stale. The inbox looks after its own. */
export function staleAfter(type: FeedEvent['type']): string[][] {
  return stale[type] ?? [];
}
