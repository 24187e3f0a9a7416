import type {
  CustomerOrders,
  Order,
  OrderDetail,
  OrderImport,
  OrderImportPreview,
  OrderMapping,
} from '@madoguchi/contract';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeOver } from '../../lists/index.ts';
import { createLogger } from '../../platform/log.ts';
import { buildDesk, type Desk } from '../../testing/desk.fixture.ts';
import { base, eccube, eccubeMembers, rakuten, shopify } from './files.fixture.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await buildDesk();
});
afterAll(() => desk.close());

async function upload(text: string, encoding = 'cp932') {
  const response = await desk.app.inject({
    method: 'POST',
    url: `/api/v1/order-imports?name=${encodeURIComponent('受注.csv')}`,
    headers: { authorization: `Bearer ${desk.owner.apiKey}`, 'content-type': 'text/csv' },
    payload: iconv.encode(text, encoding),
  });
  return response.json<OrderImport>();
}
const start = (list: OrderImport, more: object = {}) =>
  desk.owner.call<OrderImport>('POST', `/api/v1/order-imports/${list.id}/start`, {
    mapping: list.mapping,
    origin: list.origin ?? 'honten',
    ...more,
  });
const run = (importId: string) =>
  takeOver({ ...desk.context, log: createLogger('silent') }, { workspaceId: desk.workspaceId, importId });
const state = async ({ id }: OrderImport) =>
  (await desk.owner.call<OrderImport>('GET', `/api/v1/order-imports/${id}`)).body;
async function take(text: string, encoding?: string) {
  const list = await upload(text, encoding);
  await start(list);
  await run(list.id);
  return state(list);
}
async function find(number: string): Promise<OrderDetail> {
  const { body } = await desk.owner.call<{ items: Order[] }>(
    'GET',
    `/api/v1/orders?query=${encodeURIComponent(number)}`,
  );
  return (await desk.owner.call<OrderDetail>('GET', `/api/v1/orders/${body.items[0]?.id}`)).body;
}
const errorsOf = async ({ id }: OrderImport) =>
  (
    await desk.owner.call<{ items: { line: number; code: string; heading: string | null }[] }>(
      'GET',
      `/api/v1/order-imports/${id}/errors`,
    )
  ).body.items.map(({ line, code, heading }) => [line, code, heading]);

describe('a list of orders is known by its columns', () => {
  it.each([
    [
      'Shopify, whose order stands on its first row only',
      shopify,
      { origin: 'shopify', created: 2, processed: 3 },
      '#1001',
      {
        total: 7500,
        discount: 1000,
        coupons: ['AKI10'],
        state: 'shipped',
        placedAt: '2026-11-01T00:58:11.000Z',
        customer: { name: '高橋 花' },
        lines: [
          { product: '有田焼 湯呑', quantity: 2, unitPrice: 3000, sku: 'YU-1' },
          { product: '急須', quantity: 1 },
        ],
      },
    ],
    [
      'BASE, with an adjustment',
      base,
      { origin: 'base', created: 2 },
      'B1A2C3D4E5',
      { total: 4700, discounts: [{ kind: 'adjustment', amount: 300 }], customer: { name: '髙橋 﨑子' } },
    ],
    [
      'Rakuten, whose coupons are the shop’s and the mall’s',
      rakuten,
      { origin: 'rakuten', created: 1 },
      '240101-20261107-0012345678',
      {
        total: 5800,
        discounts: [
          { kind: 'shop', amount: 500 },
          { kind: 'mall', amount: 200 },
          { kind: 'points', amount: 100 },
        ],
        shipments: [{ carrier: 'yamato', trackingUrl: expect.stringContaining('123456789012') }],
      },
    ],
    [
      'EC-CUBE with edited columns, prices without tax and postage as a row',
      eccube,
      { origin: 'ec-cube', created: 1, processed: 2 },
      '301',
      { total: 3850, taxIncluded: false, tax: 300, lines: [{ product: '手ぬぐい', quantity: 2 }] },
    ],
  ])('%s', async (_name, text, counts, number, expected) => {
    expect(await take(text)).toMatchObject({ ...counts, encoding: 'shift_jis', state: 'done', errors: 0 });
    expect(await find(number)).toMatchObject(expected);
    // The same list again changes nothing.
    expect(await take(text, 'utf8')).toMatchObject({ encoding: 'utf-8', created: 0, updated: 0, errors: 0 });
  });

  it('and what EC-CUBE knows of its members’ purchases goes to the customer', async () => {
    expect(await take(eccubeMembers)).toMatchObject({ origin: 'ec-cube', updated: 1, errors: 0 });
    const { customer } = await find('301');
    const { body } = await desk.owner.call<CustomerOrders>('GET', `/api/v1/customers/${customer?.id}/orders`);
    expect(body.rhythm).toMatchObject({ count: 12, firstAt: '2020-03-31T15:00:00.000Z' });
  });
});

describe('any other list', () => {
  const heads = '受付番号,日付,品物,数,単価,お客様メール';
  const mapping: OrderMapping = ['orderId', 'placedAt', 'product', 'quantity', 'unitPrice', 'buyerEmail'];

  it('is mapped by hand, with a look beforehand', async () => {
    const list = await upload(
      `${heads}\nH1,2026年11月9日,茶,1,800,a@example.ne.jp\nH2,昨日,茶,1,800,b@example.ne.jp\n`,
    );
    expect(list).toMatchObject({
      origin: null,
      mapping: [null, null, null, null, '@', '@'].map((_, at) => list.mapping[at]),
    });
    const refused = await start(list, { mapping: [null, null, null, null, null, null] });
    expect(refused.status).toBe(422);
    const { body } = await desk.owner.call<OrderImportPreview>(
      'POST',
      `/api/v1/order-imports/${list.id}/preview`,
      { mapping },
    );
    expect(body).toMatchObject({
      problem: null,
      rows: [
        { line: 2, error: null },
        { line: 3, error: { code: 'date_invalid', heading: '日付' } },
      ],
    });
    await start(list, { mapping });
    await run(list.id);
    expect(await state(list)).toMatchObject({ created: 1, errors: 1 });
    expect((await find('H1')).placedAt).toBe('2026-11-08T15:00:00.000Z');
  });

  it('keeps an order whole that goes over a batch, and the good ones where others are bad', async () => {
    const many = Array.from({ length: 140 }, (_, at) => `BIG,2026-11-10,品${at},1,10,big@example.ne.jp`);
    const small = [
      'S1,2026-11-10,茶,1,100,s@example.ne.jp',
      'S2,2026-11-10,茶,半分,100,t@example.ne.jp',
      'S2,2026-11-10,菓子,1,100,t@example.ne.jp',
      ',2026-11-10,茶,1,100,u@example.ne.jp',
      'BIG,2026-11-10,最後,1,10,big@example.ne.jp',
    ];
    const list = await upload(
      [heads, ...many.slice(0, 70), ...small.slice(0, 4), ...many.slice(70), ...small.slice(4)].join('\n'),
    );
    await start(list, { mapping });
    await Promise.all([run(list.id), run(list.id)]);
    expect(await state(list)).toMatchObject({ state: 'done', created: 2, errors: 3, processed: 145 });
    expect((await find('BIG')).lines).toHaveLength(141);
    expect(await errorsOf(list)).toEqual([
      [73, 'number_invalid', '数'],
      [74, 'other_row_bad', null],
      [75, 'order_missing', '受付番号'],
    ]);
    const again = await desk.owner.call('GET', `/api/v1/customer-imports/${list.id}`);
    expect(again.status).toBe(404);
  });
});
