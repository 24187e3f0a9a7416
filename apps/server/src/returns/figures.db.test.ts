import type { ReturnFigures, ReturnSummary } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { sql } from '../platform/db/index.ts';
import { daysAgo, returnDesk, walk, type Answer } from './returns.fixture.ts';

let desk: Desk;
let at: ReturnType<typeof returnDesk>;
let lead: Person;
beforeAll(async () => {
  desk = await buildDesk();
  at = returnDesk(desk);
  lead = await desk.join('lead', '青木 主任');
});
afterAll(() => desk.close());

const figures = async (query = '') =>
  (await lead.call<ReturnFigures>('GET', `/api/v1/returns/figures?${query}`)).body;
const rows = async (query: string) =>
  (await lead.call<{ items: ReturnSummary[] }>('GET', `/api/v1/returns?list=all&${query}`)).body.items;

/** Puts the days of a case back, as if it had been opened and ended then. */
const dated = (id: string, openedOn: string, endedOn: string | null) =>
  desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
    tx.run(sql`
      update return_case set opened_at = ${`${openedOn}T12:00:00+09:00`}::timestamptz,
        ended_at = case when ended_at is not null then ${endedOn === null ? null : `${endedOn}T12:00:00+09:00`}::timestamptz end
      where workspace_id = ${tx.workspaceId} and id = ${id}`),
  );

const order = async (product: string, placedOn: string) =>
  (
    await at.orders.put({
      placedAt: `${placedOn}T03:00:00Z`,
      lines: [{ product, quantity: 3, unitPrice: 1000 }],
      shipping: 0,
    })
  ).body.order;

/** A return of so many pieces, opened on a day; done after so many days, or still open. */
async function returned(
  product: string,
  given: { reason: string; on: string; quantity?: number; after?: number },
): Promise<Answer> {
  const { reason, on, quantity = 1, after } = given;
  const bought = await order(product, on);
  const { body } = await at.open(lead, bought.id, { reason, lines: [{ product, quantity }], askedOn: on });
  if (after === undefined) {
    await dated(body.id, on, null);
    return body;
  }
  let done = await walk(at, lead, body, 'accept');
  for (const step of ['accept', 'instruct', 'arrive', 'inspect', 'refund', 'close'] as const)
    done = (await at.step(lead, done, step, { note: '規定外のため' })).body;
  await dated(done.id, on, new Date(Date.parse(on) + after * 86_400_000).toISOString().slice(0, 10));
  return done;
}

describe('figures of goods that come back', () => {
  it('say nothing where nothing came back', async () => {
    expect(await figures('from=2019-01-01&until=2019-12-31')).toMatchObject({
      from: '2019-01-01',
      cases: 0,
      quantity: 0,
      days: { count: 0, median: null, nineTenths: null },
      refunds: [],
      reasons: [],
      products: [],
    });
  });

  it('are of the last year unless asked otherwise, and refuse a span that ends before it begins', async () => {
    const { from, until } = await figures();
    expect([from, until]).toEqual([daysAgo(364), daysAgo(0)]);
    const refused = await lead.call<{ code: string }>(
      'GET',
      '/api/v1/returns/figures?from=2026-02-01&until=2026-01-01',
    );
    expect([refused.status, refused.body.code]).toEqual([400, 'invalid_request']);
  });

  it('count cases, pieces and why; how long it took is told from five on', async () => {
    for (const after of [1, 2, 3, 9]) await returned('急須', { reason: 'damaged', on: '2021-03-10', after });
    const open = await returned('湯呑', { reason: 'size', on: '2021-03-31', quantity: 2 });
    const span = 'from=2021-03-01&until=2021-03-31';
    expect(await figures(span)).toMatchObject({
      cases: 5,
      open: 1,
      quantity: 6,
      days: { count: 4, median: null },
      refunds: [{ currency: 'JPY', amount: 4000 }],
      reasons: [
        { reason: 'damaged', cases: 4, open: 0, quantity: 4 },
        { reason: 'size', cases: 1, open: 1, quantity: 2, days: { count: 0 } },
      ],
      products: [
        { product: '急須', cases: 4, orders: 4, returned: 4, share: null },
        { product: '湯呑', cases: 1, orders: 1, returned: 1, share: null },
      ],
    });
    await returned('急須', { reason: 'damaged', on: '2021-03-01', after: 20 });
    expect((await figures(span)).days).toEqual({ count: 5, median: 3, nineTenths: 20 });
    expect((await rows(`${span}&reason=size`)).map(({ id }) => id)).toEqual([open.id]);
    expect(await rows(`${span}&product=${encodeURIComponent('急須')}`)).toHaveLength(5);
    // The last day counts to its end, the day after it does not.
    expect((await figures('from=2021-03-31&until=2021-03-31')).cases).toBe(1);
    expect((await figures('from=2021-04-01&until=2021-04-30')).cases).toBe(0);
  });

  it('tell what share of an article’s orders came back, with its interval, from twenty orders on', async () => {
    const span = 'from=2022-05-01&until=2022-05-31';
    await returned('香炉', { reason: 'defective', on: '2022-05-02' });
    for (let n = 0; n < 18; n += 1) await order('香炉', '2022-05-03');
    expect((await figures(span)).products).toMatchObject([{ orders: 19, returned: 1, share: null }]);
    const gone = await order('香炉', '2022-05-04');
    const { share } = (await figures(span)).products[0] ?? {};
    expect(share?.value).toBeCloseTo(0.05, 10);
    // Wilson’s interval of one in twenty.
    expect([share?.low, share?.high].map((edge) => Number(edge?.toFixed(4)))).toEqual([0.0089, 0.2361]);
    await at.orders.put({
      externalId: gone.externalId,
      placedAt: '2022-05-04T03:00:00Z',
      lines: [{ product: '香炉', quantity: 3, unitPrice: 1000 }],
      cancelledAt: '2022-05-05T00:00:00Z',
    });
    expect((await figures(span)).products).toMatchObject([{ orders: 19, share: null }]);
  });

  it('come with the rows behind them, in the reader’s language and without whose they were', async () => {
    await returned('=急須', { reason: 'changed_mind', on: '2023-06-01', after: 2 });
    const csv = async (query: string) =>
      (await lead.call<string>('GET', `/api/v1/returns/export?from=2023-06-01&until=2023-06-30&${query}`))
        .body;
    const [head, row, end] = (await csv('')).split('\r\n');
    expect(head).toBe(
      '\uFEFF受付日,終了日,日数,区分,理由,状態,注文番号,商品,商品番号,数量,返金額,通貨,終了の理由',
    );
    expect(row).toMatch(/^2023-06-01,2023-06-03,2,返品,お客様都合,完了,o-\d+,'=急須,,1,1000,JPY,$/u);
    expect(end).toBe('');
    expect(await csv('language=en')).toContain('Return,Customer’s wish,Done');
    expect((await csv('reason=size')).split('\r\n')).toHaveLength(2);
  });

  it('are of this workspace’s people who see orders', async () => {
    const observer = await desk.join('observer', '見学');
    expect((await observer.call('GET', '/api/v1/returns/figures')).status).toBe(200);
    expect((await desk.app.inject({ method: 'GET', url: '/api/v1/returns/figures' })).statusCode).toBe(401);
  });
});
