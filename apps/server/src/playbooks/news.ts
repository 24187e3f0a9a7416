import type { PlaybookKind } from '@madoguchi/contract';
import type { NewEvent } from '../platform/realtime/index.ts';

const newsOf = {
  tag: 'tags.changed',
  template: 'template.changed',
  deadline_rule: 'deadline.changed',
  care_plan: 'care.changed',
  question: 'knowledge.changed',
  letter: 'template.changed',
  acknowledgement: 'acknowledgement.changed',
  automation: 'automation.changed',
  checklist: 'checklist.changed',
} as const satisfies Record<PlaybookKind, NewEvent['type']>;

/** What open pages are told when parts of these kinds were written. */
export const changedEvents = (kinds: readonly PlaybookKind[]): NewEvent[] => [
  { type: 'playbook.changed', conversationId: null },
  ...[...new Set(kinds)].map((kind) => ({ type: newsOf[kind], conversationId: null })),
];
