import type { Tag } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';

type Refused = { code: string };
let desk: Desk;
let agent: Person;
beforeAll(async () => {
  desk = await buildDesk();
  agent = await desk.join('agent', '佐藤');
});
afterAll(() => desk.close());

const create = (name: string, more: object = {}, person = agent) =>
  person.call<Tag & Refused>('POST', '/api/v1/tags', { name, ...more });
const list = async (person = agent) =>
  (await person.call<{ items: Tag[] }>('GET', '/api/v1/tags')).body.items.map((tag) => tag.name);

describe('tags', () => {
  it('are made by whoever tags, in a colour of the palette', async () => {
    expect((await create('返品', { colour: 'shu' })).body).toMatchObject({ name: '返品', colour: 'shu' });
    expect((await create('卸')).body.colour).toBe('ink');
    expect((await create('赤', { colour: '#ff0000' })).status).toBe(400);
    expect((await create('  ')).status).toBe(400);
    const observer = await desk.join('observer', '見学');
    expect((await create('見学', {}, observer)).status).toBe(403);
  });

  it('have one name each, whatever its width and case, also when made at once', async () => {
    const answers = await Promise.all([create('VIP'), create('ＶＩＰ'), create('vip ')]);
    expect(answers.map((each) => each.status).toSorted()).toEqual([201, 409, 409]);
  });

  it('are renamed, merged and deleted by leads and owners', async () => {
    const { id } = (await create('不良')).body;
    const other = (await create('不具合')).body.id;
    for (const [method, path] of [
      ['PATCH', `/api/v1/tags/${id}`],
      ['DELETE', `/api/v1/tags/${id}`],
    ] as const)
      expect((await agent.call(method, path, method === 'PATCH' ? { name: 'x' } : undefined)).status).toBe(
        403,
      );
    const renamed = await desk.owner.call('PATCH', `/api/v1/tags/${id}`, {
      name: '初期不良',
      colour: 'yamabuki',
    });
    expect(renamed.body).toMatchObject({ name: '初期不良', colour: 'yamabuki' });
    expect((await desk.owner.call('PATCH', `/api/v1/tags/${id}`, { name: '不具合' })).body['code']).toBe(
      'conflict',
    );
    expect((await desk.owner.call('POST', `/api/v1/tags/${id}/merge`, { into: id })).status).toBe(400);
    expect((await desk.owner.call('POST', `/api/v1/tags/${id}/merge`, { into: other })).status).toBe(200);
    expect(await list()).not.toContain('初期不良');
    expect((await desk.owner.call('DELETE', `/api/v1/tags/${other}`)).status).toBe(200);
    expect((await desk.owner.call('DELETE', `/api/v1/tags/${other}`)).status).toBe(404);
  });

  it('take their conversations and saved views along when they are merged', async () => {
    const channelId = await addChannel(desk);
    await arrive(desk, channelId, inbound({ subject: '両方' }), inbound({ subject: '片方' }));
    const { items } = (
      await agent.call<{ items: { id: string; subject: string }[] }>('GET', '/api/v1/conversations')
    ).body;
    const id = (subject: string) => items.find((each) => each.subject === subject)?.id ?? '';
    const [from, into] = [(await create('クレーム')).body.id, (await create('ご指摘')).body.id];
    await agent.call('POST', `/api/v1/conversations/${id('両方')}/tags`, { add: [from, into] });
    await agent.call('POST', `/api/v1/conversations/${id('片方')}/tags`, { add: [from] });
    const view = await agent.call<{ id: string }>('POST', '/api/v1/views', {
      name: 'クレーム',
      filter: { tag: from },
    });
    await desk.owner.call('POST', `/api/v1/tags/${from}/merge`, { into });
    const tagged = await agent.call<{ items: unknown[] }>('GET', `/api/v1/conversations?tag=${into}`);
    expect(tagged.body.items).toHaveLength(2);
    const counts = await agent.call<{ saved: Record<string, number> }>('GET', '/api/v1/views/counts');
    expect(counts.body.saved[view.body.id]).toBe(2);
  });

  it('are one workspace’s own', async () => {
    const other = await neighbour(desk);
    const { id } = (await create('内輪')).body;
    expect(await list(other.owner)).toEqual([]);
    expect((await other.owner.call('PATCH', `/api/v1/tags/${id}`, { name: 'x' })).status).toBe(404);
    expect((await create('内輪', {}, other.owner)).status).toBe(201);
  });
});
