import type { Curves } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attributeDue } from '../growth/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { readBuyers, readCurves } from './queries.ts';
import { noon, shopAt, type Sold } from './shop.fixture.ts';

const now = new Date(noon(400));
let desk: Desk;
let shop: ReturnType<typeof shopAt>;
let people: string[];
beforeAll(async () => {
  desk = await buildDesk();
  shop = shopAt(desk);
  people = await shop.customers([...'ABCDEFGHI']);
  const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = '', i = ''] = people;
  for (const code of [
    { code: 'TOMO', owner: 'customer', customerId: i },
    { code: 'AKI', owner: 'campaign' },
  ])
    expect((await desk.owner.call('POST', '/api/v1/codes', { kind: 'referral', ...code })).status).toBe(201);
  await shop.sell([
    { customerId: a, at: noon(1), code: 'tomo' },
    { customerId: b, at: noon(2), heard: 'ご友人の紹介' },
    { customerId: c, at: noon(3), heard: 'Google検索' },
    { customerId: d, at: noon(4), code: 'AKI' },
    // Nothing is known of how they came.
    { customerId: e, at: noon(5) },
    // What they came back by is not what they came by.
    { customerId: f, at: noon(6), heard: '雑誌で紹介されていた' },
    { customerId: f, at: noon(9), code: 'TOMO' },
    // One of the orders of the first day is enough.
    { customerId: g, at: noon(7), heard: 'インスタ' },
    { customerId: g, at: noon(7), code: 'TOMO' },
    // Two records that turn out to be one person: what one of them said first is said of both.
    { customerId: h, at: noon(8), heard: '母から聞いて' },
    { customerId: i, at: noon(20), heard: 'チラシ' },
  ]);
  while (await attributeDue(desk.context, desk.workspaceId));
});
afterAll(() => desk.close());

const curves = () => shop.within((tx) => readCurves(tx, 'origin', now));
const behind = async (group: string) => {
  const query = { figure: 'curve', by: 'origin', group, limit: 50 } as const;
  const { items } = await shop.within((tx) => readBuyers(tx, query, now));
  return items.map(({ customer }) => customer.name).toSorted();
};

describe('customers by how they came', () => {
  it('were told by somebody, where a code of a customer or their own answer says so; of the others something else is known', async () => {
    const { groups, left, landmarkDays } = await curves();
    expect([landmarkDays, left]).toEqual([0, { early: 0, young: 0, unknown: 1 }]);
    expect(groups.map(({ key, customers }) => [key, customers])).toEqual([
      ['mouth', 4],
      ['other', 4],
    ]);
    expect(await behind('mouth')).toEqual(['A', 'B', 'G', 'H']);
    expect(await behind('other')).toEqual(['C', 'D', 'F', 'I']);
  });

  it('are one where they are one person, by the orders of their first day', async () => {
    const [h = '', i = ''] = people.slice(-2);
    await desk.owner.call('POST', `/api/v1/customers/${i}/merge`, { customerId: h });
    while (await attributeDue(desk.context, desk.workspaceId));
    expect(await behind('mouth')).toEqual(['A', 'B', 'G', 'I']);
    expect(await behind('other')).toEqual(['C', 'D', 'F']);
  });

  it('are compared by the log-rank test, over the API too', async () => {
    const more = await shop.customers(Array.from({ length: 30 }, (_, index) => `客${index}`));
    await shop.sell(
      more.flatMap((customerId, index): Sold[] => {
        const told = index % 2 === 0;
        const first: Sold = { customerId, at: noon(30), heard: told ? '家族' : 'テレビ' };
        return told ? [first, { customerId, at: noon(40 + index) }] : [first];
      }),
    );
    while (await attributeDue(desk.context, desk.workspaceId));
    const { test } = await curves();
    expect(test?.p).toBeLessThan(0.001);
    expect(test?.observed.reduce((sum, each) => sum + each, 0)).toBe(17);
    const { status, body } = await desk.owner.call<Curves>('GET', '/api/v1/loyalty/curves?by=origin');
    expect([status, body.groups.map(({ key }) => key)]).toEqual([200, ['mouth', 'other']]);
  });
});
