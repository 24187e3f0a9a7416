import type { Conversation, Message } from '@madoguchi/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InboundItem } from '../channels/kit/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { addChannel, arrive, inbound } from './mail.fixture.ts';

type List<Item> = { items: Item[] };

let desk: Desk;
let channelId: string;
beforeAll(async () => {
  desk = await buildDesk();
  channelId = await addChannel(desk);
});
afterAll(() => desk.close());

type Said = { person: string; text: string; headerId?: string; receivedAt?: Date };

/** What a person says by a channel that knows no letters. */
function say({ person, text, ...given }: Said): InboundItem {
  const from = { name: '花', address: person };
  const said = { threading: 'person', fromKind: 'line', from, fromKey: person, subject: '', text } as const;
  return inbound({ externalId: randomUUID(), ...said, ...given });
}

async function conversationsOf(person: string): Promise<Conversation[]> {
  const { body } = await desk.owner.call<List<Conversation>>('GET', '/api/v1/conversations?limit=100');
  const ids = new Set<string>();
  for (const { id } of body.items)
    if ((await messagesOf(id)).some(({ from }) => from.address === person)) ids.add(id);
  return body.items.filter(({ id }) => ids.has(id));
}

async function messagesOf(id: string): Promise<Message[]> {
  return (await desk.owner.call<List<Message>>('GET', `/api/v1/conversations/${id}/messages`)).body.items;
}

async function only(person: string): Promise<{ conversation: Conversation; messages: Message[] }> {
  const [conversation, ...more] = await conversationsOf(person);
  if (conversation === undefined || more.length > 0) throw new Error('there is not one conversation');
  return { conversation, messages: await messagesOf(conversation.id) };
}

describe('what a person says', () => {
  it('goes on in the conversation they had last by the channel', async () => {
    await arrive(desk, channelId, say({ person: 'U1', text: '在庫はありますか' }));
    await arrive(
      desk,
      channelId,
      say({ person: 'U1', text: '急須です' }),
      say({ person: 'U2', text: 'こんにちは' }),
    );
    const { messages } = await only('U1');
    expect(messages.map(({ text }) => text)).toEqual(['在庫はありますか', '急須です']);
  });

  it('reopens what was done; a week later it begins a new one', async () => {
    await arrive(desk, channelId, say({ person: 'U3', text: 'お願いします' }));
    const { conversation } = await only('U3');
    const path = `/api/v1/conversations/${conversation.id}`;
    await desk.owner.call('PATCH', path, { status: 'done' });
    await arrive(desk, channelId, say({ person: 'U3', text: 'もう一つ' }));
    expect((await only('U3')).conversation.status).toBe('open');
    await desk.owner.call('PATCH', path, { status: 'done' });
    await desk.context.database.pool.query(
      `update conversation set last_message_at = now() - interval '8 days' where id = $1`,
      [conversation.id],
    );
    await arrive(desk, channelId, say({ person: 'U3', text: '別の件です' }));
    expect(await conversationsOf('U3')).toHaveLength(2);
  });

  it('at the same moment twice for the first time makes one customer and one conversation', async () => {
    await Promise.all([1, 2, 3].map((n) => arrive(desk, channelId, say({ person: 'U4', text: `${n}` }))));
    const { messages } = await only('U4');
    expect(messages.map(({ text }) => text).toSorted()).toEqual(['1', '2', '3']);
  });
});

describe('what its writer', () => {
  const at = new Date('2026-11-21T03:00:00Z');
  const come = () => ({ externalId: randomUUID(), raw: Buffer.from('{}'), receivedAt: at });

  it('takes back is gone with its source; that there was one stays', async () => {
    await arrive(desk, channelId, say({ person: 'U5', text: '口座番号は1234567です', headerId: 'm5' }));
    const removed: InboundItem = { ...come(), kind: 'removed', headerId: 'm5', removedAt: at };
    await arrive(desk, channelId, removed);
    const { conversation, messages } = await only('U5');
    expect(messages).toMatchObject([{ text: '', removedAt: at.toISOString() }]);
    expect(conversation.preview).toBe('');
    const { rows } = await desk.context.database.pool.query<{ bytes: Buffer }>(
      `select f.bytes from message m join source s on s.id = m.source_id join file f on f.id = s.file_id where m.id = $1`,
      [messages[0]?.id],
    );
    expect(rows.map(({ bytes }) => bytes.byteLength)).toEqual([0]);
  });

  it('changes is as the newest change says, in whatever order they arrive', async () => {
    await arrive(desk, channelId, say({ person: 'U6', text: '三個', headerId: 'm6' }));
    const edit = (text: string, seconds: number): InboundItem => ({
      ...come(),
      kind: 'edited',
      headerId: 'm6',
      text,
      content: null,
      editedAt: new Date(at.getTime() + seconds * 1000),
    });
    await arrive(desk, channelId, edit('五個', 20), edit('四個', 10));
    const { conversation, messages } = await only('U6');
    expect(messages).toMatchObject([{ text: '五個', editedAt: '2026-11-21T03:00:20.000Z' }]);
    expect(conversation.preview).toBe('五個');
  });

  it('never wrote here changes nothing', async () => {
    const before = await desk.owner.call<List<Conversation>>('GET', '/api/v1/conversations?limit=100');
    await arrive(desk, channelId, { ...come(), kind: 'removed', headerId: 'elsewhere', removedAt: at });
    await arrive(desk, channelId, { ...come(), kind: 'kept' });
    const after = await desk.owner.call<List<Conversation>>('GET', '/api/v1/conversations?limit=100');
    expect(after.body).toEqual(before.body);
  });
});
