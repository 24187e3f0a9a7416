import type { Conversation, ConversationDetail, Message } from '@madoguchi/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import { addChannel, arrive, inbound } from './mail.fixture.ts';

type List<T> = { items: T[]; nextCursor: string | null };

let desk: Desk;
let channelId: string;
let sato: Person;
let id: string;
beforeAll(async () => {
  desk = await buildDesk({ undoSeconds: 60 });
  channelId = await addChannel(desk);
  sato = await desk.join('agent', '佐藤');
});
afterAll(() => desk.close());
beforeEach(async () => {
  await arrive(desk, channelId, inbound({ text: '一通目' }));
  const { body } = await desk.owner.call<List<Conversation>>('GET', '/api/v1/conversations?limit=1');
  id = body.items[0]?.id ?? '';
});

async function seenBy(person: Person): Promise<[number, boolean]> {
  const { body } = await person.call<ConversationDetail>('GET', `/api/v1/conversations/${id}`);
  return [body.lastReadOrdinal, body.unread];
}

async function messages(): Promise<Message[]> {
  return (await desk.owner.call<List<Message>>('GET', `/api/v1/conversations/${id}/messages`)).body.items;
}

const read = (person: Person, messageId: string | undefined, conversation = id) =>
  person.call('POST', `/api/v1/conversations/${conversation}/read`, { messageId });

describe('how far a member has read', () => {
  it('is nothing at first, then up to the message they marked, each for themselves', async () => {
    expect(await seenBy(sato)).toEqual([0, true]);
    await arrive(desk, channelId, inbound({ conversationId: id, text: '二通目' }));
    const [first, second] = await messages();
    await read(sato, first?.id);
    expect(await seenBy(sato)).toEqual([1, true]);
    await read(sato, second?.id);
    expect(await seenBy(sato)).toEqual([2, false]);
    expect(await seenBy(desk.owner)).toEqual([0, true]);
  });

  it('never goes back', async () => {
    await arrive(desk, channelId, inbound({ conversationId: id, text: '二通目' }));
    const [first, second] = await messages();
    await read(sato, second?.id);
    expect((await read(sato, first?.id)).status).toBe(200);
    expect(await seenBy(sato)).toEqual([2, false]);
  });

  it('stays when the customer writes again: there the unread part begins', async () => {
    await read(sato, (await messages())[0]?.id);
    await arrive(desk, channelId, inbound({ conversationId: id, text: '追伸' }));
    expect(await seenBy(sato)).toEqual([1, true]);
    const unread = (await messages()).filter((message) => message.ordinal > 1);
    expect(unread.map((message) => message.text)).toEqual(['追伸']);
  });

  it('is answered after a change too', async () => {
    await read(sato, (await messages())[0]?.id);
    const { body } = await sato.call('PATCH', `/api/v1/conversations/${id}`, { status: 'in_progress' });
    expect(body).toMatchObject({ status: 'in_progress', lastReadOrdinal: 1 });
  });

  it('is not part of a list, whose rows say only whether there is something unread', async () => {
    const { body } = await sato.call<List<object>>('GET', '/api/v1/conversations?limit=1');
    expect(body.items[0]).toHaveProperty('unread', true);
    expect(body.items[0]).not.toHaveProperty('lastReadOrdinal');
  });

  it('cannot be a message of another conversation', async () => {
    const [message] = await messages();
    await arrive(desk, channelId, inbound());
    const { body } = await sato.call<List<Conversation>>('GET', '/api/v1/conversations?limit=1');
    const answer = await read(sato, message?.id, body.items[0]?.id);
    expect([answer.status, answer.body['code']]).toEqual([404, 'not_found']);
  });
});

describe('a conversation that is not there', () => {
  const unknown = '01a1fcc1-0000-7000-8000-000000000000';
  const requests: ['GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', string, object?][] = [
    ['GET', ''],
    ['PATCH', '', { status: 'done' }],
    ['GET', '/messages'],
    ['POST', '/messages', { direction: 'note', text: 'メモ' }],
    ['GET', '/activity'],
    ['GET', '/presence'],
    ['GET', '/draft'],
    ['PUT', '/draft', { text: 'a', basedOn: null }],
    ['DELETE', '/draft'],
    ['PUT', '/lock', {}],
    ['DELETE', '/lock'],
    ['POST', '/read', { messageId: unknown }],
  ];

  it.each(requests)('%s …%s says so', async (method, path, body) => {
    const answer = await sato.call(method, `/api/v1/conversations/${unknown}${path}`, body);
    expect([answer.status, answer.body['code']]).toEqual([404, 'not_found']);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(String(answer.body['detail'])).toContain('does not exist in this workspace');
  });

  it.each(requests)('%s …%s says the same of another workspace’s', async (method, path, body) => {
    const other = await neighbour(desk);
    const answer = await other.owner.call(method, `/api/v1/conversations/${id}${path}`, body);
    expect([answer.status, answer.body['code']]).toEqual([404, 'not_found']);
    expect(JSON.stringify(answer.body)).not.toContain('一通目');
  });

  it('has nobody looking at it', async () => {
    const report = { conversationId: unknown, state: 'looking', clientId: 'page' };
    const answer = await sato.call('POST', '/api/v1/presence', report);
    expect([answer.status, answer.body['code']]).toEqual([404, 'not_found']);
  });
});
