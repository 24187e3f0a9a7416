import type { AmbassadorResults } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { growthDesk } from '../growth/growth.fixture.ts';
import { chance, storeClicks } from '../growth/half-year.fixture.ts';
import { noon, shopAt, type Sold } from '../loyalty/shop.fixture.ts';
import { people, truth as year } from '../loyalty/year.fixture.ts';
import { newId } from '../platform/db/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { ambassadorDesk } from './ambassadors.fixture.ts';
import { followers, toldOf, truth } from './year.fixture.ts';

/**
 * The simulated year, with ambassadors in it: what their links and codes are said to have brought, beside what they truly brought. To
 * the order and to the yen where it was told; within three standard errors where chance has a part.
 */
const all = followers(chance(20_270_104));
/** Those who come without an ambassador, in the same year at the same shop: their orders are nobody’s here. */
const others = people(chance(20_270_101)).slice(0, 150);
const places = truth.shares.map((_, place) => place);
const codeOf = (place: number): string => `HANA-${place}`;
/** Even, so that two who share it get whole yen. */
const priceOf = (n: number, nth: number): number => 2000 + 20 * ((n * 7 + nth * 3) % 200);
const hoursBefore = (at: string): string => new Date(Date.parse(at) - 2 * 3_600_000).toISOString();

let desk: Desk;
const ids: string[] = [];
const results: AmbassadorResults[] = [];
beforeAll(async () => {
  desk = await buildDesk();
  const shop = shopAt(desk);
  const growth = growthDesk(desk);
  const ambassadors = ambassadorDesk(desk);
  const links: { linkId: string; addressId: string; channel: 'ambassador' }[] = [];
  for (const place of places) {
    const { id } = await ambassadors.make({ name: `花田 ${place}`, business: 'firm' });
    const link = (await growth.link({ addresses: [{ channel: 'ambassador' }] })).body;
    const code = (
      await growth.code({
        code: codeOf(place),
        owner: 'ambassador',
        ownerName: `花田 ${place}`,
      })
    ).body;
    await ambassadors.give(id, 'link', link.id);
    await ambassadors.give(id, 'code', code.id);
    await ambassadors.agree(id, { payYen: truth.payYen, agreedOn: '2025-01-01' });
    links.push({ linkId: link.id, addressId: link.addresses[0]?.id ?? '', channel: 'ambassador' });
    ids.push(id);
  }
  await growth.code({ kind: 'referral', code: 'AKI', owner: 'campaign' });
  // For each who comes: their own click where they followed the link, those who only looked, and machines.
  const clicks = all.flatMap(({ by, tells, bought: [first = 0] }, n) => {
    const link = links[by];
    if (link === undefined) throw new Error(`there is no ambassador ${by}`);
    const at = hoursBefore(noon(first));
    const own = tells === 'link' ? [{ n, click: { ...link, visitor: newId(), at } }] : [];
    const looking = Array.from({ length: truth.lookers }, () => ({ ...link, visitor: newId(), at }));
    const machines = Array.from({ length: truth.machines }, () => ({ ...link, at, bot: 'crawler' }));
    return [...own, ...[...looking, ...machines].map((click) => ({ n: null, click }))];
  });
  const stored = await storeClicks(
    desk,
    clicks.map(({ click }) => click),
  );
  const clickOf = new Map(clicks.map(({ n }, at) => [n, stored[at]] as const));
  const customers = await shop.customers(all.map((_, n) => `客${n}`));
  const sold: Sold[] = [];
  for (const [n, follower] of all.entries()) {
    const click = clickOf.get(n);
    const code = follower.tells === 'code' ? follower.by : follower.codeOf;
    for (const [nth, day] of follower.bought.entries())
      sold.push({
        customerId: customers[n] ?? '',
        at: noon(day),
        total: priceOf(n, nth),
        ...(nth === 0 && click !== undefined ? { click } : {}),
        ...(nth === 0 && code !== null ? { code: codeOf(code) } : {}),
      });
  }
  const rest = await shop.customers(others.map((_, n) => `他${n}`));
  await shop.sell([
    ...sold,
    ...others.flatMap(({ tells, bought }, n): Sold[] =>
      bought.map((day, nth) => ({
        customerId: rest[n] ?? '',
        at: noon(day),
        ...(nth === 0 && tells === 'code' ? { code: 'AKI' } : {}),
        ...(nth === 0 && tells === 'answer' ? { heard: 'Instagramの投稿' } : {}),
      })),
    ),
  ]);
  await growth.settle();
  for (const id of ids) results.push(await ambassadors.results(id, 'from=2025-01-01&to=2025-12-31'));
});
afterAll(() => desk.close());

const orders = all.flatMap((follower, n) =>
  toldOf(follower).map((told) => ({ ...told, amount: priceOf(n, told.nth) })),
);
type Order = (typeof orders)[number];
const sum = (those: readonly Order[], pick: (order: Order) => boolean): number =>
  those.filter(pick).reduce((total, { amount }) => total + amount, 0);
const ledBy = (place: number) => orders.filter(({ first, last }) => first === place || last === place);

describe('what each ambassador brought in a year with a known truth', () => {
  it.each(places)(
    '%d: the orders that are told to be theirs are theirs, to the order and by each model to the yen',
    (place) => {
      const those = ledBy(place);
      expect(results[place]).toMatchObject({
        orders: those.length,
        lastOrders: those.filter(({ last }) => last === place).length,
        money: {
          first: sum(those, ({ first }) => first === place),
          last: sum(those, ({ last }) => last === place),
          // Of an order of two both get half, by either model.
          linear: (sum(those, ({ first }) => first === place) + sum(those, ({ last }) => last === place)) / 2,
          position:
            (sum(those, ({ first }) => first === place) + sum(those, ({ last }) => last === place)) / 2,
        },
      });
    },
  );

  it('together they claim no yen twice, and nothing of what others brought', () => {
    const known = sum(orders, ({ first }) => first !== null);
    for (const model of ['first', 'last', 'linear', 'position'] as const)
      expect(results.reduce((total, { money }) => total + money[model], 0)).toBe(known);
    expect(orders.some(({ first, last }) => first !== last)).toBe(true);
  });

  it.each(places)('%d: clicks are those of people, whether they bought or not', (place) => {
    const those = all.filter(({ by }) => by === place);
    const followed = those.filter(({ tells }) => tells === 'link').length;
    expect(results[place]?.clicks).toBe(followed + truth.lookers * those.length);
  });

  it.each(places)(
    '%d: as many orders as the truth lets expect, so that what one cost is near the true cost',
    (place) => {
      const { costPerOrder, cost, orders: counted, agreements } = results[place] ?? {};
      expect([cost, agreements]).toEqual([truth.payYen, 1]);
      const { brought, shares, tells, both, windowDays } = truth;
      const share = shares[place] ?? 0;
      // A link leads to a first order and to those of the days after it, as far as the year goes; a code to one.
      const days = windowDays - 1;
      const again = days * year.daily.mouth * (1 - days / 2 / year.days);
      const ofCodes = brought * share * tells.code;
      const ofLinks = brought * share * tells.link;
      const asWell = (brought * tells.link * both * (1 - share)) / (shares.length - 1);
      const expected = ofCodes + ofLinks * (1 + again) + asWell;
      // Squares of how many orders each customer brings: one, or one and a Poisson number more.
      const error = Math.sqrt(ofCodes + ofLinks * (1 + 3 * again + again ** 2) + asWell);
      const came = all.filter(({ by }) => by === place);
      const told = came.filter(({ tells: how }) => how !== 'nothing').length;
      const yen = (amount: number | undefined) => `¥${Math.round(amount ?? 0)}`;
      process.stdout.write(
        `the year with ambassadors: ${place}: brought ${came.length} customers, ${told} told it; ${counted} orders, expected ${expected.toFixed(0)} ± ${(3 * error).toFixed(0)}; ${yen(costPerOrder?.value)} each (${yen(costPerOrder?.low)} to ${yen(costPerOrder?.high)}), truly ${yen(truth.payYen / expected)}\n`,
      );
      expect(Math.abs((counted ?? 0) - expected)).toBeLessThan(3 * error);
      expect(costPerOrder?.value).toBeCloseTo(truth.payYen / (counted ?? 1), 6);
    },
  );
});
