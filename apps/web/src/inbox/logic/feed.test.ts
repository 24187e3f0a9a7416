import type { FeedEvent } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { effectsOf } from './feed.ts';

const event = (type: FeedEvent['type'], data: FeedEvent['data'] = {}, conversationId: string | null = 'k1') =>
  effectsOf({ seq: 1, type, conversationId, data });

describe('effectsOf', () => {
  it.each(['conversation.created', 'conversation.updated', 'lock.changed', 'read.changed'] as const)(
    '%s asks for the conversation anew',
    (type) => {
      expect(event(type)).toEqual([{ kind: 'conversation', id: 'k1' }]);
    },
  );

  it.each(['message.created', 'message.updated'] as const)('%s asks for its thread too', (type) => {
    expect(event(type, { messageId: 'g7' })).toEqual([
      { kind: 'messages', id: 'k1', changed: 'g7', removed: null },
      { kind: 'conversation', id: 'k1' },
    ]);
  });

  it('message.removed takes it out', () => {
    expect(event('message.removed', { messageId: 'g7' })[0]).toEqual({
      kind: 'messages',
      id: 'k1',
      changed: null,
      removed: 'g7',
    });
  });

  it('a change of many asks for the lists once, whatever it is of', () => {
    for (const type of ['conversation.updated', 'read.changed'] as const)
      expect(event(type, { bulk: 'b1' })).toEqual([{ kind: 'lists', change: 'b1', id: 'k1' }]);
  });

  it('messages that have moved are asked for anew', () => {
    for (const type of ['messages.moved', 'links.changed'] as const)
      expect(event(type)).toEqual([{ kind: 'thread', id: 'k1' }]);
  });

  it('presence and customers are asked for anew', () => {
    expect(event('presence.changed')).toEqual([{ kind: 'presence', id: 'k1' }]);
    expect(event('customer.updated', { customerId: 'u1' }, null)).toEqual([{ kind: 'customer', id: 'u1' }]);
    expect(event('customer.updated', {}, null)).toEqual([{ kind: 'customer', id: null }]);
  });

  it.each([
    'channel.updated',
    'member.changed',
    'quarantine.changed',
    'tags.changed',
    'views.changed',
  ] as const)('%s is the shell’s', (type) => {
    expect(event(type)).toEqual([]);
  });

  it.each(['conversation.updated', 'message.created', 'message.removed', 'presence.changed'] as const)(
    '%s without a conversation has no effect',
    (type) => {
      expect(event(type, {}, null)).toEqual([]);
    },
  );
});
