import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../platform/db/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { monthAfter, monthsBetween } from './domain.ts';
import { readCohorts, readCurves, readSecondPurchases } from './queries.ts';
import { noon, shopAt, type Sold } from './shop.fixture.ts';

let desk: Desk;
let shop: ReturnType<typeof shopAt>;
let customers: string[];
beforeAll(async () => {
  desk = await buildDesk();
  shop = shopAt(desk);
  customers = await shop.customers(Array.from({ length: 12 }, (_, index) => `客${index}`));
});
afterAll(() => desk.close());

const today = 400;
const now = new Date(noon(today));
const order = fc.record({
  who: fc.nat(11),
  day: fc.integer({ min: 0, max: today }),
  fate: fc.constantFrom('delivered', 'delivered', 'delivered', 'cancelled', 'returned'),
  code: fc.boolean(),
});
type Ordered = { who: number; day: number; fate: string; code: boolean };

const sold = ({ who, day, fate, code }: Ordered): Sold => ({
  customerId: customers[who] ?? '',
  at: noon(day),
  state: fate,
  refunded: fate === 'returned' ? 3000 : 0,
  ...(code ? { code: 'X' } : {}),
});

/** Everybody’s days, one customer after the other, without anything that the desk counted. */
function recount(orders: readonly Ordered[]) {
  return customers.flatMap((_, who) => {
    const theirs = orders.filter((one) => one.who === who && one.fate === 'delivered');
    const days = [...new Set(theirs.map(({ day }) => day))].toSorted((a, b) => a - b);
    const [first, second = null] = days;
    if (first === undefined) return [];
    return [{ days, first, second, coded: theirs.some(({ day, code }) => day === first && code) }];
  });
}

describe('the figures', () => {
  it('are what a slow recount of all orders says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(order, { maxLength: 60 }), async (orders) => {
        await shop.within((tx) =>
          tx.run(sql`delete from customer_order where workspace_id = ${tx.workspaceId}`),
        );
        await shop.sell(orders.map(sold));
        const buyers = recount(orders);
        const { windows, buyers: all, again } = await shop.within((tx) => readSecondPurchases(tx, now));
        expect([all, again]).toEqual([buyers.length, buyers.filter(({ second }) => second !== null).length]);
        for (const { days, mature, immature, bought } of windows) {
          const ripe = buyers.filter(({ first }) => today - first > days);
          expect([mature, immature]).toEqual([ripe.length, buyers.length - ripe.length]);
          expect(bought).toBe(
            ripe.filter(({ first, second }) => second !== null && second - first <= days).length,
          );
        }

        const months = { from: '2025-01', to: '2026-02' };
        const monthOf = (day: number) => noon(day).slice(0, 7);
        const { items } = await shop.within((tx) => readCohorts(tx, months, now));
        for (const { month, buyers: size, cells } of items) {
          const cohort = buyers.filter(({ first }) => monthOf(first) === month);
          expect(size).toBe(cohort.length);
          expect(cells).toHaveLength(Math.max(0, monthsBetween(month, monthOf(today)) - 1));
          for (const { after, bought } of cells) {
            const at = monthAfter(month, after);
            expect(bought).toBe(cohort.filter(({ days }) => days.some((day) => monthOf(day) === at)).length);
          }
        }

        const { groups } = await shop.within((tx) => readCurves(tx, 'coupon', now));
        for (const [index, coded] of [true, false].entries()) {
          const theirs = buyers.filter((buyer) => buyer.coded === coded);
          expect(groups[index]).toMatchObject({
            customers: theirs.length,
            bought: theirs.filter(({ second }) => second !== null).length,
          });
        }
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });
});
