import type { MadeOrderHook, Order, OrderDetail, OrderHook, QuarantinedOrder } from '@madoguchi/contract';
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../platform/db/index.ts';
import { buildDesk, type Desk } from '../../testing/desk.fixture.ts';
import { refuseRows } from '../../testing/fault.fixture.ts';
import { takeLeft } from './take.ts';

let desk: Desk;
let hook: MadeOrderHook;
beforeAll(async () => {
  desk = await buildDesk();
  const made = await desk.owner.call<MadeOrderHook>('POST', '/api/v1/order-hooks', {
    name: '本店',
    source: 'honten',
  });
  hook = made.body;
});
afterAll(() => desk.close());

async function send(event: unknown, { secret = hook.secret, at = Date.now() } = {}) {
  const payload = typeof event === 'string' ? event : JSON.stringify(event);
  const timestamp = String(Math.floor(at / 1000));
  const signature = createHmac('sha256', secret).update(`${timestamp}.${payload}`).digest('hex');
  const response = await desk.app.inject({
    method: 'POST',
    url: hook.address,
    headers: { 'x-madoguchi-timestamp': timestamp, 'x-madoguchi-signature': `v1=${signature}` },
    payload,
  });
  return { status: response.statusCode, body: response.json<Record<string, unknown>>() };
}
const order = (externalId: string, more: object = {}) => ({
  event: 'order',
  order: {
    externalId,
    placedAt: '2026-11-01T03:00:00Z',
    customer: { name: '田中', email: `${externalId}@example.ne.jp` },
    lines: [{ product: '茶葉', quantity: 1, unitPrice: 1200 }],
    ...more,
  },
});
const find = async (number: string) =>
  (await desk.owner.call<{ items: Order[] }>('GET', `/api/v1/orders?query=${number}`)).body.items;
const quarantined = async () =>
  (await desk.owner.call<{ items: QuarantinedOrder[] }>('GET', '/api/v1/quarantined-orders')).body.items;

describe('what a shop sends', () => {
  it('is taken once, though it is sent again', async () => {
    expect(await send(order('h1'))).toEqual({
      status: 200,
      body: { state: 'taken', known: false, reason: null },
    });
    expect((await send(order('h1'))).body).toEqual({ state: 'taken', known: true, reason: null });
    expect(await find('h1')).toHaveLength(1);
  });

  it('may come in any order: a parcel before its order is kept until that is told', async () => {
    const shipment = { externalId: 'p1', carrier: 'sagawa', shippedAt: '2026-11-02T00:00:00Z' };
    await send({ event: 'shipment', order: 'h2', shipment });
    expect(await find('h2')).toEqual([]);
    await send(order('h2'));
    expect(await find('h2')).toMatchObject([{ state: 'shipped', shippedAt: '2026-11-02T00:00:00.000Z' }]);
  });

  it('is refused without the right signature, or with an old one', async () => {
    expect(await send(order('x'), { secret: 'wrong' })).toMatchObject({ status: 403 });
    expect(await send(order('x'), { at: Date.now() - 600_000 })).toMatchObject({ status: 403 });
    expect(await find('x')).toEqual([]);
    const elsewhere = await desk.app.inject({
      method: 'POST',
      url: `${hook.address.slice(0, -2)}xx`,
      payload: '{}',
    });
    expect(elsewhere.statusCode).toBe(404);
  });

  it('is put aside with the reason when it cannot be read, tried again, or dropped', async () => {
    expect((await send('no json \u0000')).body).toEqual({
      state: 'quarantined',
      known: false,
      reason: 'The body is no JSON.',
    });
    expect((await send(order('h3', { total: 1 }))).body['reason']).toContain('does not add up');
    const [wrong, unread] = await quarantined();
    expect(unread).toMatchObject({ reason: 'The body is no JSON.', body: 'no json \ufffd' });
    const again = await desk.owner.call('POST', `/api/v1/quarantined-orders/${wrong?.id}/retry`);
    expect(again.body).toMatchObject({ state: 'quarantined' });
    await desk.owner.call('DELETE', `/api/v1/quarantined-orders/${unread?.id}`);
    expect(await quarantined()).toHaveLength(1);
    expect((await desk.owner.call('DELETE', `/api/v1/quarantined-orders/${unread?.id}`)).status).toBe(404);
  });

  it.each(['\u0000', '\ud800'])(
    'is taken with what no database can hold left out, wherever it stands: %j',
    async (strange) => {
      const id = `h5-${strange.codePointAt(0)}`;
      const lines = [{ product: `急須${strange}`, quantity: 1, unitPrice: 1200 }];
      const sent = order(id, { lines });
      const { body } = await send({ ...sent, [`note${strange}`]: strange });
      expect(body).toEqual({ state: 'taken', known: false, reason: null });
      const [taken] = await find(id);
      const { body: whole } = await desk.owner.call<OrderDetail>('GET', `/api/v1/orders/${taken?.id}`);
      expect(whole.lines[0]?.product).toMatch(/^急須\ufffd?$/u);
    },
  );

  /** What was stored by a process that stopped before it took it. */
  const leave = (externalId: string) =>
    desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      tx.run(sql`
        insert into order_delivery (workspace_id, id, hook_id, sha256, body, state, received_at)
        values (${tx.workspaceId}, gen_random_uuid(), ${hook.id}, sha256(${Buffer.from(externalId)}),
          ${Buffer.from(JSON.stringify(order(externalId)))}, 'waiting', now() - interval '1 minute')`),
    );

  it('is taken later when the process stops between storing and taking', async () => {
    await leave('h4');
    await takeLeft(desk.context, desk.workspaceId);
    await takeLeft(desk.context, desk.workspaceId);
    expect(await find('h4')).toHaveLength(1);
  });

  it('is taken later though what was left before it cannot be taken now', async () => {
    await leave('h6');
    await leave('h7');
    const letIn = await refuseRows(desk.connectionString, 'customer_order', "new.external_id = 'h6'");
    await expect(takeLeft(desk.context, desk.workspaceId)).rejects.toThrow('1 deliveries');
    expect([(await find('h6')).length, (await find('h7')).length]).toEqual([0, 1]);
    await letIn();
    await takeLeft(desk.context, desk.workspaceId);
    expect(await find('h6')).toHaveLength(1);
  });
});

describe('a connection', () => {
  it('shows its secret once, can be switched off, and is for leads', async () => {
    const { body } = await desk.owner.call<{ items: OrderHook[] }>('GET', '/api/v1/order-hooks');
    expect(body.items).toMatchObject([{ id: hook.id, source: 'honten', quarantined: 1 }]);
    expect(JSON.stringify(body)).not.toContain(hook.secret);
    await desk.owner.call('PATCH', `/api/v1/order-hooks/${hook.id}`, { enabled: false });
    expect((await send(order('off'))).status).toBe(409);
    const agent = await desk.join('agent', '青木 美咲');
    expect((await agent.call('GET', '/api/v1/order-hooks')).status).toBe(403);
  });
});
