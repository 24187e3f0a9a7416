import type { Delivery, FeedEvent, WebhookEvent } from '@madoguchi/contract';

/** Something to tell of: what it is, and the key under which it is told once. */
export type Happening = {
  type: WebhookEvent;
  key: string;
  about: {
    conversationId?: string;
    messageId?: string;
    customerId?: string;
    promiseId?: string;
    caseId?: string;
    checklistUseId?: string;
    mentionId?: string;
    answerId?: string;
  };
};

const textIn = (data: FeedEvent['data'], name: string): string | undefined => {
  const value = data[name];
  return typeof value === 'string' ? value : undefined;
};

/** An answer is told of when it has gone out, not while it can be undone. */
const created: Partial<Record<string, WebhookEvent>> = { inbound: 'message.received', note: 'note.created' };

/** A promise is told of when what holds it has gone out. */
const ofPromises: Partial<Record<string, WebhookEvent>> = {
  announced: 'promise.created',
  kept: 'promise.kept',
  late: 'promise.late',
  moved: 'promise.moved',
};

const settled: Partial<Record<Delivery, WebhookEvent>> = {
  sent: 'message.sent',
  failed: 'message.failed',
  bounced: 'message.failed',
  doubtful: 'message.failed',
};

/**
 * What an event of the log means to the outside, if anything.
 *
 * @param deliveryOf how a message of ours stands now
 */
export async function happeningOf(
  event: FeedEvent,
  deliveryOf: (messageId: string) => Promise<Delivery | null>,
): Promise<Happening | null> {
  const { seq, type, data } = event;
  const conversationId = event.conversationId ?? undefined;
  const messageId = textIn(data, 'messageId');
  if (type === 'conversation.created' || type === 'conversation.updated') {
    return conversationId === undefined ? null : { type, key: String(seq), about: { conversationId } };
  }
  if (type === 'customer.updated') {
    const customerId = textIn(data, 'customerId');
    return customerId === undefined ? null : { type, key: String(seq), about: { customerId } };
  }
  if (type === 'promise.changed') {
    const told = ofPromises[textIn(data, 'change') ?? ''];
    const promiseId = textIn(data, 'promiseId');
    return told === undefined || promiseId === undefined
      ? null
      : { type: told, key: `${told}:${seq}`, about: { promiseId } };
  }
  if (type === 'attention.changed') return ofAttention(data, seq);
  if (type === 'checklist.changed') return ofChecklists(event);
  if (type === 'word_of_mouth.changed') return ofMentions(data, seq);
  if (type === 'survey.changed') return ofSurveys(data);
  if (messageId === undefined || conversationId === undefined) return null;
  const about = { conversationId, messageId };
  if (type === 'message.created') {
    const told = created[textIn(data, 'direction') ?? ''];
    return told === undefined ? null : { type: told, key: `${told}:${messageId}`, about };
  }
  if (type !== 'message.updated') return null;
  const delivery = await deliveryOf(messageId);
  const told = delivery === null ? undefined : settled[delivery];
  return told === undefined ? null : { type: told, key: `${told}:${delivery}:${messageId}`, about };
}

const checklists: Partial<Record<string, WebhookEvent>> = {
  attached: 'checklist.attached',
  completed: 'checklist.completed',
};

/** A list was attached to a conversation, or its last point was ticked. */
function ofChecklists({ seq, conversationId, data }: FeedEvent): Happening | null {
  const type = checklists[textIn(data, 'change') ?? ''];
  const checklistUseId = textIn(data, 'useId');
  if (type === undefined || conversationId === null || checklistUseId === undefined) return null;
  return { type, key: `${type}:${seq}`, about: { conversationId, checklistUseId } };
}

const attention: Partial<Record<string, WebhookEvent>> = {
  raised: 'attention.raised',
  closed: 'attention.closed',
};

/** A customer has come to need care, or was seen to: told once a case, and once each time it is closed anew. */
function ofAttention(data: FeedEvent['data'], seq: number): Happening | null {
  const type = attention[textIn(data, 'change') ?? ''];
  const customerId = textIn(data, 'customerId');
  const caseId = textIn(data, 'caseId');
  if (type === undefined || customerId === undefined || caseId === undefined) return null;
  return { type, key: `${type}:${caseId}:${seq}`, about: { customerId, caseId } };
}

/** A fresh mention was read, once; its case was opened, once, or closed: each time. */
function ofMentions(data: FeedEvent['data'], seq: number): Happening | null {
  const mentionId = textIn(data, 'id');
  if (data['what'] !== 'mention' || mentionId === undefined) return null;
  const about = { mentionId };
  switch (data['change']) {
    case 'received':
      return { type: 'mention.received', key: `mention.received:${mentionId}`, about };
    case 'case_opened':
      return { type: 'mention.case_opened', key: `mention.case_opened:${mentionId}`, about };
    case 'case_closed':
      return { type: 'mention.case_closed', key: `mention.case_closed:${mentionId}:${seq}`, about };
    default:
      return null;
  }
}

/** Somebody has answered a survey: each answer once. */
function ofSurveys(data: FeedEvent['data']): Happening | null {
  const answerId = textIn(data, 'answerId');
  if (data['change'] !== 'answered' || answerId === undefined) return null;
  return { type: 'survey.answered', key: `survey.answered:${answerId}`, about: { answerId } };
}
