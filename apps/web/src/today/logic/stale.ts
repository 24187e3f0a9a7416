import type { FeedEvent } from '@madoguchi/contract';

const types: ReadonlySet<FeedEvent['type']> = new Set<FeedEvent['type']>([
  'conversation.created',
  'conversation.updated',
  'approval.changed',
  'callback.changed',
  'absence.changed',
  'handover.changed',
  'promise.changed',
  'care.changed',
  'order.changed',
  'improvement.changed',
  'attention.changed',
  'feedback.changed',
  'word_of_mouth.changed',
  'deadline.changed',
  'calendar.changed',
  'mention.created',
  'read.changed',
  'channel.updated',
]);

/** Whether an event may change what is to be done today. */
export const changesToday = (type: FeedEvent['type']): boolean => types.has(type);
