import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attributeDue } from '../growth/index.ts';
import { chance } from '../growth/half-year.fixture.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { readCurves, readSecondPurchases } from './queries.ts';
import { noon, shopAt, type Sold } from './shop.fixture.ts';
import { boughtWithin, people, truth, type Person } from './year.fixture.ts';

/**
 * A year whose truth is known: who came by whom, and how soon they bought again. What the figures say of it lies within stated
 * bounds: to the order where it was told, within three standard errors where chance has a part.
 */
const everybody = people(chance(20_270_101));
const now = new Date(noon(truth.days));
const codeOf = (inviter: number): string => `TOMO-${String(inviter).padStart(2, '0')}`;

let desk: Desk;
let shop: ReturnType<typeof shopAt>;
let ids: string[];
beforeAll(async () => {
  desk = await buildDesk();
  shop = shopAt(desk);
  const inviters = await shop.customers(Array.from({ length: truth.inviters }, (_, n) => `紹介者${n}`));
  for (const [n, customerId] of inviters.entries())
    await desk.owner.call('POST', '/api/v1/codes', {
      kind: 'referral',
      code: codeOf(n),
      owner: 'customer',
      customerId,
    });
  await desk.owner.call('POST', '/api/v1/codes', { kind: 'referral', code: 'AKI', owner: 'campaign' });
  ids = await shop.customers(everybody.map((_, n) => `客${n}`));
  await shop.sell(
    everybody.flatMap(({ inviter, tells, bought }, n): Sold[] =>
      bought.map((day, nth) => ({
        customerId: ids[n] ?? '',
        at: noon(day),
        // With their first order they tell what brought them, if ever.
        ...(nth === 0 && tells === 'code' ? { code: inviter === null ? 'AKI' : codeOf(inviter) } : {}),
        ...(nth === 0 && tells === 'answer' ? { heard: inviter === null ? 'Google検索' : '友人の紹介' } : {}),
      })),
    ),
  );
  while (await attributeDue(desk.context, desk.workspaceId));
});
afterAll(() => desk.close());

const curves = () => shop.within((tx) => readCurves(tx, 'origin', now));
const of = (by: Person['by']): Person[] => everybody.filter((each) => each.by === by);
const telling = (by: Person['by']): Person[] => of(by).filter(({ tells }) => tells !== 'nothing');

/** Whether a share is the true one, by three standard errors of its own interval (95 %). */
function expectTrue(
  point: { share: number; low: number; high: number },
  expected: number,
  what: string,
): void {
  const error = (point.high - point.low) / (2 * 1.96);
  expect(Math.abs(point.share - expected), what).toBeLessThan(3 * error);
  // An interval that says next to nothing would hold anything.
  expect(error, what).toBeLessThan(0.06);
}

describe('of a year with a known truth', () => {
  it('who came by whom is found to the order, where a code tells it', async () => {
    const { rows } = await desk.context.database.pool.query<{ code: string; customer_id: string }>(
      `select c.code, o.customer_id from attribution_touch t join growth_code c on c.id = t.code_id
       join customer_order o on o.id = t.order_id where t.workspace_id = $1 and c.code <> 'AKI' order by 1, 2`,
      [desk.workspaceId],
    );
    const expected = everybody.flatMap(({ inviter, tells }, n) =>
      inviter !== null && tells === 'code' ? [{ code: codeOf(inviter), customer_id: ids[n] ?? '' }] : [],
    );
    const sorted = (all: typeof rows) =>
      all.map(({ code, customer_id }) => `${code} ${customer_id}`).toSorted();
    expect(expected.length).toBeGreaterThan(100);
    expect(sorted(rows)).toEqual(sorted(expected));
  });

  it('groups by how they came hold all who told, and nobody else; of the rest nothing is claimed', async () => {
    const { groups, left } = await curves();
    expect(groups.map(({ key, customers }) => [key, customers])).toEqual([
      ['mouth', telling('mouth').length],
      ['other', telling('other').length],
    ]);
    expect(left.unknown).toBe(everybody.filter(({ tells }) => tells === 'nothing').length);
    const known = telling('mouth').length + telling('other').length;
    const [mouth, other] = [truth.tellsMouth, truth.tellsOther].map(({ code, answer }) => code + answer);
    const expected =
      (truth.mouth * (mouth ?? 0)) / (truth.mouth * (mouth ?? 0) + (1 - truth.mouth) * (other ?? 0));
    const error = Math.sqrt((expected * (1 - expected)) / known);
    expect(Math.abs(telling('mouth').length / known - expected)).toBeLessThan(3 * error);
  });

  it('how soon they buy again is found for both, though most years are cut off by today', async () => {
    const { groups, test } = await curves();
    for (const { key, table } of groups) {
      const by = key === 'mouth' ? 'mouth' : 'other';
      expect(table.map(({ day }) => day)).toEqual(expect.arrayContaining([30, 60, 90, 180]));
      for (const point of table.filter(({ day }) => day <= 180))
        expectTrue(point, boughtWithin(by, point.day), `${key}, ${point.day} days`);
    }
    // What truly differs is told apart beyond chance.
    expect(test?.p).toBeLessThan(0.001);
  });

  it('second purchases are those of mature customers, to the customer, and near the truth', async () => {
    const { windows, buyers, again } = await shop.within((tx) => readSecondPurchases(tx, now));
    expect([buyers, again]).toEqual([
      everybody.length,
      everybody.filter(({ bought }) => bought.length > 1).length,
    ]);
    for (const { days, mature, bought, rate } of windows) {
      const whole = everybody.filter(({ bought: [first = 0] }) => first + days < truth.days);
      const back = whole.filter(
        ({ bought: [first = 0, second] }) => second !== undefined && second - first <= days,
      );
      expect([mature, bought], `${days} days`).toEqual([whole.length, back.length]);
      const expected =
        truth.mouth * boughtWithin('mouth', days) + (1 - truth.mouth) * boughtWithin('other', days);
      if (rate !== null) expectTrue({ share: rate.value, ...rate }, expected, `${days} days`);
    }
  });
});
