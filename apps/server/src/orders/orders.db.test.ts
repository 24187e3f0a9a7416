import type {
  ConversationOrders,
  CustomerDetail,
  CustomerOrders,
  Order,
  SearchResult,
} from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import { keepIndex } from '../search/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { buyersOutOfRhythm } from './rhythm.store.ts';
import { orderDesk } from './orders.fixture.ts';

let desk: Desk;
let orders: ReturnType<typeof orderDesk>;
beforeAll(async () => {
  desk = await buildDesk();
  orders = orderDesk(desk);
});
afterAll(() => desk.close());

const customer = async (id: string | undefined) =>
  (await desk.owner.call<CustomerDetail>('GET', `/api/v1/customers/${id}`)).body;

describe('an order', () => {
  it('is taken once, however often it is told', async () => {
    const given = { externalId: 'once', number: '#2001', total: 6500 };
    const first = await orders.put({ ...given, customer: { name: '佐藤', email: 'sato@example.ne.jp' } });
    expect([first.status, first.body]).toMatchObject([
      200,
      {
        changed: true,
        order: {
          number: '#2001',
          state: 'open',
          subtotal: 6000,
          total: 6500,
          products: '急須',
          lines: [{ product: '急須', quantity: 2, unitPrice: 3000, total: 6000 }],
          customer: { name: '佐藤' },
        },
      },
    ]);
    const again = await orders.put({ ...given, customer: { name: '佐藤', email: 'sato@example.ne.jp' } });
    expect(again.body.changed).toBe(false);
    expect(again.body.order.id).toBe(first.body.order.id);
    expect(again.body.order.facts).toHaveLength(1);
    const together = await Promise.all(
      Array.from({ length: 5 }, () =>
        orders.put({ externalId: 'five', customer: { name: '五人', email: 'five@example.ne.jp' } }),
      ),
    );
    expect(together.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(together.map(({ body }) => body.order.customer?.id)).size).toBe(1);
    expect(together.filter(({ body }) => body.changed)).toHaveLength(1);
  });

  it('is as the newest word says, in whatever order that came; the older one is kept', async () => {
    const newer = { externalId: 'late-word', shipping: 0, updatedAt: '2026-11-05T00:00:00Z' };
    const older = { externalId: 'late-word', shipping: 500, updatedAt: '2026-11-04T00:00:00Z' };
    await orders.put(newer);
    const { body } = await orders.put(older);
    expect(body.order).toMatchObject({ shipping: 0, total: 6000 });
    expect(body.order.facts.map(({ versionAt, current }) => [versionAt.slice(0, 10), current])).toEqual([
      ['2026-11-04', false],
      ['2026-11-05', true],
    ]);
    const back = await orders.put({ ...older, updatedAt: '2026-11-06T00:00:00Z' });
    expect(back.body.order.total).toBe(6500);
  });

  it('goes from open to shipped to delivered by its parcels, with the carrier’s page', async () => {
    const { id } = (await orders.put({ shipBy: '2026-11-03', deliverBy: '2026-11-05' })).body.order;
    expect((await orders.read(id)).body).toMatchObject({ state: 'open', dueOn: '2026-11-03', late: true });
    const parcel = { carrier: 'yamato', trackingNumber: '1234-5678-9012', shippedAt: '2026-11-04T00:00:00Z' };
    const shipped = await orders.ship(id, parcel);
    expect(shipped.body.order).toMatchObject({
      state: 'shipped',
      dueOn: '2026-11-05',
      shipments: [{ trackingUrl: expect.stringContaining('pno=123456789012') }],
    });
    await orders.ship(id, { ...parcel, deliveredAt: '2026-11-06T00:00:00Z' });
    expect((await orders.read(id)).body).toMatchObject({ state: 'delivered', dueOn: null, late: false });
  });

  it('is never paid back more than it came to', async () => {
    const { id } = (await orders.put()).body.order;
    expect((await orders.giveBack(id, { refund: 6000, reason: '破損' })).body.order).toMatchObject({
      state: 'returned',
      refunded: 6000,
    });
    const { status, body } = await orders.giveBack(id, { externalId: 'r2', refund: 501 });
    expect([status, body.code, body.detail]).toEqual([
      422,
      'unprocessable',
      expect.stringContaining('500 JPY'),
    ]);
    expect((await orders.giveBack(id, { externalId: 'r2', refund: 500 })).body.order.refunded).toBe(6500);
    expect((await orders.giveBack(id, { externalId: 'r2', refund: 500 })).body.changed).toBe(false);
  });

  it.each([
    ['a total that does not add up', { total: 6499 }, 422, 'total'],
    ['half a yen', { shipping: 0.5 }, 400, 'shipping'],
    ['a negative amount', { shipping: -1 }, 400, 'shipping'],
    ['no lines', { lines: [] }, 400, 'lines'],
    ['a source with spaces', { source: 'My Shop' }, 400, 'source'],
    ['a day that there is not', { shipBy: '2026-02-30' }, 400, 'shipBy'],
  ])('is refused with %s, and says where', async (_name, given, status, path) => {
    const answer = await orders.put({ externalId: 'bad', ...given });
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer.body)).toContain(path);
    expect(await orders.list('query=bad')).toEqual([]);
  });

  it('does not exist for others, nor do parts of one that is not here', async () => {
    const none = '01900000-0000-7000-8000-000000000000';
    expect((await orders.read(none)).status).toBe(404);
    expect((await orders.ship(none, {})).status).toBe(404);
    expect((await orders.giveBack(none, {})).status).toBe(404);
  });
});

describe('whose an order is', () => {
  it('is told by the shop’s own number, the address, the telephone, and never by the name', async () => {
    const one = await orders.put({
      customer: {
        externalId: 'C-1',
        name: '鈴木 一郎',
        email: 'Ichiro@Example.ne.jp',
        phone: '090-1111-2222',
      },
    });
    const id = one.body.order.customer?.id;
    expect((await customer(id)).contactPoints.map(({ value }) => value)).toEqual([
      'Ichiro@Example.ne.jp',
      '090-1111-2222',
    ]);
    const same = await Promise.all([
      orders.put({ customer: { externalId: 'C-1', name: '別の表記' } }),
      orders.put({ customer: { name: '', email: 'Ichiro@example.ne.jp' } }),
      orders.put({ customer: { name: 'すずき', phone: '０９０１１１１２２２２' } }),
    ]);
    expect(same.map(({ body }) => body.order.customer?.id)).toEqual([id, id, id]);
    const namesake = await orders.put({ customer: { name: '鈴木 一郎', email: 'other@example.ne.jp' } });
    expect(namesake.body.order.customer?.id).not.toBe(id);
  });

  it('stays right after a merge, and lists what both have bought', async () => {
    const [a, b] = [(await orders.put()).body.order, (await orders.put()).body.order];
    await desk.owner.call('POST', `/api/v1/customers/${a.customer?.id}/merge`, {
      customerId: b.customer?.id,
    });
    expect((await orders.read(b.id)).body.customer?.id).toBe(a.customer?.id);
    const { body } = await desk.owner.call<CustomerOrders>(
      'GET',
      `/api/v1/customers/${b.customer?.id}/orders`,
    );
    expect(body.items.map(({ id }) => id).toSorted()).toEqual([a.id, b.id].toSorted());
  });
});

describe('the list of orders', () => {
  it('shows what one looks for, a page at a time', async () => {
    const made = (
      await orders.put({ number: 'AB-7777', lines: [{ product: '有田焼の湯呑', quantity: 1, unitPrice: 1 }] })
    ).body.order;
    const ids = (items: Order[]) => items.map(({ id }) => id);
    expect(ids(await orders.list(`query=${encodeURIComponent('ａｂ－７７')}`))).toEqual([made.id]);
    expect(ids(await orders.list(`query=${encodeURIComponent('有田焼')}`))).toEqual([made.id]);
    expect(await orders.list('query=100%25')).toEqual([]);
    const late = (await orders.put({ shipBy: '2026-11-02' })).body.order;
    expect(ids(await orders.list('show=late'))).toContain(late.id);
    expect(ids(await orders.list('show=late'))).not.toContain(made.id);
    expect((await orders.list('show=returned')).every(({ state }) => state === 'returned')).toBe(true);
    const first = await desk.owner.call<{ items: Order[]; nextCursor: string }>(
      'GET',
      '/api/v1/orders?limit=3',
    );
    const rest = await orders.list(`limit=200&cursor=${first.body.nextCursor}`);
    const all = await orders.list('limit=200');
    expect([...ids(first.body.items), ...ids(rest)]).toEqual(ids(all));
  });

  it('is part of a customer’s history', async () => {
    const made = (await orders.put({ number: 'H-1' })).body.order;
    const { body } = await desk.owner.call<{ items: { source: string; data: object }[] }>(
      'GET',
      `/api/v1/customers/${made.customer?.id}/timeline`,
    );
    expect(body.items).toContainEqual(
      expect.objectContaining({ source: 'order', kind: 'open', data: { orderId: made.id, number: 'H-1' } }),
    );
  });

  it('finds the orders that a message names', async () => {
    const made = (await orders.put({ number: '#4242' })).body.order;
    const { body } = await desk.owner.call<{ items: Order[] }>('POST', '/api/v1/orders/named', {
      text: '注文番号＃4242ですが、まだ届きません。電話は03-1234-5678です。',
    });
    expect(body.items.map(({ id }) => id)).toEqual([made.id]);
  });
});

it('a search for «order:» finds what was written with whoever placed it', async () => {
  const channelId = await addChannel(desk);
  const from = { name: '探す 客', address: 'sought@example.ne.jp' };
  await arrive(desk, channelId, inbound({ from, fromKey: from.address, subject: '届きません' }));
  await keepIndex(desk.context.database, desk.workspaceId, { small: 1, merged: 100 });
  await orders.put({ number: 'S-9001', customer: { name: '', email: from.address } });
  const find = async (query: string) =>
    (await desk.owner.call<SearchResult>('GET', `/api/v1/search?q=${encodeURIComponent(query)}`)).body;
  expect(JSON.stringify((await find('注文:ｓ-9001')).items)).toContain('届きません');
  expect((await find('order:S-0000')).problems).toMatchObject([{ code: 'no_such_order' }]);
});

describe('how often somebody buys', () => {
  it('is the median of the days between, once there are three orders', async () => {
    const who = { name: '常連 さん', email: 'joren@example.ne.jp' };
    const days = ['2026-05-01', '2026-05-31', '2026-06-10', '2026-07-20'];
    for (const [at, day] of days.entries())
      await orders.put({ externalId: `j${at}`, customer: who, placedAt: `${day}T03:00:00Z` });
    const { id } = (await orders.list('query=j0'))[0]?.customer ?? { id: '' };
    const { body } = await desk.owner.call<CustomerOrders>('GET', `/api/v1/customers/${id}/orders`);
    expect(body.rhythm).toMatchObject({ count: 4, medianDays: 30, lastAt: '2026-07-20T03:00:00.000Z' });
    const out = (now: string) =>
      desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
        buyersOutOfRhythm(tx, { factor: 2, limit: 10, now: new Date(now) }),
      );
    expect(await out('2026-09-20T03:00:00Z')).toMatchObject([
      { customerId: id, medianDays: 30, daysSince: 62 },
    ]);
    expect(await out('2026-08-20T03:00:00Z')).toEqual([]);
  });

  it('is not guessed from two, and is nothing for somebody who has not bought', async () => {
    const { body: made } = await desk.owner.call<CustomerDetail>('POST', '/api/v1/customers', {
      name: '新規',
    });
    const { body } = await desk.owner.call<CustomerOrders>('GET', `/api/v1/customers/${made.id}/orders`);
    expect(body).toEqual({
      items: [],
      rhythm: { count: 0, firstAt: null, lastAt: null, medianDays: null, daysSince: null },
    });
  });
});

describe('orders that a conversation names', () => {
  it('are found by number or the shop’s own name, in any width, as they are written there', async () => {
    const mine = (
      await orders.put({
        number: 'AB-9001',
        externalId: '5550001',
        customer: { name: '名指し', email: 'named@example.ne.jp' },
      })
    ).body.order;
    const alike = (await orders.put({ number: '9002', externalId: 'AB-9001', source: 'other' })).body.order;
    await orders.put({ number: '2024', externalId: 'year' });
    const channel = await addChannel(desk, 'named@example.jp');
    await arrive(
      desk,
      channel,
      inbound({
        from: { name: '名指し', address: 'named@example.ne.jp' },
        subject: '注文番号ＡＢ－９００１ の件',
        text: 'ab-9001 と 5550001 は同じ注文です。2024年に買いました。合計は2024円です。',
      }),
    );
    const { items } = (
      await desk.owner.call<{ items: { id: string; subject: string }[] }>('GET', '/api/v1/conversations')
    ).body;
    const id = items.find(({ subject }) => subject.includes('ＡＢ'))?.id;
    const { body } = await desk.owner.call<ConversationOrders>('GET', `/api/v1/conversations/${id}/orders`);
    expect(body.items.map(({ order, written }) => [order.id, written.toSorted()])).toEqual([
      [mine.id, ['5550001', 'ab-9001', 'ＡＢ－９００１'].toSorted()],
      [alike.id, ['ab-9001', 'ＡＢ－９００１'].toSorted()],
    ]);
    const none = '00000000-0000-7000-8000-000000000000';
    expect((await desk.owner.call('GET', `/api/v1/conversations/${none}/orders`)).status).toBe(404);
  });
});
