import { loyaltyExportQuery, type Cohorts, type Curves, type SecondPurchases } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, sql } from '../platform/db/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { writeFigure } from './csv.ts';
import { countWaiting } from './index.ts';
import { readBuyers, readCohorts, readCurves, readSecondPurchases } from './queries.ts';
import { shopAt } from './shop.fixture.ts';

const now = new Date('2026-11-22T03:00:00Z');
let desk: Desk;
let shop: ReturnType<typeof shopAt>;
let people: Record<'a' | 'b' | 'c' | 'd' | 'e' | 'f', string>;

beforeAll(async () => {
  desk = await buildDesk();
  shop = shopAt(desk);
  const [a = '', b = '', c = '', d = '', e = '', f = ''] = await shop.customers([...'ABCDEF']);
  people = { a, b, c, d, e, f };
  await shop.sell([
    { customerId: a, at: '2026-01-10T03:00:00Z' },
    { customerId: a, at: '2026-01-30T03:00:00Z', code: 'AKI' },
    { customerId: a, at: '2026-03-05T03:00:00Z' },
    // The first of February in Tokyo, and sixty days later to the day.
    { customerId: b, at: '2026-01-31T15:30:00Z', code: 'HAJIMETE' },
    { customerId: b, at: '2026-04-02T03:00:00Z' },
    // What came to nothing: cancelled, and wholly refunded. A refund of a part is a purchase all the same.
    { customerId: c, at: '2026-03-03T03:00:00Z', refunded: 1000 },
    { customerId: c, at: '2026-03-10T03:00:00Z', state: 'cancelled' },
    { customerId: c, at: '2026-03-20T03:00:00Z', state: 'returned', refunded: 3000 },
    // Twice on one day is one purchase.
    { customerId: d, at: '2026-10-01T03:00:00Z' },
    { customerId: d, at: '2026-10-01T05:00:00Z' },
    { customerId: e, at: '2026-11-10T03:00:00Z' },
    { customerId: e, at: '2026-11-15T03:00:00Z' },
    { customerId: f, at: '2026-02-02T03:00:00Z' },
  ]);
  await shop.within((tx) =>
    tx.run(sql`
      insert into order_customer (workspace_id, source, external_id, customer_id, first_on)
      values (${tx.workspaceId}, 'honten', 'F', ${f}, '2025-05-01')`),
  );
});
afterAll(() => desk.close());

const second = () => shop.within((tx) => readSecondPurchases(tx, now));
const behind = async (query: Omit<Parameters<typeof readBuyers>[1], 'limit'>) =>
  (await shop.within((tx) => readBuyers(tx, { limit: 50, ...query }, now))).items.map(
    ({ customer }) => customer.name,
  );

describe('second purchases', () => {
  it('are counted of those alone whose window has passed', async () => {
    const { windows, ...rest } = await second();
    expect(rest).toEqual({ today: '2026-11-22', waiting: 0, buyers: 5, again: 3, incomplete: 1 });
    expect(windows.map(({ days, mature, immature, bought }) => [days, mature, immature, bought])).toEqual([
      [30, 4, 1, 1],
      [60, 3, 2, 2],
      [90, 3, 2, 2],
      [180, 3, 2, 2],
    ]);
    expect(windows[0]?.rate?.value).toBe(0.25);
    expect(windows[0]?.rate?.low).toBeCloseTo(0.0456, 4);
    expect(windows[0]?.rate?.high).toBeCloseTo(0.6994, 4);
  });

  it('open to their customers', async () => {
    expect(await behind({ figure: 'window', days: 30, outcome: 'bought' })).toEqual(['A']);
    expect(await behind({ figure: 'window', days: 30, outcome: 'not' })).toEqual(['D', 'C', 'B']);
    expect(await behind({ figure: 'window', days: 30, outcome: 'immature' })).toEqual(['E']);
    expect(await behind({ figure: 'window', days: 60, outcome: 'bought' })).toEqual(['B', 'A']);
  });

  it('have no share where nobody’s window has passed', async () => {
    const early = await shop.within((tx) => readSecondPurchases(tx, new Date('2026-01-20T03:00:00Z')));
    expect([early.buyers, early.again]).toEqual([1, 0]);
    expect(early.windows.map(({ mature, immature, rate }) => [mature, immature, rate])).toEqual(
      Array.from({ length: 4 }, () => [0, 1, null]),
    );
  });
});

describe('the cohorts', () => {
  it('hold full months only', async () => {
    const { items } = await shop.within((tx) => readCohorts(tx, { from: '2026-01', to: '2026-11' }, now));
    const shown = items.map(({ month, buyers, cells }) => [
      month,
      buyers,
      cells.map((cell) => cell.bought).join(''),
    ]);
    expect(shown).toEqual([
      ['2026-01', 1, '010000000'],
      ['2026-02', 1, '01000000'],
      ['2026-03', 1, '0000000'],
      ['2026-10', 1, ''],
    ]);
    expect(items[0]?.cells[1]).toEqual({ after: 2, bought: 1, share: 1 });
    expect(await behind({ figure: 'cohort', month: '2026-01' })).toEqual(['A']);
    expect(await behind({ figure: 'cohort', month: '2026-01', after: 2 })).toEqual(['A']);
    expect(await behind({ figure: 'cohort', month: '2026-01', after: 1 })).toEqual([]);
  });
});

describe('what changes', () => {
  it('is counted before it is read: a refund, a merge, another clock', async () => {
    const { a, b, c } = people;
    const set = (statement: ReturnType<typeof sql>) => shop.within((tx) => tx.run(statement));
    const ofB = sql`workspace_id = ${desk.workspaceId} and customer_id = ${b} and placed_at > '2026-03-01'`;
    await set(sql`update customer_order set refunded = 3000, state = 'returned' where ${ofB}`);
    expect((await second()).windows[1]).toMatchObject({ mature: 3, bought: 1 });
    await set(sql`update customer_order set refunded = 0, state = 'delivered' where ${ofB}`);
    await set(
      sql`update customer set merged_into = ${a} where workspace_id = ${desk.workspaceId} and id = ${c}`,
    );
    expect(await second()).toMatchObject({ buyers: 4, again: 3 });
    await set(
      sql`update customer set merged_into = null where workspace_id = ${desk.workspaceId} and id = ${c}`,
    );
    expect(await second()).toMatchObject({ buyers: 5, again: 3, waiting: 0 });
    await set(sql`update workspace_settings set time_zone = 'UTC' where workspace_id = ${desk.workspaceId}`);
    // There the first purchase of B was on the last of January, and the second 61 days later.
    expect((await second()).windows[1]).toMatchObject({ mature: 3, bought: 1 });
    await set(
      sql`update workspace_settings set time_zone = 'Asia/Tokyo' where workspace_id = ${desk.workspaceId}`,
    );
    await countWaiting(desk.context, desk.workspaceId);
    expect((await second()).windows[1]).toMatchObject({ mature: 3, bought: 2 });
  });
});

describe('the curves', () => {
  it('tell apart who used a code with their first order', async () => {
    const { groups, landmarkDays, test } = await shop.within((tx) => readCurves(tx, 'coupon', now));
    expect(landmarkDays).toBe(0);
    expect(groups.map(({ key, customers, bought }) => [key, customers, bought])).toEqual([
      ['used', 1, 1],
      ['none', 4, 2],
    ]);
    // Far too few for either a curve or a comparison.
    expect([test, groups[0]?.points]).toEqual([null, []]);
    expect(await behind({ figure: 'curve', by: 'coupon', group: 'used' })).toEqual(['B']);
  });

  it('begin at the landmark, by what was known then', async () => {
    const channelId = newId();
    await shop.within(async (tx) => {
      const { c, d } = people;
      const here = tx.workspaceId;
      await tx.run(sql`insert into channel (workspace_id, id, type, name, address)
        values (${here}, ${channelId}, 'line', '公式', '@midori')`);
      for (const [customerId, created, due, met] of [
        [c, '2026-03-04T00:00:00Z', '2026-03-05T00:00:00Z', '2026-03-04T05:00:00Z'],
        // After the landmark: of no account.
        [c, '2026-07-04T00:00:00Z', '2026-07-05T00:00:00Z', '2026-07-09T05:00:00Z'],
        [d, '2026-10-04T00:00:00Z', '2026-10-05T00:00:00Z', '2026-10-09T05:00:00Z'],
      ] as const) {
        const id = newId();
        await tx.run(sql`insert into conversation (workspace_id, id, channel_id, customer_id, subject, created_at, last_message_at)
          values (${here}, ${id}, ${channelId}, ${customerId}, '', ${created}, ${created})`);
        await tx.run(sql`insert into deadline (workspace_id, id, conversation_id, kind, message_id, started_at, due_at, met_at, why)
          values (${here}, ${newId()}, ${id}, 'first_answer', ${newId()}, ${created}, ${due}, ${met}, '{}')`);
      }
    });
    const care = await shop.within((tx) => readCurves(tx, 'care', now));
    expect(care.groups.map(({ key, customers }) => [key, customers])).toEqual([
      ['kept', 1],
      ['missed', 0],
    ]);
    // A, B and E bought again within ninety days; D is not there yet.
    expect([care.landmarkDays, care.left]).toEqual([90, { early: 3, young: 1, unknown: 0 }]);
    expect(await behind({ figure: 'curve', by: 'care', group: 'kept' })).toEqual(['C']);
    expect(await behind({ figure: 'curve', by: 'channel', group: 'line' })).toEqual(['C']);
    expect(await behind({ figure: 'curve', by: 'contact', group: 'none' })).toEqual(['C']);
  });

  it('take a broken promise for what it is', async () => {
    await shop.within((tx) =>
      tx.run(sql`
        insert into promise (workspace_id, id, conversation_id, source, act, sentence, due, due_at, confirmed, state, closed_at, late_at)
        select workspace_id, ${newId()}, id, 'manual', 'send', '', '2026-03-08', '2026-03-08T15:00:00Z', true, 'kept', now(), now()
        from conversation where workspace_id = ${tx.workspaceId} and customer_id = ${people.c} limit 1`),
    );
    expect(await behind({ figure: 'curve', by: 'care', group: 'missed' })).toEqual(['C']);
  });
});

describe('the API', () => {
  const get = <T = { detail: string }>(path: string) => desk.owner.call<T>('GET', `/api/v1/loyalty/${path}`);

  it('answers what was asked', async () => {
    expect((await get<SecondPurchases>('second-purchases')).body.buyers).toBe(5);
    expect((await get<Cohorts>('cohorts?from=2026-01&to=2026-03')).body.items).toHaveLength(3);
    expect((await get<Curves>('curves?by=contact')).body.groups.map(({ key }) => key)).toEqual([
      'named',
      'none',
    ]);
    expect((await get('forecast')).body).toMatchObject({ lack: 'not_yet', customers: 5, reckonedAt: null });
  });

  it.each([
    ['cohorts?from=2026-03&to=2026-01', 'before'],
    ['cohorts?from=2020-01&to=2026-01', '24 months'],
    ['cohorts?from=2026-01', 'to'],
    ['curves?by=moon', 'by'],
    ['customers?figure=window&days=31&outcome=bought', '30, 60, 90 or 180'],
    ['customers?figure=window&days=30', 'outcome'],
    ['customers?figure=cohort', 'month'],
    ['customers?figure=curve&by=care&group=line', '«kept» or «missed»'],
    ['customers?figure=curve', 'group'],
    ['customers?figure=holdout&repeats=1', 'not checked yet'],
    ['customers?figure=holdout', 'repeats'],
    ['customers?figure=forecast&cursor=eA', 'cursor'],
    ['export?figure=cohorts', 'from'],
  ])('refuses %s', async (path, words) => {
    const { status, body } = await get(path);
    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining(words)]);
  });

  it('gives the customers page by page', async () => {
    const names: string[] = [];
    let cursor: string | null = '';
    do {
      const { body }: { body: Awaited<ReturnType<typeof readBuyers>> } = await get(
        `customers?figure=forecast&limit=2&cursor=${cursor}`,
      );
      names.push(...body.items.map(({ customer }) => customer.name));
      cursor = body.nextCursor;
    } while (cursor !== null);
    expect(names).toEqual(['E', 'D', 'C', 'B', 'A']);
  });

  it('writes the figures as CSV', async () => {
    const { body, headers } = await get<string>('export?figure=second-purchases');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    // A byte order mark, by which Excel knows the encoding.
    expect(body.startsWith('\uFEFFdays,mature,bought,rate,low,high,immature\r\n30,')).toBe(true);
    const lines = async (query: object) => {
      const text = await shop.within((tx) => writeFigure(tx, loyaltyExportQuery.parse(query), now));
      return text.slice(1).trimEnd().split('\r\n');
    };
    expect((await lines({ figure: 'second-purchases' }))[2]).toMatch(/^60,3,2,0\.666/u);
    expect(await lines({ figure: 'cohorts', from: '2026-01', to: '2026-01' })).toHaveLength(10);
    expect((await lines({ figure: 'curves', by: 'care' }))[0]).toBe('group,day,at_risk,share,low,high');
    expect((await lines({ figure: 'forecast' }))[0]).toBe('repeats,customers,predicted,actual');
  });
});
