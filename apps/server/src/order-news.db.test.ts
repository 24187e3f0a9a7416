import type { Order } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { passOnOrders } from './order-news.ts';
import { orderDesk } from './orders/orders.fixture.ts';
import { sql } from './platform/db/index.ts';
import { buildDesk, type Desk } from './testing/desk.fixture.ts';

const dayMs = 86_400_000;

let desk: Desk;
let orders: ReturnType<typeof orderDesk>;
beforeAll(async () => {
  desk = await buildDesk();
  orders = orderDesk(desk);
});
afterAll(() => desk.close());

const ago = (days: number): string => new Date(Date.now() - days * dayMs).toISOString();
const pass = async () => {
  while (await passOnOrders(desk.context, desk.workspaceId));
};
const eventsOf = ({ id }: Pick<Order, 'id'>) =>
  desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
    tx.many(sql<{ kind: string; amount: number | null }>`
      select kind, amount::float8 as amount from care_event where workspace_id = ${tx.workspaceId} and key = ${id} order by kind`),
  );

describe('what follows from orders', () => {
  it('is told to after-care once, whatever is told of the order again', async () => {
    const { order } = (await orders.put({ externalId: 'n1', placedAt: ago(2) })).body;
    await pass();
    expect(await eventsOf(order)).toEqual([{ kind: 'bought', amount: 6500 }]);
    await orders.ship(order.id, { shippedAt: ago(1) });
    await pass();
    expect(await eventsOf(order)).toHaveLength(1);
    for (const deliveredAt of [ago(0.5), ago(0.4)])
      await orders.ship(order.id, { shippedAt: ago(1), deliveredAt });
    await Promise.all([pass(), pass()]);
    await pass();
    expect((await eventsOf(order)).map(({ kind }) => kind)).toEqual(['bought', 'delivered']);
  });

  it('is nothing for what is long past, cancelled, or nobody’s', async () => {
    const { order: old } = (await orders.put({ externalId: 'n2', placedAt: ago(40) })).body;
    const { order: off } = (await orders.put({ externalId: 'n3', placedAt: ago(1), cancelledAt: ago(1) }))
      .body;
    await pass();
    expect([await eventsOf(old), await eventsOf(off)]).toEqual([[], []]);
    await orders.ship(old.id, { shippedAt: ago(3), deliveredAt: ago(1) });
    await pass();
    expect((await eventsOf(old)).map(({ kind }) => kind)).toEqual(['delivered']);
  });
});
