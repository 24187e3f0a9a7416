import type { Activity, Notice, NoticeOrder, Order, OrderAnswer, PromiseRecord } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noon } from '../broadcasts/noon.fixture.ts';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import { orderDesk } from '../orders/orders.fixture.ts';
import { sql } from '../platform/db/index.ts';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { keepPromise, sendNotices } from './index.ts';

let desk: Desk;
let orders: ReturnType<typeof orderDesk>;
let agent: Person;
let mailbox: string;
beforeAll(async () => {
  desk = await buildDesk();
  orders = orderDesk(desk);
  mailbox = await addChannel(desk, 'shop@example.jp');
  agent = await desk.join('agent', '木村 担当');
});
afterAll(() => desk.close());

let count = 0;
/** Somebody, as a shop knows them; `given` says how they are reached. */
async function ordered(given: object): Promise<Order> {
  count += 1;
  const lines = [{ product: `限定品${count}`, quantity: 1, unitPrice: 1000 }];
  const answer: { body: OrderAnswer } = await orders.put({ lines, shipBy: '2027-01-10', customer: given });
  return answer.body.order;
}

/** A notice about some orders that has gone out. */
async function noticeOf(found: readonly Order[], newDate = '2027-02-01'): Promise<string> {
  const { body } = await agent.call<Notice>('POST', '/api/v1/notices', {
    name: '入荷遅れ',
    reason: '製造元の都合により',
    dateKind: 'ship',
    newDate,
    orders: { orderIds: found.map(({ id }) => id) },
  });
  await desk.owner.call('POST', `/api/v1/notices/${body.id}/approve`, { basedOn: body.revision });
  for (let later = 0; later < 4; later += 1)
    await sendNotices(desk.context.delivery, desk.workspaceId, new Date(noon().getTime() + later * 60_000));
  return body.id;
}

const rows = async (id: string) =>
  (await agent.call<{ items: NoticeOrder[] }>('GET', `/api/v1/notices/${id}/orders`)).body.items;
const called = (id: string, { id: orderId }: Order) =>
  agent.call<Notice>('POST', `/api/v1/notices/${id}/called`, { orderId });

/** The promises of these orders, by what they say. */
async function promisesOf(found: readonly Order[]): Promise<PromiseRecord[]> {
  const { body } = await agent.call<{ items: PromiseRecord[] }>(
    'GET',
    '/api/v1/promises?state=all&limit=100',
  );
  const numbers = found.map(({ number }) => number);
  return body.items.filter(({ sentence }) => numbers.some((number) => sentence.includes(number)));
}

describe('who was told of a delay by telephone', () => {
  it('was told of all their orders at once, and the new day is a promise of each', async () => {
    const who = { name: '電話 一郎', phone: '03-7777-0001' };
    const found = [await ordered(who), await ordered(who)];
    const [first, second] = found;
    if (first === undefined || second === undefined) throw new Error('no orders');
    const id = await noticeOf(found);
    expect((await called(id, first)).body.counts).toMatchObject({ call: 0, called: 2 });
    expect((await called(id, second)).status).toBe(409);
    expect((await orders.read(second.id)).body.shipBy).toBe('2027-02-01');
    const promised = await promisesOf(found);
    expect(promised).toHaveLength(2);
    expect(promised[0]).toMatchObject({
      state: 'open',
      source: 'notice',
      act: 'send',
      due: '2027-02-01',
      conversationId: null,
      message: null,
      confirmed: true,
      owner: { id: agent.memberId },
      createdBy: { id: agent.memberId },
    });
    expect(promised[0]?.sentence).toContain('電話でお伝えした新しい予定日：2月1日(月)');
  });

  it('is told anew by telephone: the day before has moved, and is kept when the parcel leaves', async () => {
    const order = await ordered({ name: '電話 二郎', phone: '03-7777-0002' });
    await called(await noticeOf([order]), order);
    await called(await noticeOf([order], '2027-02-10'), order);
    expect((await promisesOf([order])).map(({ state, due, closedHow }) => [state, due, closedHow])).toEqual([
      ['moved', '2027-02-01', 'call'],
      ['open', '2027-02-10', null],
    ]);
    await orders.ship(order.id, { shippedAt: '2026-11-20T01:00:00.000Z' });
    while (await keepPromise(desk.context, desk.workspaceId));
    expect((await promisesOf([order])).at(-1)).toMatchObject({
      state: 'kept',
      closedHow: 'order',
      late: false,
    });
  });

  it('has it in their newest conversation, as its assignee’s promise', async () => {
    const email = 'saburo@example.ne.jp';
    await arrive(desk, mailbox, inbound({ from: { name: '手紙 三郎', address: email } }));
    const order = await ordered({ name: '手紙 三郎', email, phone: '03-7777-0003' });
    const { body } = await agent.call<{ items: { id: string }[] }>(
      'GET',
      `/api/v1/conversations?customer=${order.customer?.id}`,
    );
    const conversationId = body.items[0]?.id ?? '';
    await desk.owner.call('PATCH', `/api/v1/conversations/${conversationId}`, {
      assigneeId: desk.owner.memberId,
    });
    await desk.owner.call('PATCH', `/api/v1/channels/${mailbox}`, { enabled: false });
    const id = await noticeOf([order]);
    await desk.owner.call('PATCH', `/api/v1/channels/${mailbox}`, { enabled: true });
    expect(await rows(id)).toMatchObject([{ state: 'call', way: null }]);
    await called(id, order);
    expect(await rows(id)).toMatchObject([{ state: 'called', conversationId }]);
    expect(await promisesOf([order])).toMatchObject([{ conversationId, owner: { id: desk.owner.memberId } }]);
    const trail = await agent.call<{ items: Activity[] }>(
      'GET',
      `/api/v1/conversations/${conversationId}/activity`,
    );
    expect(trail.body.items).toContainEqual(
      expect.objectContaining({ kind: 'delay_called', data: { notice: '入荷遅れ', orders: order.number } }),
    );
  });

  it('is whoever the mail did not reach, too: what was promised in it was not, and is now', async () => {
    const order = await ordered({ name: '不達 四郎', email: 'shiro@example.ne.jp' });
    const id = await noticeOf([order]);
    expect((await called(id, order)).status).toBe(409);
    await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      tx.run(sql`
        update message m set delivery = 'bounced' from delay_notice_order o
        where m.workspace_id = ${tx.workspaceId} and o.workspace_id = m.workspace_id and o.message_id = m.id
          and o.notice_id = ${id}`),
    );
    expect((await called(id, order)).body.counts).toMatchObject({ written: 0, called: 1 });
    const promised = await promisesOf([order]);
    expect(promised).toMatchObject([{ state: 'open', message: null, due: '2027-02-01' }]);
  });
});
