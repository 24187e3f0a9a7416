import type { Forecast } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chance } from '../growth/half-year.fixture.ts';
import { expectedPurchases } from '../statistics/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { buyingAt, lifetimeDays } from './forecast.ts';
import { readForecast } from './queries.ts';
import { reckonForecast } from './reckon.ts';
import { countWaiting } from './settle.ts';
import { noon, shopAt } from './shop.fixture.ts';
import { afterwards, people, purse, truth, type Person } from './year.fixture.ts';

/**
 * The year whose truth is known goes on: what the model foresees of its customers on the first day after it, beside what they then really
 * buy and pay. Bounds are three standard errors, made of what nobody can know beforehand and of what the model was learnt from; for the model itself,
 * which does not know how these people are made, nothing is added.
 */
const everybody = people(chance(20_270_101));
const [later, money] = [chance(20_270_102), chance(20_270_103)];
const lives = everybody.map((person) => {
  const pay = purse(money);
  const paid = person.bought.map(pay);
  const coming = afterwards(person, lifetimeDays, later);
  return { person, paid, coming, worth: coming.map(pay) };
});
type Life = (typeof lives)[number];

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const comesWithin = (days: number, those: readonly Life[] = lives): number =>
  sum(those.map(({ coming }) => coming.filter((day) => day <= days).length));
const paidWithin = (days: number): number =>
  sum(lives.flatMap(({ coming, worth }) => worth.filter((_, nth) => (coming[nth] ?? 0) <= days)));

/** Of the truth: how far customers differ in how often they buy, a day, and how often they bought again in the year. */
const share = { mouth: truth.mouth, other: 1 - truth.mouth };
const daily = share.mouth * truth.daily.mouth + share.other * truth.daily.other;
const spread = share.mouth * share.other * (truth.daily.mouth - truth.daily.other) ** 2;
const repeatsOf = ({ bought }: Person): number => bought.length - 1;
const repeats = sum(everybody.map(repeatsOf));
/** How far what customers usually pay lies apart, as a share of its mean: of a range, and of the swing of each time. */
const { least, most, swing } = truth.pays;
const usualApart = (most - least) / Math.sqrt(12) / ((most + least) / 2);
const eachApart = swing / Math.sqrt(3);

/** The standard error of so many purchases foreseen of `customers` in `days`. */
function errorOf(foreseen: number, days: number, customers = everybody.length): number {
  const chanceOfEach = foreseen;
  const whoIsKeen = customers * days ** 2 * spread;
  const learntFrom = foreseen ** 2 / repeats;
  return Math.sqrt(chanceOfEach + whoIsKeen + learntFrom);
}

/** The same of money, as a share: of the purchases, of who buys, of each time, and of those whom spending was learnt from. */
function moneyErrorOf(foreseen: number, days: number): number {
  const again = everybody.filter((each) => repeatsOf(each) > 0).length;
  const counted = (errorOf(foreseen, days) / foreseen) ** 2;
  const whoBuys = usualApart ** 2 / everybody.length;
  const learntFrom = usualApart ** 2 / again + eachApart ** 2 / repeats;
  return Math.sqrt(counted + whoBuys + eachApart ** 2 / foreseen + learntFrom);
}

function said(what: string, foreseen: number, came: number, bound: number): void {
  process.stdout.write(
    `the year after: ${what}: foreseen ${Math.round(foreseen)}, came ${Math.round(came)} (${((100 * foreseen) / came - 100).toFixed(1)} %, bound ${((100 * bound) / came).toFixed(1)} %)\n`,
  );
}

let desk: Desk;
let forecast: Forecast;
beforeAll(async () => {
  desk = await buildDesk();
  const shop = shopAt(desk);
  const ids = await shop.customers(everybody.map((_, n) => `客${n}`));
  await shop.sell(
    lives.flatMap(({ person, paid }, n) =>
      person.bought.map((day, nth) => ({ customerId: ids[n] ?? '', at: noon(day), total: paid[nth] ?? 0 })),
    ),
  );
  const now = new Date(noon(truth.days));
  await countWaiting(desk.context, desk.workspaceId);
  await reckonForecast(desk.context, desk.workspaceId, now);
  forecast = await shop.within((tx) => readForecast(tx, now));
});
afterAll(() => desk.close());

describe('what a year with a known truth says of the time after it', () => {
  it('is said at all: a third of it was foreseen from the rest well enough', () => {
    expect(forecast).toMatchObject({ lack: null, customers: truth.customers, fittedOn: truth.customers });
    expect(forecast.repeaters).toBe(everybody.filter((each) => repeatsOf(each) > 0).length);
  });

  it.each([90, 365] as const)('purchases of all in %d days are those that come', (days) => {
    const foreseen = (days === 90 ? forecast.expected?.days90 : forecast.expected?.days365) ?? 0;
    const bound = 3 * errorOf(daily * days * everybody.length, days);
    said(`purchases in ${days} days`, foreseen, comesWithin(days), bound);
    expect(Math.abs(foreseen - comesWithin(days))).toBeLessThan(bound);
  });

  it('what they pay in the year after is what they then pay', () => {
    const foreseen = forecast.expected?.value365 ?? 0;
    const bound = 3 * moneyErrorOf(daily * 365 * everybody.length, 365) * paidWithin(365);
    said('yen in 365 days', foreseen, paidWithin(365), bound);
    expect(forecast.expected?.currency).toBe('JPY');
    expect(Math.abs(foreseen - paidWithin(365))).toBeLessThan(bound);
  });

  it('the lifetime value of a customer is what each pays on average in three years', () => {
    const foreseen = forecast.expected?.lifetime ?? 0;
    const paid = paidWithin(lifetimeDays) / everybody.length;
    const bound = 3 * moneyErrorOf(daily * lifetimeDays * everybody.length, lifetimeDays) * paid;
    said('yen of a customer in three years', foreseen, paid, bound);
    expect(Math.abs(foreseen - paid)).toBeLessThan(bound);
  });

  it('tells who will buy more: the more often somebody had bought, the more they then buy, and as much as foreseen', () => {
    const { model } = forecast;
    if (model === null) throw new Error('nothing is foreseen');
    const groups = [0, 1, 2, 3].map((bought) =>
      lives.filter(({ person }) => Math.min(repeatsOf(person), 3) === bought),
    );
    let before = 0;
    for (const [bought, those] of groups.entries()) {
      const foreseen = sum(
        those.map(({ person }) => {
          const buying = buyingAt(person.bought, truth.days);
          return buying === null ? 0 : expectedPurchases(model, buying, 365 / 7);
        }),
      );
      const bound = 3 * errorOf(foreseen, 365, those.length);
      const came = comesWithin(365, those);
      said(
        `purchases in 365 days of ${those.length} who bought again ${bought === 3 ? '3 times or more' : `${bought} times`}`,
        foreseen,
        came,
        bound,
      );
      expect(Math.abs(foreseen - came), `${bought} times`).toBeLessThan(bound);
      expect(foreseen / those.length).toBeGreaterThan(before);
      before = foreseen / those.length;
    }
  });
});
