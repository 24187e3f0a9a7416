import type { WebhookEvent } from '@madoguchi/contract';
import type { PlainKey } from '../kit/translate.ts';

/** What a webhook can be told of, in the order people look for it. */
export const events = [
  'message.received',
  'message.sent',
  'message.failed',
  'note.created',
  'conversation.created',
  'conversation.updated',
  'customer.updated',
  'promise.created',
  'promise.kept',
  'promise.late',
  'promise.moved',
  'attention.raised',
  'attention.closed',
  'checklist.attached',
  'checklist.completed',
  'mention.received',
  'mention.case_opened',
  'mention.case_closed',
  'survey.answered',
] as const satisfies readonly WebhookEvent[];

/** The words for each. */
export const eventWords: Record<WebhookEvent, PlainKey> = {
  'message.received': 'webhooks.event.message.received',
  'message.sent': 'webhooks.event.message.sent',
  'message.failed': 'webhooks.event.message.failed',
  'note.created': 'webhooks.event.note.created',
  'conversation.created': 'webhooks.event.conversation.created',
  'conversation.updated': 'webhooks.event.conversation.updated',
  'customer.updated': 'webhooks.event.customer.updated',
  'promise.created': 'webhooks.event.promise.created',
  'promise.kept': 'webhooks.event.promise.kept',
  'promise.late': 'webhooks.event.promise.late',
  'promise.moved': 'webhooks.event.promise.moved',
  'attention.raised': 'webhooks.event.attention.raised',
  'attention.closed': 'webhooks.event.attention.closed',
  'checklist.attached': 'webhooks.event.checklist.attached',
  'checklist.completed': 'webhooks.event.checklist.completed',
  'mention.received': 'webhooks.event.mention.received',
  'mention.case_opened': 'webhooks.event.mention.case_opened',
  'mention.case_closed': 'webhooks.event.mention.case_closed',
  'survey.answered': 'webhooks.event.survey.answered',
};

/** Whether this page has words for a type; a newer server may know more. */
export const isEvent = (type: string): type is WebhookEvent => events.some((event) => event === type);
