import type { ConversationDetail } from '@madoguchi/contract';
import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { threadOf } from '../logic/messages.ts';
import { flattenRows } from '../logic/rows.ts';
import { aConversation, aFilter, aMessage } from '../testing/samples.fixture.ts';
import {
  dropMessage,
  findConversation,
  patchConversation,
  putConversation,
  putLastRead,
  putLock,
  putMessages,
} from './cache.ts';
import {
  conversationQuery,
  conversationsQuery,
  customerConversationsQuery,
  messagesQuery,
} from './queries.ts';

const filter = aFilter();

function loaded(): QueryClient {
  const queryClient = new QueryClient();
  const rows = [aConversation(), aConversation({ id: 'k2' })];
  queryClient.setQueryData(conversationsQuery(filter).queryKey, {
    pages: [{ items: rows, nextCursor: null }],
    pageParams: [null],
  });
  queryClient.setQueryData(conversationQuery('k1').queryKey, {
    ...aConversation(),
    lock: null,
    lastReadOrdinal: 0,
  });
  queryClient.setQueryData(customerConversationsQuery('u1').queryKey, { items: rows, nextCursor: null });
  queryClient.setQueryData(messagesQuery('k1').queryKey, {
    pages: [{ items: [aMessage()], nextCursor: null }],
    pageParams: [null],
  });
  return queryClient;
}

function statuses(queryClient: QueryClient): (string | undefined)[] {
  const list = flattenRows(queryClient.getQueryData(conversationsQuery(filter).queryKey)?.pages ?? []);
  return [
    list.find(({ id }) => id === 'k1')?.status,
    queryClient.getQueryData<ConversationDetail>(['conversation', 'k1'])?.status,
    queryClient.getQueryData(customerConversationsQuery('u1').queryKey)?.items[0]?.status,
  ];
}

describe('a changed conversation', () => {
  it('is shown in the list, the thread and the customer’s panel at once', () => {
    const queryClient = loaded();
    putConversation(queryClient, aConversation({ status: 'done' }));
    expect(statuses(queryClient)).toEqual(['done', 'done', 'done']);
  });

  it('goes back everywhere when the server refuses', () => {
    const queryClient = loaded();
    const rollBack = patchConversation(queryClient, 'k1', (known) => ({ ...known, status: 'done' }));
    expect(statuses(queryClient)).toEqual(['done', 'done', 'done']);
    rollBack();
    expect(statuses(queryClient)).toEqual(['open', 'open', 'open']);
  });

  it('that is on no screen changes nothing', () => {
    const queryClient = loaded();
    patchConversation(queryClient, 'k9', (known) => ({ ...known, status: 'done' }))();
    putConversation(
      queryClient,
      aConversation({ id: 'k9', customer: { id: 'u9', name: 'x', honorific: '様', company: null } }),
    );
    expect(findConversation(queryClient, 'k9')).toBeUndefined();
  });

  it('is found in a list when it is not open', () => {
    expect(findConversation(loaded(), 'k2')?.id).toBe('k2');
  });
});

describe('a thread on the screen', () => {
  const ordinals = (queryClient: QueryClient) =>
    threadOf(queryClient.getQueryData(messagesQuery('k1').queryKey)?.pages ?? []).map(
      ({ ordinal }) => ordinal,
    );

  it('takes messages in and out', () => {
    const queryClient = loaded();
    putMessages(queryClient, 'k1', [aMessage({ ordinal: 2 })]);
    expect(ordinals(queryClient)).toEqual([1, 2]);
    dropMessage(queryClient, 'k1', 'g2');
    expect(ordinals(queryClient)).toEqual([1]);
  });

  it('that is not loaded stays so', () => {
    const queryClient = new QueryClient();
    putMessages(queryClient, 'k1', [aMessage()]);
    dropMessage(queryClient, 'k1', 'g1');
    putLock(queryClient, 'k1', null);
    expect(queryClient.getQueryCache().getAll()).toEqual([]);
  });

  it('shows who holds the reply', () => {
    const queryClient = loaded();
    const lock = { memberId: 'm2', memberName: '佐藤 花', since: '', expiresAt: '' };
    putLock(queryClient, 'k1', lock);
    expect(queryClient.getQueryData<ConversationDetail>(['conversation', 'k1'])?.lock).toEqual(lock);
  });
});

describe('how far a conversation has been read', () => {
  it('goes forward and never back', () => {
    const queryClient = loaded();
    const lastRead = () =>
      queryClient.getQueryData<ConversationDetail>(['conversation', 'k1'])?.lastReadOrdinal;
    putLastRead(queryClient, 'k1', 3);
    expect(lastRead()).toBe(3);
    putLastRead(queryClient, 'k1', 2);
    expect(lastRead()).toBe(3);
    putConversation(queryClient, { ...aConversation({ subject: 'changed' }), lastReadOrdinal: 2 });
    expect(lastRead()).toBe(3);
    expect(findConversation(queryClient, 'k1')?.subject).toBe('changed');
    putConversation(queryClient, { ...aConversation(), lastReadOrdinal: 4 });
    expect(lastRead()).toBe(4);
  });

  it('is not remembered of one that is not open', () => {
    const queryClient = loaded();
    putLastRead(queryClient, 'k2', 3);
    expect(queryClient.getQueryData(['conversation', 'k2'])).toBeUndefined();
  });
});
