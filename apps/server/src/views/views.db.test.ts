import type { Conversation, SavedView, ViewCounts } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';

type Refused = { code: string };
let desk: Desk;
let sato: Person;
let suzuki: Person;
const day = 86_400_000;
beforeAll(async () => {
  desk = await buildDesk({ undoSeconds: 0 });
  sato = await desk.join('agent', '佐藤');
  suzuki = await desk.join('agent', '鈴木');
  const channelId = await addChannel(desk);
  const mail = (subject: string, daysAgo: number) =>
    inbound({ subject, receivedAt: new Date(Date.now() - daysAgo * day) });
  await arrive(
    desk,
    channelId,
    mail('遅れ', 10),
    mail('新着', 0),
    mail('回答済み', 10),
    mail('保留', 10),
    mail('完了', 10),
  );
  const change = async (subject: string, body: object) =>
    desk.owner.call('PATCH', `/api/v1/conversations/${(await find(subject)).id}`, body);
  const answered = await find('回答済み');
  const path = `/api/v1/conversations/${answered.id}/messages`;
  await desk.owner.call('POST', path, { text: 'ご回答します', basedOn: answered.lastMessageId });
  await change('保留', {
    status: 'on_hold',
    holdReason: '確認中',
    holdUntil: new Date(Date.now() + day).toISOString(),
  });
  await change('完了', { status: 'done' });
});
afterAll(() => desk.close());

async function list(query: string, person = sato): Promise<string[]> {
  const { body } = await person.call<{ items: Conversation[] }>(
    'GET',
    `/api/v1/conversations?sort=newest&${query}`,
  );
  return body.items.map((each) => each.subject).toSorted();
}
async function find(subject: string): Promise<Conversation> {
  const { body } = await desk.owner.call<{ items: Conversation[] }>('GET', '/api/v1/conversations');
  const found = body.items.find((each) => each.subject === subject);
  if (found === undefined) throw new Error(`no conversation «${subject}»`);
  return found;
}
const create = (body: object, person = sato) =>
  person.call<SavedView & Refused>('POST', '/api/v1/views', body);
const views = async (person = sato) =>
  (await person.call<{ items: SavedView[] }>('GET', '/api/v1/views')).body.items;
const counts = async (person = sato) => (await person.call<ViewCounts>('GET', '/api/v1/views/counts')).body;

describe('a list narrowed down', () => {
  it('by who is to move next', async () => {
    expect(await list('waiting=us')).toEqual(['新着', '遅れ']);
    // Its time had passed before it was put on hold.
    expect(await list('waiting=late')).toEqual(['保留', '遅れ']);
    expect(await list('waiting=customer')).toEqual(['回答済み']);
    expect((await sato.call('GET', '/api/v1/conversations?waiting=soon')).status).toBe(400);
  });

  it('by what one has not read, never among what is done', async () => {
    const { id, lastMessageId } = await find('新着');
    expect(await list('unread=true', suzuki)).toEqual(['保留', '回答済み', '新着', '遅れ'].toSorted());
    await suzuki.call('POST', `/api/v1/conversations/${id}/read`, { messageId: lastMessageId });
    expect(await list('unread=true', suzuki)).not.toContain('新着');
    expect(await list('unread=false', suzuki)).toContain('新着');
  });

  it('by tag, by customer, by what one follows, and by several of these', async () => {
    const { id, customer } = await find('遅れ');
    const tag = (await sato.call<{ id: string }>('POST', '/api/v1/tags', { name: '至急' })).body.id;
    await sato.call('POST', `/api/v1/conversations/${id}/tags`, { add: [tag] });
    await sato.call('POST', `/api/v1/conversations/${id}/following`);
    expect(await list(`tag=${tag}`)).toEqual(['遅れ']);
    expect(await list(`tag=${tag}&status=done`)).toEqual([]);
    expect(await list('following=true')).toEqual(['遅れ']);
    expect(await list(`following=true&tag=${tag}&customer=${customer.id}&waiting=late&unread=true`)).toEqual([
      '遅れ',
    ]);
    expect(await list('following=true', suzuki)).toEqual([]);
    expect(await list(`tag=${id}`)).toEqual([]);
    expect((await sato.call('GET', '/api/v1/conversations?tag=x')).status).toBe(400);
  });
});

describe('a saved view', () => {
  it('keeps a filter under a name, for oneself', async () => {
    const { status, body } = await create({
      name: '遅れている卸',
      filter: { waiting: 'late', assignee: 'none' },
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: '遅れている卸',
      shared: false,
      filter: {
        status: 'active',
        waiting: 'late',
        assignee: 'none',
        tag: null,
        unread: false,
        sort: 'urgency',
      },
    });
    expect((await views()).map((view) => view.id)).toContain(body.id);
    expect((await views(suzuki)).map((view) => view.id)).not.toContain(body.id);
    expect((await counts()).saved[body.id]).toBe(2);
    for (const [method, path] of [
      ['PATCH', `/api/v1/views/${body.id}`],
      ['DELETE', `/api/v1/views/${body.id}`],
    ] as const)
      expect((await suzuki.call(method, path, method === 'PATCH' ? { name: 'x' } : undefined)).status).toBe(
        404,
      );
    expect((await suzuki.call('PUT', '/api/v1/views/order', { ids: [body.id] })).status).toBe(404);
  });

  it('is shared by leads and owners alone', async () => {
    expect((await create({ name: '全員', shared: true, filter: {} })).body.code).toBe('forbidden');
    const { id } = (await create({ name: '全員', shared: true, filter: {} }, desk.owner)).body;
    expect((await views()).find((view) => view.id === id)).toMatchObject({ name: '全員', shared: true });
    expect((await sato.call('PATCH', `/api/v1/views/${id}`, { name: 'x' })).status).toBe(403);
    expect((await sato.call('DELETE', `/api/v1/views/${id}`)).status).toBe(403);
    const own = await desk.owner.call('PATCH', `/api/v1/views/${id}`, { name: '自分', shared: false });
    expect(own.body).toMatchObject({ name: '自分', shared: false });
    expect((await views()).map((view) => view.id)).not.toContain(id);
  });

  it('is put in order, renamed and deleted', async () => {
    const made = [];
    for (const name of ['甲', '乙', '丙']) made.push((await create({ name, filter: {} }, suzuki)).body.id);
    const [first = '', second = '', third = ''] = made;
    await suzuki.call('PUT', '/api/v1/views/order', { ids: [third, first, second] });
    expect((await views(suzuki)).filter((view) => !view.shared).map((view) => view.name)).toEqual([
      '丙',
      '甲',
      '乙',
    ]);
    await suzuki.call('PATCH', `/api/v1/views/${first}`, { name: '甲の二', filter: { status: 'done' } });
    await suzuki.call('DELETE', `/api/v1/views/${third}`);
    expect((await views(suzuki)).map((view) => [view.name, view.filter.status])).toEqual([
      ['甲の二', 'done'],
      ['乙', 'active'],
    ]);
  });

  it('refuses what no list can be asked for, and too many', async () => {
    for (const filter of [{ status: 'lost' }, { assignee: 'you' }, { colour: 'red' }, { tag: 'x' }])
      expect((await create({ name: 'x', filter })).status).toBe(400);
    expect((await create({ name: ' ', filter: {} })).status).toBe(400);
    const crowded = await desk.join('agent', '多い');
    for (let made = 0; made < 30; made += 1)
      expect((await create({ name: `${made}`, filter: {} }, crowded)).status).toBe(201);
    expect((await create({ name: '31', filter: {} }, crowded)).body.code).toBe('unprocessable');
  });
});

describe('the counts', () => {
  it('are of the built-in views, as their lists are', async () => {
    const { builtIn, cap } = await counts(await desk.join('agent', '新人'));
    expect(builtIn).toEqual({
      mine: 0,
      unassigned: 3,
      late: 2,
      waiting: 1,
      mentioned: 0,
      following: 0,
      active: 4,
      on_hold: 1,
    });
    expect(cap).toBe(1000);
  });

  it('are of one’s own workspace', async () => {
    const other = await neighbour(desk);
    const { builtIn, saved } = await counts(other.owner);
    expect([builtIn.active, saved]).toEqual([0, {}]);
  });
});
