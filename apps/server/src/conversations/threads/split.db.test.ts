import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LinkedConversation } from '@madoguchi/contract';
import { buildDesk, type Desk, type Person } from '../../testing/desk.fixture.ts';
import { addChannel, arrive, inbound } from '../mail.fixture.ts';
import { begin, expectSound, threadTools } from './threads.fixture.ts';

let desk: Desk;
let channelId: string;
let sato: Person;
let tools: ReturnType<typeof threadTools>;
let id: string;
let headerId: string;
let count = 0;
beforeAll(async () => {
  desk = await buildDesk({ undoSeconds: 60 });
  channelId = await addChannel(desk);
  sato = await desk.join('agent', '佐藤');
  tools = threadTools(sato);
});
afterAll(() => desk.close());
beforeEach(async () => {
  count += 1;
  ({ id, headerId } = await begin(desk, channelId, `急須の件 ${count}`, { minutesAgo: 60 }));
  await tools.note(id, 'メモ');
  const other = { headerId: `other-${count}@example.ne.jp`, references: [headerId] };
  await arrive(desk, channelId, inbound({ ...other, text: '別件ですが', subject: `別件 ${count}` }));
});
afterEach(() => expectSound(desk));

const links = async (of: string) =>
  (await sato.call<{ items: LinkedConversation[] }>('GET', `/api/v1/conversations/${of}/links`)).body.items;
const third = async () => (await tools.messages(id))[2]?.id ?? '';

describe('a conversation split from a message on', () => {
  it('is two, linked with each other, each waiting for its own answer', async () => {
    const { status, body } = await tools.split(id, await third());
    expect(status).toBe(201);
    expect(body).toMatchObject({ kind: 'split', sourceId: id, subject: `別件 ${count}` });
    expect(await tools.texts(id)).toEqual([`急須の件 ${count}`, 'メモ']);
    expect(await tools.texts(body.targetId)).toEqual(['別件ですが']);
    const [old, made] = [await tools.detail(id), await tools.detail(body.targetId)];
    expect(made).toMatchObject({
      subject: `別件 ${count}`,
      status: 'open',
      messageCount: 1,
      customer: old.customer,
    });
    expect(old).toMatchObject({ messageCount: 2, lastDirection: 'note', preview: 'メモ' });
    expect((made.waitingSince ?? '') > (old.waitingSince ?? '')).toBe(true);
    expect(await links(id)).toMatchObject([{ id: body.targetId }]);
    expect(await links(body.targetId)).toMatchObject([{ id, subject: `急須の件 ${count}` }]);
    expect([(await tools.trail(id))[0], (await tools.trail(body.targetId))[0]]).toEqual([
      'split_off',
      'split',
    ]);
  });

  it('gets later mail where the mail it answers is', async () => {
    const { body } = await tools.split(id, await third(), '新しい件名');
    await arrive(desk, channelId, inbound({ references: [headerId], text: '急須の続き' }));
    await arrive(
      desk,
      channelId,
      inbound({ references: [`other-${count}@example.ne.jp`], text: '別件の続き' }),
    );
    expect((await tools.texts(id)).at(-1)).toBe('急須の続き');
    expect((await tools.texts(body.targetId)).at(-1)).toBe('別件の続き');
    expect((await tools.detail(body.targetId)).subject).toBe('新しい件名');
  });

  it('belongs to whoever wrote what was split off', async () => {
    const from = { name: '鈴木 一郎', address: `ichiro${count}@example.ne.jp` };
    const known = await begin(desk, channelId, `鈴木の件 ${count}`, { from: from.address });
    await arrive(desk, channelId, inbound({ references: [headerId], text: '鈴木です', from }));
    const last = (await tools.messages(id)).at(-1)?.id ?? '';
    const { body } = await tools.split(id, last);
    const suzuki = (await tools.detail(known.id)).customer;
    expect((await tools.detail(body.targetId)).customer).toEqual(suzuki);
  });

  it('cannot be split at its first message, at none of its own, or while it answers', async () => {
    const first = (await tools.messages(id))[0]?.id ?? '';
    expect(await tools.split(id, first)).toMatchObject({ status: 422, body: { code: 'unprocessable' } });
    const other = await begin(desk, channelId, `よその件 ${count}`);
    const foreign = (await tools.messages(other.id))[0]?.id ?? '';
    expect(await tools.split(id, foreign)).toMatchObject({ status: 404 });
    await tools.answer(id, '回答');
    expect(await tools.split(id, await third())).toMatchObject({
      status: 409,
      body: { code: 'still_sending' },
    });
    await desk.context.database.pool.query('delete from outbox');
  });
});

describe('a split taken back', () => {
  it('is one conversation again, with what came in since', async () => {
    const before = await tools.detail(id);
    const messages = await tools.messages(id);
    const { body } = await tools.split(id, await third());
    expect((await tools.undo(body.id)).status).toBe(200);
    expect(await tools.messages(id)).toEqual(messages);
    expect(await tools.detail(id)).toEqual(before);
    expect(await links(id)).toEqual([]);
    const again = (await tools.split(id, await third())).body;
    await arrive(
      desk,
      channelId,
      inbound({ references: [`other-${count}@example.ne.jp`], text: '別件の続き' }),
    );
    await tools.note(id, 'もう一つのメモ');
    expect((await tools.undo(again.id)).status).toBe(200);
    expect(await tools.texts(id)).toEqual([
      `急須の件 ${count}`,
      'メモ',
      '別件ですが',
      '別件の続き',
      'もう一つのメモ',
    ]);
    expect(await tools.detail(again.targetId)).toMatchObject({ mergedInto: id });
    await arrive(desk, channelId, inbound({ conversationId: again.targetId, text: '印から' }));
    expect((await tools.texts(id)).at(-1)).toBe('印から');
  });
});

describe('links between conversations', () => {
  const link = (a: string, b: string) =>
    sato.call('POST', `/api/v1/conversations/${a}/links`, { conversationId: b });

  it('hold both ways, once, and are taken away from either end', async () => {
    const other = await begin(desk, channelId, `関連の件 ${count}`);
    expect((await link(id, other.id)).status).toBe(200);
    expect((await link(other.id, id)).status).toBe(200);
    expect(await links(other.id)).toHaveLength(1);
    await sato.call('DELETE', `/api/v1/conversations/${other.id}/links/${id}`);
    expect([await links(id), await links(other.id)]).toEqual([[], []]);
    expect((await tools.trail(id)).slice(0, 2)).toEqual(['unlinked', 'linked']);
  });

  it('lead to where a conversation is now', async () => {
    const [other, target] = [
      await begin(desk, channelId, `関連の件 ${count}`),
      await begin(desk, channelId, `統合先の件 ${count}`),
    ];
    await link(id, other.id);
    await tools.merge(target.id, other.id);
    expect(await links(id)).toMatchObject([{ id: target.id }]);
    expect(await links(target.id)).toMatchObject([{ id }]);
  });

  it('are not made with itself or with nothing', async () => {
    expect((await link(id, id)).status).toBe(400);
    expect((await link(id, '00000000-0000-7000-8000-000000000000')).status).toBe(404);
  });
});
