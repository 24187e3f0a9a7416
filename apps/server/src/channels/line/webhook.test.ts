import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWebhook } from './webhook.ts';

const eventsOf = (value: unknown) => {
  const read = readWebhook(Buffer.from(JSON.stringify(value)));
  return 'events' in read ? read.events : [];
};
const event = {
  type: 'message',
  webhookEventId: '01M7V8ASH0QGN30P6G5FB40875',
  timestamp: 1_795_137_300_000,
  mode: 'active',
  source: { type: 'user', userId: 'U1' },
};

describe('a webhook', () => {
  it('is kept event by event, by LINE’s identity, time and place', () => {
    expect(eventsOf({ destination: 'U', events: [event] })).toEqual([
      {
        id: event.webhookEventId,
        type: 'message',
        at: event.timestamp,
        chat: 'U1',
        about: null,
        body: event,
      },
    ]);
  });

  it.each([
    ['a group', { type: 'group', groupId: 'C1', userId: 'U1' }, 'C1'],
    ['a room', { type: 'room', roomId: 'R1', userId: 'U1' }, 'R1'],
    ['a user', { type: 'user', userId: 'U1' }, 'U1'],
    ['nowhere', undefined, ''],
  ])('happened in %s', (_, source, chat) => {
    expect(eventsOf({ events: [{ ...event, source }] })[0]?.chat).toBe(chat);
  });

  it('knows which message is taken back or changed', () => {
    const unsend = { ...event, type: 'unsend', unsend: { messageId: '5' } };
    const edited = { ...event, type: 'messageEdited', message: { id: '6', type: 'text', text: 'x' } };
    expect(eventsOf({ events: [unsend, edited, event] }).map(({ about }) => about)).toEqual(['5', '6', null]);
  });

  it('has the same identity in its redelivery, also where LINE gives it none', () => {
    const bare = { ...event, webhookEventId: undefined };
    const [first, repeated, other] = eventsOf({
      events: [
        { ...bare, deliveryContext: { isRedelivery: false } },
        { ...bare, deliveryContext: { isRedelivery: true } },
        { ...bare, timestamp: 1 },
      ],
    });
    expect(first?.id).toBe(repeated?.id);
    expect(first?.id).not.toBe(other?.id);
  });

  it.each(['', 'null', '[]', '{"events":{}}', '{'])('that cannot be read says why: %s', (text) => {
    expect(readWebhook(Buffer.from(text))).toHaveProperty('unreadable');
  });

  it('never throws, whatever is in it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const one of eventsOf({ events: [value] })) expect(one.id.length).toBeGreaterThan(0);
      }),
    );
  });
});
