import type {
  Conversation,
  Message,
  PromiseRecord,
  Notice,
  NoticeOrder,
  NoticePreview,
  NoticeTask,
} from '@madoguchi/contract';
import type { LineUser } from '@madoguchi/testbed/line-types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noon } from '../broadcasts/noon.fixture.ts';
import { addChannel } from '../conversations/mail.fixture.ts';
import { buildLineDesk, type LineDesk } from '../line/line.fixture.ts';
import { orderDesk } from '../orders/orders.fixture.ts';
import { sql } from '../platform/db/index.ts';
import type { Person } from '../testing/desk.fixture.ts';
import { keepPromise, sendNotices } from './index.ts';

let at: LineDesk;
let orders: ReturnType<typeof orderDesk>;
let lead: Person;
let agent: Person;
let friend: LineUser;
beforeAll(async () => {
  at = await buildLineDesk();
  orders = orderDesk(at.desk);
  await addChannel(at.desk, 'shop@example.jp');
  lead = await at.desk.join('lead', '青木 主任');
  agent = await at.desk.join('agent', '木村 担当');
  friend = at.line.state.user('LINEの友');
  await at.arrive(at.events.event('follow', friend, { follow: { isUnblocked: false } }));
});
afterAll(() => at.close());

let product = 0;
/** A product that nobody else ordered. */
const newProduct = () => {
  product += 1;
  return `限定品${product}`;
};
const ordered = async (name: string, given: object = {}) =>
  (
    await orders.put({
      lines: [{ product: name, quantity: 1, unitPrice: 1000 }],
      shipBy: '2027-01-10',
      ...given,
    })
  ).body.order;
/** Gives the friend at LINE an order. */
async function orderedByFriend(name: string) {
  const { body } = await at.desk.owner.call<{ items: { id: string }[] }>(
    'GET',
    '/api/v1/customers?query=LINEの友',
  );
  const phone = '090-7777-0001';
  await at.desk.owner.call('POST', `/api/v1/customers/${body.items[0]?.id}/contact-points`, {
    kind: 'phone',
    value: phone,
  });
  return ordered(name, { customer: { name: 'LINEの友', phone } });
}
const usual = { name: '入荷遅れ', reason: '製造元の都合により', dateKind: 'ship', newDate: '2027-02-01' };
const begin = async (given: object, by: Person = agent) => {
  const { status, body } = await by.call<Notice & { detail: string; code: string }>(
    'POST',
    '/api/v1/notices',
    { ...usual, ...given },
  );
  return { status, body };
};
const approve = ({ id, revision }: Notice, by: Person = lead) =>
  by.call<Notice & { code: string }>('POST', `/api/v1/notices/${id}/approve`, { basedOn: revision });
const read = async ({ id }: Notice) => (await agent.call<Notice>('GET', `/api/v1/notices/${id}`)).body;
const rows = async ({ id }: Notice) =>
  (await agent.call<{ items: NoticeOrder[] }>('GET', `/api/v1/notices/${id}/orders`)).body.items;
const turn = (later = 0) =>
  sendNotices(at.desk.context.delivery, at.desk.workspaceId, new Date(noon().getTime() + later * 60_000));
async function run() {
  for (let later = 0; later < 20; later += 1) await turn(later);
}
const outboxed = () =>
  at.desk.context.database.inWorkspace(at.desk.workspaceId, (tx) =>
    tx.many(sql`select message_id from outbox where workspace_id = ${tx.workspaceId}`),
  );

describe('a notice of a delay', () => {
  it('finds the orders, drafts an apology with reason and day, and shows it as each one reads it', async () => {
    const name = newProduct();
    const [one] = [await ordered(name, { number: '#7001' }), await ordered('別の品')];
    const { status, body } = await begin({ orders: { product: name } });
    expect([status, body.counts.waiting, body.state]).toEqual([201, 1, 'draft']);
    expect(await rows(body)).toMatchObject([
      { order: { id: one.id, number: '#7001' }, state: 'waiting', way: { channel: 'email' }, again: false },
    ]);
    const preview = await agent.call<NoticePreview>('POST', `/api/v1/notices/${body.id}/preview`, {
      orderId: one.id,
    });
    expect(preview.body).toMatchObject({
      channel: 'email',
      subject: '【お詫び】商品の発送遅延につきまして（ご注文番号 #7001）',
      findings: [],
    });
    for (const part of ['山田 花子様', 'お詫び申し上げます', '製造元の都合により', '2月1日(月)', name])
      expect(preview.body.text).toContain(part);
    const english = await agent.call<NoticePreview>('POST', `/api/v1/notices/${body.id}/preview`, {
      orderId: one.id,
      language: 'en',
    });
    expect(english.body.text).toContain('We sincerely apologise');
  });

  it('is written into each customer’s own thread once, by their channel, and the new day holds', async () => {
    const name = newProduct();
    const mine = await ordered(name, { customer: { name: '二件 様', email: 'two@example.ne.jp' } });
    const second = await ordered(name, { customer: { name: '二件 様', email: 'two@example.ne.jp' } });
    const chat = await orderedByFriend(name);
    const shipped = await ordered(name);
    const { body } = await begin({ orders: { product: name } });
    expect(body.counts.waiting).toBe(4);
    await orders.ship(shipped.id, { shippedAt: '2026-11-20T00:00:00Z' });
    await approve(body);
    await Promise.all([turn(), turn(), turn()]);
    await run();
    expect(await read(body)).toMatchObject({
      state: 'done',
      counts: { waiting: 0, written: 3, skipped: 1, call: 0 },
    });
    const found = await rows(body);
    const row = (id: string) => found.find(({ order }) => order.id === id);
    expect(row(shipped.id)).toMatchObject({ state: 'skipped', reason: 'shipped' });
    expect(row(mine.id)?.conversationId).toBe(row(second.id)?.conversationId);
    const messagesOf = async (id: string) =>
      (
        await agent.call<{ items: Message[] }>(
          'GET',
          `/api/v1/conversations/${row(id)?.conversationId}/messages`,
        )
      ).body.items;
    const letters = await messagesOf(mine.id);
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({
      direction: 'outbound',
      automatic: false,
      author: { id: lead.memberId },
    });
    expect(letters[0]?.text).toContain(`${mine.number}、${second.number}`);
    const { body: thread } = await agent.call<Conversation>(
      'GET',
      `/api/v1/conversations/${row(mine.id)?.conversationId}`,
    );
    expect(thread).toMatchObject({ status: 'done', waitingSince: null });
    expect((await messagesOf(chat.id)).filter(({ direction }) => direction === 'outbound')).toHaveLength(1);
    expect((await orders.read(mine.id)).body).toMatchObject({ shipBy: '2027-02-01', dueOn: '2027-02-01' });
  });

  it('is not told twice of the same day, and says so when the day moves again', async () => {
    const name = newProduct();
    const order = await ordered(name);
    for (const expected of [
      { written: 1, skipped: 0 },
      { written: 0, skipped: 1 },
    ]) {
      const { body } = await begin({ orders: { orderIds: [order.id] } });
      await approve(body);
      await run();
      expect((await read(body)).counts).toMatchObject(expected);
    }
    const { body } = await begin({ orders: { orderIds: [order.id] }, newDate: '2027-03-01' });
    expect(await rows(body)).toMatchObject([{ again: true }]);
    await approve(body);
    await run();
    const [row] = await rows(body);
    const { body: page } = await agent.call<{ items: Message[] }>(
      'GET',
      `/api/v1/conversations/${row?.conversationId}/messages`,
    );
    expect(page.items.at(-1)?.text).toContain('重ねてのご連絡');
    expect((await orders.read(order.id)).body.shipBy).toBe('2027-03-01');
  });

  it('names whom nobody reaches, to be called', async () => {
    const order = await ordered(newProduct(), { customer: { name: '電話だけ', phone: '03-7777-0000' } });
    const { body } = await begin({ orders: { orderIds: [order.id] } });
    await approve(body);
    await run();
    expect(await rows(body)).toMatchObject([{ state: 'call', phone: '03-7777-0000', way: null }]);
    const todo = async () =>
      (await agent.call<{ items: NoticeTask[] }>('GET', '/api/v1/notices/tasks')).body.items;
    expect(await todo()).toMatchObject([{ kind: 'call_about_delay', customer: { name: '電話だけ' } }]);
    await agent.call('POST', `/api/v1/notices/${body.id}/called`, { orderId: order.id });
    const again = await agent.call('POST', `/api/v1/notices/${body.id}/called`, { orderId: order.id });
    expect([again.status, await todo()]).toEqual([409, []]);
    expect((await orders.read(order.id)).body.shipBy).toBe('2027-02-01');
  });

  it('names only those to be called whose channel refuses it, though several are written at once', async () => {
    const name = newProduct();
    await ordered(name);
    const chat = await orderedByFriend(name);
    await ordered(name);
    const { body: channels } = await at.desk.owner.call<{ items: { id: string; type: string }[] }>(
      'GET',
      '/api/v1/channels',
    );
    const mailbox = `/api/v1/channels/${channels.items.find(({ type }) => type === 'email')?.id}`;
    const { body } = await begin({ orders: { product: name } });
    await approve(body);
    await at.desk.owner.call('PATCH', mailbox, { enabled: false });
    await run();
    await at.desk.owner.call('PATCH', mailbox, { enabled: true });
    expect(await read(body)).toMatchObject({ state: 'done', counts: { waiting: 0, written: 1, call: 2 } });
    expect((await rows(body)).find(({ order }) => order.id === chat.id)?.state).toBe('written');
    expect((await rows(body)).filter(({ state }) => state === 'call')).toMatchObject([
      { reason: 'refused' },
      { reason: 'refused' },
    ]);
  });

  it('leaves out what was unticked, and takes it in again', async () => {
    const name = newProduct();
    const [one, two] = [await ordered(name), await ordered(name)];
    const { body } = await begin({ orders: { product: name } });
    const path = `/api/v1/notices/${body.id}`;
    const change = { basedOn: body.revision, leaveOut: [one.id, two.id] };
    const out = await agent.call<Notice>('PATCH', path, change);
    expect(out.body.counts).toMatchObject({ waiting: 0, skipped: 2 });
    expect((await approve(out.body)).status).toBe(422);
    const back = await agent.call<Notice>('PATCH', path, { basedOn: out.body.revision, takeIn: [one.id] });
    expect(back.body.counts.waiting).toBe(1);
    expect((await agent.call('PATCH', path, change)).status).toBe(409);
  });

  it('is approved by somebody else than whoever wrote it, and never by an agent', async () => {
    const order = await ordered(newProduct());
    const { body } = await begin({ orders: { orderIds: [order.id] } }, lead);
    expect((await lead.call<Notice>('GET', `/api/v1/notices/${body.id}`)).body.mayApprove).toBe('own');
    expect((await approve(body)).body.code).toBe('own_reply');
    expect((await approve(body, agent)).status).toBe(403);
    const edited = await at.desk.owner.call<Notice>('PATCH', `/api/v1/notices/${body.id}`, {
      basedOn: body.revision,
      name: '改',
    });
    expect((await approve(edited.body, at.desk.owner)).body.code).toBe('own_reply');
  });

  it('keeps the hours in which one writes to people, its pace, and stands still when told', async () => {
    const name = newProduct();
    for (let n = 0; n < 4; n += 1) await ordered(name);
    const { body } = await begin({ orders: { product: name } });
    const slow = await agent.call<Notice>('PATCH', `/api/v1/notices/${body.id}`, {
      basedOn: body.revision,
      perMinute: 1,
    });
    await approve(slow.body);
    await sendNotices(
      at.desk.context.delivery,
      at.desk.workspaceId,
      new Date(noon().getTime() + 11 * 3_600_000),
    );
    expect((await read(body)).counts.written).toBe(0);
    const morning = Date.parse((await read(body)).nextAt ?? '');
    const tick = (minutes: number) =>
      sendNotices(at.desk.context.delivery, at.desk.workspaceId, new Date(morning + minutes * 60_000));
    await tick(0);
    await tick(0.5);
    expect((await read(body)).counts.written).toBe(1);
    await tick(1);
    await lead.call('POST', `/api/v1/notices/${body.id}/pause`);
    await tick(5);
    expect(await read(body)).toMatchObject({ state: 'paused', pausedBy: 'person', counts: { written: 2 } });
    await lead.call('POST', `/api/v1/notices/${body.id}/resume`);
    await tick(6);
    await lead.call('POST', `/api/v1/notices/${body.id}/stop`);
    expect(await read(body)).toMatchObject({ state: 'stopped', counts: { written: 3, skipped: 1 } });
    expect((await outboxed()).length).toBeGreaterThan(0);
  });

  it.each([
    ['no orders', { orders: {} }, 400],
    ['a product that nobody ordered', { orders: { product: '幻の品' } }, 422],
    ['a day that has passed', { orders: { late: true }, newDate: '2020-01-01' }, 400],
  ])('cannot begin with %s', async (_name, given, status) =>
    expect((await begin(given)).status).toBe(status),
  );

  it('does not go out with a name in braces that means nothing', async () => {
    const order = await ordered(newProduct());
    const { body } = await begin({ orders: { orderIds: [order.id] } });
    const texts = { ...body.texts, ja: { ...body.texts.ja, mail: '{お客さん}へ' } };
    const changed = await agent.call<Notice>('PATCH', `/api/v1/notices/${body.id}`, {
      basedOn: body.revision,
      texts,
    });
    const refused = await approve(changed.body);
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([
      422,
      expect.stringContaining('お客さん'),
    ]);
  });
});

describe('a day that was told', () => {
  const promised = async () =>
    (
      await agent.call<{ items: PromiseRecord[] }>('GET', '/api/v1/promises?state=all&limit=100')
    ).body.items.filter(({ source }) => source === 'notice');
  const told = async (name: string, newDate: string) => {
    const { body } = await begin({ orders: { product: name }, newDate });
    await approve(body);
    await run();
  };
  const keep = async () => {
    while (await keepPromise(at.desk.context, at.desk.workspaceId));
  };

  it('is a promise, moves with the next notice, and is kept when the parcel leaves', async () => {
    const before = new Set((await promised()).map(({ id }) => id));
    const name = newProduct();
    const order = await ordered(name);
    const other = await ordered(name);
    const own = async () => (await promised()).filter(({ id }) => !before.has(id));
    await told(name, '2027-02-03');
    const first = await own();
    expect(first).toHaveLength(2);
    expect(first[0]).toMatchObject({
      state: 'open',
      act: 'send',
      due: '2027-02-03',
      sentence: '新しい発送予定日：2月3日(水)',
      confirmed: true,
    });
    await told(name, '2027-02-10');
    const moved = await own();
    expect(moved.map(({ state, due }) => `${state} ${due}`).toSorted()).toEqual([
      'moved 2027-02-03',
      'moved 2027-02-03',
      'open 2027-02-10',
      'open 2027-02-10',
    ]);
    await keep();
    expect((await own()).filter(({ state }) => state === 'open')).toHaveLength(2);
    await orders.ship(order.id, { shippedAt: '2026-11-20T01:00:00.000Z' });
    await orders.put({
      externalId: other.externalId,
      source: other.source,
      lines: [{ product: name, quantity: 1, unitPrice: 1000 }],
      cancelledAt: '2026-11-20T00:00:00Z',
    });
    await Promise.all([keep(), keep()]);
    const kept = (await own()).find(({ state }) => state === 'kept');
    expect(kept).toMatchObject({ closedHow: 'order', closedAt: '2026-11-20T01:00:00.000Z', late: false });
    expect((await own()).filter(({ state }) => state === 'not_promise')).toHaveLength(1);
    const trail = await at.desk.owner.call('GET', `/api/v1/conversations/${kept?.conversationId}/activity`);
    expect(JSON.stringify(trail.body)).toContain('promise_kept');
  });
});
