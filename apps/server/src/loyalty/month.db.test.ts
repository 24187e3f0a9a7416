import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attributeDue } from '../growth/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { loyaltyOfMonth } from './month.ts';
import { readBuyers } from './queries.ts';
import { shopAt } from './shop.fixture.ts';

const now = new Date('2026-11-22T03:00:00Z');
let desk: Desk;
let shop: ReturnType<typeof shopAt>;
beforeAll(async () => {
  desk = await buildDesk();
  shop = shopAt(desk);
  const people = await shop.customers([...'ABCDEFGHIJ']);
  const of = (name: string) => people[[...'ABCDEFGHIJ'].indexOf(name)] ?? '';
  const sold = (name: string, day: string, heard?: string) => ({
    customerId: of(name),
    at: `${day}T03:00:00Z`,
    ...(heard === undefined ? {} : { heard }),
  });
  await shop.sell([
    // Ninety days later it is the first and the last of October.
    sold('A', '2026-07-03'),
    sold('B', '2026-08-02'),
    // One day before and after these.
    sold('C', '2026-07-02'),
    sold('D', '2026-08-03'),
    // Again on the ninetieth day, and on the day after.
    sold('A', '2026-10-01'),
    sold('B', '2026-11-01'),
    // New in October.
    sold('E', '2026-10-01', 'ご友人の紹介'),
    sold('F', '2026-10-31', 'Google検索'),
    sold('G', '2026-10-15'),
    sold('H', '2026-09-30', 'ご友人の紹介'),
    sold('I', '2026-11-01', 'ご友人の紹介'),
    // Twenty-third of November on the desk’s clock is to come: J's ninety days are not over.
    sold('J', '2026-08-25'),
  ]);
  while (await attributeDue(desk.context, desk.workspaceId));
});
afterAll(() => desk.close());

const monthOf = (firstDay: string, nextDay: string, then = now) =>
  shop.within((tx) =>
    loyaltyOfMonth(tx, {
      firstDay,
      nextDay,
      from: new Date(`${firstDay}T00:00:00+09:00`),
      to: new Date(`${nextDay}T00:00:00+09:00`),
      now: then,
      timeZone: 'Asia/Tokyo',
    }),
  );
const october = (then?: Date) => monthOf('2026-10-01', '2026-11-01', then);
const namesOf = async (query: object) => {
  const asked = { limit: 50, figure: 'window', ...query } as Parameters<typeof readBuyers>[1];
  const { items } = await shop.within((tx) => readBuyers(tx, asked, now));
  return items.map(({ customer }) => customer.name).toSorted();
};

describe('customers whose ninety days ended in a month', () => {
  it('are those of whom the ninetieth day was in it, and bought again by then or not', async () => {
    expect((await october()).second).toEqual({ days: 90, mature: 2, bought: 1 });
    const window = { days: 90, month: '2026-10' };
    expect(await namesOf({ ...window, outcome: 'bought' })).toEqual(['A']);
    expect(await namesOf({ ...window, outcome: 'not' })).toEqual(['B']);
  });

  it('are in no figure before these are over', async () => {
    const november = () => monthOf('2026-11-01', '2026-12-01');
    expect((await november()).second).toMatchObject({ mature: 1, bought: 0 });
    const { second } = await monthOf('2026-11-01', '2026-12-01', new Date('2026-12-05T03:00:00Z'));
    expect(second).toMatchObject({ mature: 2 });
  });

  it('stay in the figure that the month had when it ended', async () => {
    const then = await october(new Date('2026-11-01T03:00:00Z'));
    expect((await october(new Date('2027-03-01T03:00:00Z'))).second).toEqual(then.second);
  });
});

describe('new customers of a month', () => {
  it('are told apart by how they came, as far as that is known', async () => {
    expect((await october()).newcomers).toEqual({ all: 3, known: 2, mouth: 1 });
    const newcomers = { figure: 'newcomers', month: '2026-10' };
    expect(await namesOf({ ...newcomers, group: 'mouth' })).toEqual(['E']);
    expect(await namesOf({ ...newcomers, group: 'other' })).toEqual(['F']);
    expect(await namesOf({ ...newcomers, group: 'unknown' })).toEqual(['G']);
  });

  it('are not listed without a month, nor by a group that is none', async () => {
    await expect(namesOf({ figure: 'newcomers', group: 'mouth' })).rejects.toMatchObject({
      code: 'invalid_request',
    });
    await expect(namesOf({ figure: 'newcomers', month: '2026-10', group: 'used' })).rejects.toMatchObject({
      code: 'invalid_request',
    });
  });
});

describe('customers cared for', () => {
  it('are compared where there are enough of them', async () => {
    expect((await october()).care).toEqual({
      landmarkDays: 90,
      days: 180,
      kept: { customers: 0, share: null },
      missed: { customers: 0, share: null },
    });
  });
});
