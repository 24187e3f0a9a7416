import type { TierMember, TierRules } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDesk, type Desk } from '../../testing/desk.fixture.ts';
import { daysAgo, programmeDesk } from '../programmes.fixture.ts';

const silver = { key: 'silver', name: { ja: '銀' }, by: 'purchases', least: 2 };
const gold = { key: 'gold', name: { ja: '金' }, by: 'spent', least: 15_000 };
const host = { key: 'host', name: { ja: '特別' }, by: 'hand', least: 0 };

let desk: Desk;
let here: ReturnType<typeof programmeDesk>;
/** Bought once, twice, and for much; each order is of ¥6,500. */
let once = '';
let twice = '';
let much = '';
beforeAll(async () => {
  desk = await buildDesk();
  here = programmeDesk(desk);
  const buy = async (email: string, ...days: number[]) => {
    let id = '';
    for (const each of days) {
      const order = await here.orderWith(
        null,
        { customer: { name: email, email: `${email}@example.ne.jp` } },
        each,
      );
      id = order.customer?.id ?? '';
    }
    return id;
  };
  once = await buy('once', 20);
  twice = await buy('twice', 40, 20);
  much = await buy('much', 30, 20, 10);
});
afterAll(() => desk.close());

const members = async (query = '') =>
  (
    await desk.owner.call<{ items: TierMember[]; nextCursor: string | null }>(
      'GET',
      `/api/v1/tier-members?${query}`,
    )
  ).body;

describe('the rules of tiers', () => {
  it('are none at first', async () => {
    const { body } = await desk.owner.call<TierRules>('GET', '/api/v1/tier-rules');
    expect(body).toMatchObject({ version: 0, tiers: [], counts: [], versions: [] });
    expect((await members()).items).toEqual([]);
    expect(await here.tier(twice)).toMatchObject({ tier: null, how: null, purchases: 2, changes: [] });
  });

  it('are kept by version, as they were seen, and say how many are in each', async () => {
    const { body } = await here.rules([silver, gold, host]);
    expect(body).toMatchObject({
      version: 1,
      waiting: 0,
      counts: [
        { key: 'silver', people: 1 },
        { key: 'gold', people: 1 },
        { key: 'host', people: 0 },
      ],
      versions: [{ version: 1, by: { id: desk.owner.memberId } }],
    });
    expect((await here.rules([silver])).body.code).toBe('conflict');
  });

  it.each([
    [[silver, silver], 'tiers'],
    [[{ ...gold, least: 0 }], 'tiers.0.least'],
  ])('are refused where they say nothing: %j', async (tiers, path) => {
    const { status, body } = await here.rules(tiers, { basedOn: 1 });
    expect(status).toBe(400);
    expect(body.detail).toContain(path);
  });
});

describe('who is in a tier', () => {
  it('follows from what they bought, with the evidence and what is missing', async () => {
    expect(await here.tier(once)).toMatchObject({
      tier: null,
      purchases: 1,
      next: { key: 'silver', by: 'purchases', missing: 1 },
    });
    expect(await here.tier(twice)).toMatchObject({
      tier: 'silver',
      how: 'reckoned',
      purchases: 2,
      spent: 13_000,
      next: { key: 'gold', by: 'spent', missing: 2000 },
    });
    expect(await here.tier(much)).toMatchObject({ tier: 'gold', spent: 19_500, next: null });
  });

  it('is listed as each of them stands, page by page', async () => {
    const all = (await members()).items;
    expect(new Map(all.map(({ customer, tier }) => [customer.id, tier]))).toEqual(
      new Map([
        [twice, 'silver'],
        [much, 'gold'],
      ]),
    );
    for (const { customer, tier, purchases, spent } of all)
      expect(await here.tier(customer.id)).toMatchObject({ tier, purchases, spent });
    const first = await members('limit=1');
    const rest = await members(`limit=1&cursor=${first.nextCursor}`);
    expect([...first.items, ...rest.items]).toEqual(all);
    expect((await members('tier=gold')).items.map(({ customer }) => customer.id)).toEqual([much]);
  });

  it('falls when what they bought comes back', async () => {
    const order = await here.orderWith(null, { customer: { name: 'once', email: 'once@example.ne.jp' } }, 5);
    expect(await here.tier(once)).toMatchObject({ tier: 'silver' });
    await here.growth.orders.giveBack(order.id, { refund: order.total, at: daysAgo(1) });
    expect(await here.tier(once)).toMatchObject({ tier: null, purchases: 1 });
  });

  it('is placed by hand with a reason, and by purchases again', async () => {
    const placed = await here.place(once, { tier: 'host', reason: '10年来のお客様' });
    expect(placed.body).toMatchObject({
      tier: 'host',
      how: 'hand',
      placements: [{ tier: 'host', reason: '10年来のお客様', by: { id: desk.owner.memberId } }],
      changes: [{ to: 'host', why: 'hand' }],
    });
    expect((await members('tier=host')).items).toMatchObject([{ customer: { id: once }, how: 'hand' }]);
    expect((await here.place(once, { tier: 'nowhere', reason: 'なし' })).status).toBe(400);
    expect((await here.place(once, { tier: null, reason: '元に戻す' })).body).toMatchObject({ tier: null });
    expect((await members('tier=host')).items).toEqual([]);
  });

  it('is one person’s, whichever of their records bought or was placed', async () => {
    const other = await here.customer('別の記録');
    await here.place(other, { tier: 'host', reason: '紹介' });
    await desk.owner.call('POST', `/api/v1/customers/${twice}/merge`, { customerId: other });
    expect(await here.tier(other)).toMatchObject({ customer: { id: twice }, tier: 'host', purchases: 2 });
    expect((await members('tier=host')).items.map(({ customer }) => customer.id)).toEqual([twice]);
    await here.place(twice, { tier: null, reason: '元に戻す' });
  });
});

describe('early access', () => {
  const open = async (url: string, query = '') => {
    const { statusCode, headers, body } = await desk.app.inject({ url: `${new URL(url).pathname}${query}` });
    return { status: statusCode, location: headers.location, body };
  };
  const target = 'https://shop.example.jp/early';

  it('opens for a tier before it does for everybody', async () => {
    const early = [{ tier: 'gold', opensAt: daysAgo(1) }];
    const { body: access } = await here.access({ early });
    const closed = await open(access.url);
    expect(closed.status).toBe(200);
    expect(closed.body).toContain('新茶の先行販売');
    expect(closed.body).toContain('このページよりご覧いただけます');
    expect((await open(access.url, '?lang=en')).body).toContain('This opens on');
    const { body: forGold } = await here.pass(access.id, much);
    expect(forGold).toMatchObject({ tier: 'gold', opensAt: early[0]?.opensAt });
    expect(await open(forGold.url)).toMatchObject({ status: 302, location: target });
    const { body: forSilver } = await here.pass(access.id, twice);
    expect(forSilver.opensAt).toBe(access.opensAt);
    expect((await open(forSilver.url)).status).toBe(200);
    // The tier of the moment decides, not that of the day on which the address was given.
    await here.place(twice, { tier: 'gold', reason: '特別に' });
    expect(await open(forSilver.url)).toMatchObject({ status: 302, location: target });
    const { body: list } = await desk.owner.call<{ items: object[] }>('GET', '/api/v1/early-accesses');
    expect(list.items).toMatchObject([{ passes: 2, opened: 2 }]);
  });

  it('opens for everybody at its time, until it is ended; a lost address is made anew', async () => {
    const { body: access } = await here.access({ opensAt: daysAgo(1) });
    expect(await open(access.url)).toMatchObject({ status: 302, location: target });
    const first = (await here.pass(access.id, once)).body.url;
    const second = (await here.pass(access.id, once)).body.url;
    expect((await open(first)).status).toBe(404);
    expect((await open(second)).status).toBe(302);
    const path = `/api/v1/early-accesses/${access.id}`;
    await desk.owner.call('PATCH', path, { basedOn: 1, ended: true });
    expect((await open(second)).status).toBe(410);
    expect((await desk.owner.call('PATCH', path, { basedOn: 1, ended: false })).status).toBe(409);
    expect((await open('http://desk/e/nonsense')).status).toBe(404);
  });

  it.each([
    [{ early: [{ tier: 'gold', opensAt: daysAgo(-4) }] }, 'early.0.opensAt'],
    [{ early: [{ tier: 'nowhere', opensAt: daysAgo(1) }] }, 'early.0.tier'],
    [{ target: 'javascript:alert(1)' }, 'target'],
  ])('is refused where it cannot be: %j', async (given, path) => {
    const { status, body } = await here.access(given);
    expect(status).toBe(400);
    expect(body.detail).toContain(path);
  });
});
