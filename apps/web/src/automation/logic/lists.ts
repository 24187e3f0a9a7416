import type {
  AutomationEvent,
  AutomationLanguage,
  AutomationOutcome,
  ReadingMark,
} from '@madoguchi/contract';

/*
 * What can be chosen, in the order in which it is offered. The contract's own lists would bring its schemas along, which a
 * page has no use for; a test sees that nothing is missing here.
 */

export const automationEvents = [
  'message_received',
  'first_contact',
  'message_read',
  'waiting',
  'conversation_opened',
  'status_changed',
  'hold_ended',
  'assigned',
  'tag_added',
  'tag_removed',
  'note_added',
  'message_sent',
  'message_failed',
  'approval_requested',
  'approval_sent_back',
  'approval_approved',
] as const satisfies readonly AutomationEvent[];

export const automationLanguages = [
  'ja',
  'zh',
  'ko',
  'latin',
  'other',
] as const satisfies readonly AutomationLanguage[];

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
] as const satisfies readonly ReadingMark[];

export const automationOutcomes = [
  'fired',
  'not_matched',
  'held_back',
  'failed',
] as const satisfies readonly AutomationOutcome[];
