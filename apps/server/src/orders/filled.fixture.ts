import { createHmac } from 'node:crypto';
import type { MadeOrderHook, QuarantinedOrder } from '@madoguchi/contract';
import { takeOver } from '../lists/index.ts';
import type { Desk } from '../testing/desk.fixture.ts';
import { orderDesk } from './orders.fixture.ts';

type Things = Record<'orders' | 'order-hooks' | 'order-imports' | 'quarantined-orders', string>;

/** An order with a parcel and a return, a shop that sent what cannot be read, and a list with a bad row. */
export async function fillOrders(desk: Desk): Promise<Things> {
  const { call } = desk.owner;
  const orders = orderDesk(desk);
  const email = `buyer@${desk.workspaceId}.example.jp`;
  const { order } = (await orders.put({ customer: { externalId: 'C1', name: '注文の客', email } })).body;
  await orders.ship(order.id, { shippedAt: '2026-11-02T00:00:00Z' });
  await orders.giveBack(order.id, { refund: 1 });
  const { body: hook } = await call<MadeOrderHook>('POST', '/api/v1/order-hooks', {
    name: '本店',
    source: 'honten',
  });
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', hook.secret).update(`${timestamp}.?`).digest('hex');
  await desk.app.inject({
    method: 'POST',
    url: hook.address,
    headers: { 'x-madoguchi-timestamp': timestamp, 'x-madoguchi-signature': signature },
    payload: '?',
  });
  const aside = await call<{ items: QuarantinedOrder[] }>('GET', '/api/v1/quarantined-orders');
  const list = await desk.app.inject({
    method: 'POST',
    url: '/api/v1/order-imports?name=orders.csv',
    headers: { authorization: `Bearer ${desk.owner.apiKey}`, 'content-type': 'text/csv' },
    payload: '注文番号,注文日,商品名\n1,昨日,茶\n',
  });
  const importId = list.json<{ id: string }>().id;
  const mapping = ['orderId', 'placedAt', 'product'];
  await call('POST', `/api/v1/order-imports/${importId}/start`, { mapping, origin: 'honten' });
  await takeOver({ ...desk.context, log: desk.context.log }, { workspaceId: desk.workspaceId, importId });
  return {
    orders: order.id,
    'order-hooks': hook.id,
    'order-imports': importId,
    'quarantined-orders': aside.body.items[0]?.id ?? '',
  };
}
