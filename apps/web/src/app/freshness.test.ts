import { describe, expect, it } from 'vitest';
import { staleAfter } from './freshness.ts';

describe('what an event makes stale', () => {
  it.each([
    ['channel.updated', [['channels']]],
    ['quarantine.changed', [['quarantine'], ['counts']]],
    ['member.changed', [['members'], ['invitations'], ['me']]],
    ['conversation.created', [['counts'], ['view-counts']]],
    ['tags.changed', [['tags']]],
    ['views.changed', [['views'], ['view-counts']]],
    ['mention.created', [['view-counts']]],
    ['call.changed', [['calls']]],
    ['callback.changed', [['callbacks']]],
    ['improvement.changed', [['improvements'], ['care'], ['checklists']]],
    ['checklist.changed', [['checklists']]],
    ['promise.changed', [['promises']]],
    ['calendar.changed', [['calendar'], ['view-counts'], ['on-call'], ['on-call-preview']]],
    [
      'deadline.changed',
      [['deadline-rules'], ['deadlines'], ['view-counts'], ['conversations'], ['conversation']],
    ],
    ['acknowledgement.changed', [['acknowledgement']]],
    ['growth.changed', [['growth'], ['orders'], ['surveys', 'answer']]],
    ['playbook.changed', [['playbooks']]],
    ['presence.changed', []],
    ['lock.changed', []],
  ] as const)('%s', (type, keys) => {
    expect(staleAfter(type)).toEqual(keys);
  });
});
