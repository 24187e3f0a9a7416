import type { BuyerPage, Forecast } from '@madoguchi/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chanceOf, waiting } from '../statistics/chance.fixture.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { countWaiting, reckonForecast } from './index.ts';
import { noon, shopAt, type Sold } from './shop.fixture.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await buildDesk();
});
afterAll(() => desk.close());

const read = async () => (await desk.owner.call<Forecast>('GET', '/api/v1/loyalty/forecast')).body;
const reckonAt = (day: number) => reckonForecast(desk.context, desk.workspaceId, new Date(noon(day)));

it('is reckoned once a day, sooner where there was too little to go by, and opens to its customers', async () => {
  const shop = shopAt(desk);
  expect(await reckonAt(540)).toBe(true);
  expect(await read()).toMatchObject({ lack: 'few_customers', customers: 0, model: null });
  expect(await reckonAt(540)).toBe(false);

  const chance = chanceOf(7);
  const customers = await shop.customers(Array.from({ length: 150 }, (_, index) => `客${index}`));
  const orders = customers.flatMap((customerId): Sold[] => {
    const days = [Math.floor(chance() * 400)];
    for (let at = days[0] ?? 0; chance() > 0.2;) {
      at += Math.max(1, Math.round(waiting(chance, 1 / 80)));
      if (at > 540) break;
      days.push(at);
    }
    return days.map((day) => ({ customerId, at: noon(day), total: 2000 + Math.round(3000 * chance()) }));
  });
  await shop.sell(orders);
  await countWaiting(desk.context, desk.workspaceId);

  expect(await reckonAt(540)).toBe(true);
  const forecast = await read();
  expect(forecast).toMatchObject({ lack: null, customers: 150, reckonedAt: noon(540), fittedOn: 150 });
  expect(await reckonAt(540)).toBe(false);
  expect(await reckonAt(541)).toBe(true);

  const bars = (await read()).holdout?.bars ?? [];
  for (const { repeats, customers: count } of bars) {
    const path = `/api/v1/loyalty/customers?figure=holdout&limit=200&repeats=${repeats}`;
    const { body } = await desk.owner.call<BuyerPage>('GET', path);
    expect(body.items).toHaveLength(count);
    for (const { expected } of body.items) {
      expect(expected?.days90).toBeLessThan(expected?.days365 ?? 0);
      expect(expected).toMatchObject({ currency: 'JPY', lifetime: expect.any(Number) });
    }
  }
});
