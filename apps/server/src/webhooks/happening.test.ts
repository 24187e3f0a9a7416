import type { Delivery, FeedEvent } from '@madoguchi/contract';
import { feedEvent } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { happeningOf } from './happening.ts';

const conversationId = '01900000-0000-7000-8000-000000000001';
const messageId = '01900000-0000-7000-8000-000000000002';

const event = (type: FeedEvent['type'], data: FeedEvent['data'] = {}): FeedEvent => ({
  seq: 7,
  type,
  conversationId,
  data,
});
const standing = (delivery: Delivery | null) => () => Promise.resolve(delivery);

describe('what an event means to the outside', () => {
  it.each([
    ['conversation.created', {}, null, 'conversation.created', '7'],
    ['conversation.updated', {}, null, 'conversation.updated', '7'],
    ['customer.updated', { customerId: 'k' }, null, 'customer.updated', '7'],
    [
      'message.created',
      { messageId, direction: 'inbound' },
      null,
      'message.received',
      `message.received:${messageId}`,
    ],
    ['message.created', { messageId, direction: 'note' }, null, 'note.created', `note.created:${messageId}`],
    ['message.updated', { messageId }, 'sent', 'message.sent', `message.sent:sent:${messageId}`],
    ['message.updated', { messageId }, 'failed', 'message.failed', `message.failed:failed:${messageId}`],
    ['message.updated', { messageId }, 'bounced', 'message.failed', `message.failed:bounced:${messageId}`],
    ['message.updated', { messageId }, 'doubtful', 'message.failed', `message.failed:doubtful:${messageId}`],
  ] as const)('%s %o with a message that is %s', async (type, data, delivery, told, key) => {
    expect(await happeningOf(event(type, data), standing(delivery))).toMatchObject({ type: told, key });
  });

  it.each([
    ['announced', 'promise.created'],
    ['kept', 'promise.kept'],
    ['late', 'promise.late'],
    ['moved', 'promise.moved'],
  ])('a promise that is %s is told as %s', async (change, told) => {
    const happening = await happeningOf(event('promise.changed', { promiseId: 'p', change }), standing(null));
    expect(happening).toEqual({ type: told, key: `${told}:7`, about: { promiseId: 'p' } });
  });

  it.each([
    ['attached', 'checklist.attached'],
    ['completed', 'checklist.completed'],
  ])('a check list that was %s is told as %s', async (change, told) => {
    const happening = await happeningOf(event('checklist.changed', { useId: 'u', change }), standing(null));
    expect(happening).toEqual({
      type: told,
      key: `${told}:7`,
      about: { conversationId, checklistUseId: 'u' },
    });
  });

  it.each([
    ['received', 'mention.received', 'mention.received:m'],
    ['case_opened', 'mention.case_opened', 'mention.case_opened:m'],
    ['case_closed', 'mention.case_closed', 'mention.case_closed:m:7'],
  ])('a mention of which «%s» is news is told as %s', async (change, told, key) => {
    const news = event('word_of_mouth.changed', { what: 'mention', id: 'm', change });
    expect(await happeningOf(news, standing(null))).toEqual({ type: told, key, about: { mentionId: 'm' } });
  });

  it('what is judged or changed of a mention is not told of, nor sources and alarms', async () => {
    for (const data of [
      { what: 'mention', id: 'm' },
      { what: 'source', id: 's', change: 'received' },
      { what: 'alarm', id: 'a' },
      { what: 'settings', id: null },
    ])
      expect(await happeningOf(event('word_of_mouth.changed', data), standing(null))).toBeNull();
  });

  it('an answer to a survey is told of once, what else changes of a survey not', async () => {
    const answered = event('survey.changed', { surveyId: 's', change: 'answered', answerId: 'a' });
    expect(await happeningOf(answered, standing(null))).toEqual({
      type: 'survey.answered',
      key: 'survey.answered:a',
      about: { answerId: 'a' },
    });
    expect(await happeningOf(event('survey.changed', { surveyId: 's' }), standing(null))).toBeNull();
  });

  it('a tick of a check list that is not its last is not told of', async () => {
    const ticked = event('checklist.changed', { useId: 'u', change: 'changed' });
    expect(await happeningOf(ticked, standing(null))).toBeNull();
  });

  it('a promise that may still be taken back is not told of', async () => {
    const made = event('promise.changed', { promiseId: 'p', change: 'created' });
    expect(await happeningOf(made, standing(null))).toBeNull();
  });

  it('an answer that can still be undone is not told of, nor one on its way', async () => {
    const answer = event('message.created', { messageId, direction: 'outbound' });
    expect(await happeningOf(answer, standing('queued'))).toBeNull();
    expect(await happeningOf(event('message.updated', { messageId }), standing('queued'))).toBeNull();
  });

  it('a customer’s message that was read by the language engine is not told of again', async () => {
    expect(await happeningOf(event('message.updated', { messageId }), standing(null))).toBeNull();
  });

  it('who looks, writes or signs in is nobody else’s business', async () => {
    const told = new Set(['conversation.created', 'conversation.updated', 'customer.updated']);
    for (const type of feedEvent.shape.type.options.filter((each) => !told.has(each)))
      expect(await happeningOf(event(type), standing('sent'))).toBeNull();
  });

  it('an event without what it is about is left out', async () => {
    expect(await happeningOf(event('customer.updated'), standing(null))).toBeNull();
    expect(
      await happeningOf({ ...event('conversation.updated'), conversationId: null }, standing(null)),
    ).toBeNull();
  });
});
