import type { GrowthCode, OrderAttribution, ResultOrder } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../platform/db/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { growthDesk } from './growth.fixture.ts';

let desk: Desk;
let growth: ReturnType<typeof growthDesk>;
beforeAll(async () => {
  desk = await buildDesk();
  growth = growthDesk(desk);
  await growth.switches({ cookie: true, passClick: true });
});
afterAll(() => desk.close());

const lines = [{ product: '急須', quantity: 1, unitPrice: 10_000 }];
const order = (given: object = {}) => growth.order({ lines, shipping: 0, ...given });
const totalOf = ({ touches }: OrderAttribution, model: 'first' | 'last' | 'linear' | 'position') =>
  touches.reduce((sum, { money }) => sum + money[model], 0);

async function linked(channel: string, given: object = {}) {
  const { body } = await growth.link({ ...given, addresses: [{ channel }] });
  return { id: body.id, url: body.addresses[0]?.url ?? '' };
}

describe('an order', () => {
  it('that comes with a click is attributed to it, and to what the same browser clicked before', async () => {
    const spring = await growth.campaign('春のお茶');
    const flyer = await linked('print', { campaignId: spring.id });
    const line = await linked('line');
    const first = await growth.visit(`${flyer.url}?q=window`);
    const cookie = first.cookie.split(';')[0] ?? '';
    const second = await growth.visit(line.url, { cookie });
    const { id } = await order({ clickId: second.clickId });
    const evidence = await growth.evidence(id);
    expect(
      evidence.touches.map(({ kind, channel, campaign, money }) => [kind, channel.id, campaign?.name, money]),
    ).toEqual([
      ['scan', 'print', '春のお茶', { first: 10_000, last: 0, linear: 5000, position: 5000 }],
      ['click', 'line', undefined, { first: 0, last: 10_000, linear: 5000, position: 5000 }],
    ]);
    expect(evidence).toMatchObject({ kept: 10_000, unattributed: 0, changes: [] });
  });

  it('that nothing led to is attributed to nobody, and says what the customer answered', async () => {
    const { id } = await order({ heardOf: '友人の紹介' });
    expect(await growth.evidence(id)).toMatchObject({
      touches: [],
      kept: 10_000,
      unattributed: 10_000,
      heardOf: '友人の紹介',
    });
  });

  it('that gives back a click of nobody, or of another workspace, is attributed to nobody', async () => {
    const { id } = await order({ clickId: newId() });
    expect((await growth.evidence(id)).unattributed).toBe(10_000);
  });

  it('loses what was given back, to the yen, and all when it is cancelled; each change stays on record', async () => {
    const { url } = await linked('line');
    const { clickId } = await growth.visit(url);
    const given = { externalId: 'refunded', clickId };
    const { id } = await order(given);
    await growth.orders.giveBack(id, { refund: 3333 });
    await growth.settle();
    const less = await growth.evidence(id);
    expect([less.kept, totalOf(less, 'first'), totalOf(less, 'linear')]).toEqual([6667, 6667, 6667]);
    await order({ ...given, cancelledAt: '2026-11-20T00:00:00Z' });
    const none = await growth.evidence(id);
    expect([none.kept, none.touches]).toEqual([0, []]);
    expect(none.changes.map(({ cause, keptBefore, keptAfter }) => [cause, keptBefore, keptAfter])).toEqual([
      ['order', 6667, 0],
      ['order', 10_000, 6667],
    ]);
  });
});

describe('who somebody is, known late', () => {
  it('brings the clicks of one order to the others of the same customer', async () => {
    const blog = await linked('note');
    const { clickId } = await growth.visit(blog.url);
    const customer = { name: '遅れて 判る', email: 'late@example.ne.jp' };
    // Another order of theirs, placed after the click, told without it and before the one that names it.
    const silent = await order({ customer });
    expect((await growth.evidence(silent.id)).unattributed).toBe(10_000);
    const telling = await order({ customer, clickId });
    expect((await growth.evidence(telling.id)).touches).toHaveLength(1);
    const known = await growth.evidence(silent.id);
    expect(known.touches.map(({ channel }) => channel.id)).toEqual(['note']);
    expect(known.changes).toMatchObject([{ cause: 'identity', touchesBefore: 0, touchesAfter: 1 }]);
  });

  it('follows customers who become one, and who are parted again', async () => {
    const { url } = await linked('instagram');
    const { clickId } = await growth.visit(url);
    const one = await order({ customer: { name: '森 一子', email: 'mori1@example.ne.jp' }, clickId });
    const other = await order({ customer: { name: '森 一子', email: 'mori2@example.ne.jp' } });
    const path = `/api/v1/customers/${one.customer?.id}`;
    await desk.owner.call('POST', `${path}/merge`, { customerId: other.customer?.id });
    await growth.settle();
    expect((await growth.evidence(other.id)).touches.map(({ channel }) => channel.id)).toEqual(['instagram']);
    const merges = await desk.owner.call<{ items: { id: string }[] }>('GET', `${path}/merges`);
    await desk.owner.call('POST', `/api/v1/customer-merges/${merges.body.items[0]?.id}/undo`);
    await growth.settle();
    const parted = await growth.evidence(other.id);
    expect([parted.touches, parted.unattributed]).toEqual([[], 10_000]);
    expect(parted.changes).toHaveLength(2);
  });
});

describe('a code', () => {
  const withCode = (code: string, given: object = {}) =>
    order({ discounts: [{ code, amount: 1000 }], ...given });

  it('is attributed without any click, however it is written, even to orders from before it was made here', async () => {
    const { id } = await withCode('ｈａｒｕ 2026');
    expect((await growth.evidence(id)).unattributed).toBe(9000);
    const campaign = await growth.campaign('ハル');
    const made = await growth.code({ code: 'HARU-2026', kind: 'discount', campaignId: campaign.id });
    expect([made.status, made.body.code]).toEqual([201, 'HARU-2026']);
    await growth.settle();
    expect((await growth.evidence(id)).touches).toMatchObject([
      { kind: 'code', code: 'HARU-2026', channel: { id: 'code' }, campaign: { name: 'ハル' } },
    ]);
    expect((await growth.code({ code: 'haru2026' })).body.code).toBe('conflict');
    const { items } = (await desk.owner.call<{ items: GrowthCode[] }>('GET', '/api/v1/codes?query=haru'))
      .body;
    expect(items.map(({ code, orders }) => [code, orders])).toEqual([['HARU-2026', 1]]);
  });

  it('counts within its days alone; when they are changed, orders follow', async () => {
    const { body } = await growth.code({ code: 'NATSU', startsOn: '2026-07-01', endsOn: '2026-08-31' });
    // 15:00 UTC on 31 August is 1 September in Japan.
    const inside = await withCode('NATSU', { placedAt: '2026-08-31T14:59:59Z' });
    const outside = await withCode('NATSU', { placedAt: '2026-08-31T15:00:00Z' });
    expect((await growth.evidence(inside.id)).touches).toHaveLength(1);
    expect((await growth.evidence(outside.id)).touches).toHaveLength(0);
    await desk.owner.call('PATCH', `/api/v1/codes/${body.id}`, { basedOn: 1, endsOn: '2026-09-01' });
    await growth.settle();
    expect((await growth.evidence(outside.id)).changes).toMatchObject([{ cause: 'code', touchesAfter: 1 }]);
    const backwards = { basedOn: 2, endsOn: '2026-01-01' };
    expect((await desk.owner.call('PATCH', `/api/v1/codes/${body.id}`, backwards)).status).toBe(400);
  });

  it('that holds once counts for the first order alone, and for the next when that is cancelled', async () => {
    await growth.code({ code: 'ONCE-1', once: true });
    const given = { externalId: 'once-a', placedAt: '2026-10-01T00:00:00Z' };
    const first = await withCode('ONCE-1', given);
    const second = await withCode('ONCE1', { placedAt: '2026-10-02T00:00:00Z' });
    const counts = async () => [
      (await growth.evidence(first.id)).touches.length,
      (await growth.evidence(second.id)).touches.length,
    ];
    expect(await counts()).toEqual([1, 0]);
    await withCode('ONCE-1', { ...given, cancelledAt: '2026-10-03T00:00:00Z' });
    expect(await counts()).toEqual([0, 1]);
  });

  it('of a customer brings others, and not themselves', async () => {
    const customer = { name: '紹介 好子', email: 'shokai@example.ne.jp' };
    const own = await order({ customer });
    const customerId = own.customer?.id;
    expect((await growth.code({ code: 'YOSHIKO', owner: 'customer' })).status).toBe(400);
    expect((await growth.code({ code: 'YOSHIKO', owner: 'customer', customerId })).status).toBe(201);
    const theirs = await withCode('YOSHIKO', { customer });
    const others = await withCode('YOSHIKO');
    expect((await growth.evidence(theirs.id)).touches).toEqual([]);
    expect((await growth.evidence(others.id)).touches).toMatchObject([{ channel: { id: 'referral' } }]);
  });

  it('is made in series, each once, with its check letter', async () => {
    const { status, body } = await desk.owner.call<{ codes: string[] }>('POST', '/api/v1/codes/series', {
      prefix: 'VIP',
      count: 50,
      length: 6,
      owner: 'ambassador',
      ownerName: '茶道 先生',
    });
    expect([status, new Set(body.codes).size]).toEqual([201, 50]);
    expect(body.codes[0]).toMatch(/^VIP-[34679CDFGHJKMNPRTWXY]{6}$/u);
  });
});

describe('a campaign', () => {
  it('says how long its clicks count; another window counts for orders that were', async () => {
    const campaign = await growth.campaign('短い窓', 1);
    const { id, url } = await linked('x', { campaignId: campaign.id });
    const { clickId } = await growth.visit(url);
    const later = new Date(Date.now() + 3 * 86_400_000).toISOString();
    const placed = await order({ clickId, placedAt: later });
    expect((await growth.evidence(placed.id)).touches).toEqual([]);
    const path = `/api/v1/campaigns/${campaign.id}`;
    await desk.owner.call('PATCH', path, { basedOn: 1, windowDays: 7 });
    await growth.settle();
    expect((await growth.evidence(placed.id)).changes).toMatchObject([
      { cause: 'campaign', touchesAfter: 1 },
    ]);
    expect((await desk.owner.call('PATCH', path, { basedOn: 1, name: '遅い' })).status).toBe(409);
    await growth.visit(url, { 'user-agent': 'Twitterbot/1.0' });
    expect((await desk.owner.call('GET', `${path}/figures`)).body).toMatchObject({
      clicks: { counted: 1, scans: 0, bots: 1 },
      links: 1,
      leading: 1,
      rate: { value: 1, high: 1 },
      orders: 1,
      money: { last: 10_000 },
    });
    const clicks = await desk.owner.call<{ items: { orders: number }[] }>(
      'GET',
      `/api/v1/links/${id}/clicks`,
    );
    expect(clicks.body.items.map(({ orders }) => orders)).toEqual([0, 1]);
  });
});

describe('the results', () => {
  it.each(['channel', 'campaign'])(
    'by %s add up by every model, with what nothing led to, and open to their orders',
    async (by) => {
      const results = await growth.results(`by=${by}`);
      for (const model of ['first', 'last', 'linear', 'position'] as const) {
        const claimed = results.rows.reduce((sum, { money }) => sum + money[model], 0);
        expect(claimed + results.unattributed.money, model).toBe(results.kept);
      }
      const lasts = results.rows.reduce((sum, { lastOrders }) => sum + lastOrders, 0);
      expect(lasts + results.unattributed.orders).toBe(results.orders);
      expect(results.recomputing).toBe(0);
      for (const row of [...results.rows.filter(({ orders }) => orders > 0), null]) {
        const { body } = await desk.owner.call<{ items: ResultOrder[] }>(
          'GET',
          `/api/v1/growth-results/orders?from=2020-01-01&to=2099-12-31&by=${by}&key=${row?.key ?? 'none'}`,
        );
        expect(body.items).toHaveLength(row?.orders ?? results.unattributed.orders);
        const last = body.items.reduce((sum, { money }) => sum + money.last, 0);
        expect(last).toBe(row?.money.last ?? 0);
        const { share } = row ?? results.unattributed;
        expect(share?.low).toBeLessThanOrEqual(share?.value ?? 0);
      }
      const nothing = `/api/v1/growth-results/orders?from=2020-01-01&to=2099-12-31&by=${by}&key=of-no-row`;
      expect((await desk.owner.call('GET', nothing)).body).toEqual({ items: [], nextCursor: null });
    },
  );

  it('by campaign add up too, and say what customers answered beside', async () => {
    const results = await growth.results('by=campaign');
    const claimed = results.rows.reduce((sum, { money }) => sum + money.linear, 0);
    expect(claimed + results.unattributed.money).toBe(results.kept);
    expect(results.rows.map(({ name }) => name.ja)).toEqual(
      expect.arrayContaining(['春のお茶', 'キャンペーンなし']),
    );
    expect(results.heard).toMatchObject({
      answered: 1,
      mouth: { value: 1, high: 1 },
      rows: [{ answer: '友人の紹介', kind: 'mouth', orders: 1, kept: 10_000, unattributed: 1 }],
    });
  });

  it('are of a period, of a currency, and a list for spreadsheets', async () => {
    await order({ currency: 'USD' });
    expect(await growth.results('currency=USD')).toMatchObject({ orders: 1, currencies: ['JPY', 'USD'] });
    const path = '/api/v1/growth-results';
    const empty = await desk.owner.call(`GET`, `${path}?from=2030-01-01&to=2030-01-31`);
    expect(empty.body).toMatchObject({ orders: 0, rows: [], unattributed: { orders: 0, share: null } });
    expect((await desk.owner.call('GET', `${path}?from=2026-02-01&to=2026-01-01`)).status).toBe(400);
    const csv = await desk.owner.call<string>('GET', `${path}/export?from=2020-01-01&to=2099-12-31`);
    expect(csv.body).toContain('key,name,clicks,orders,last_orders,first,last,linear,position\r\n');
    expect(csv.body).toMatch(/line,LINE,\d+,\d+,\d+,/u);
  });

  it('are the same when every order is attributed anew', async () => {
    const before = await growth.results();
    await desk.owner.call('POST', '/api/v1/growth-results/recompute');
    expect((await growth.results()).recomputing).toBeGreaterThan(0);
    await growth.settle();
    expect(await growth.results()).toEqual(before);
  });
});
