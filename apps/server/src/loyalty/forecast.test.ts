import { describe, expect, it } from 'vitest';
import { chanceOf, gammaOf, waiting } from '../statistics/chance.fixture.ts';
import { buyingAt, foresee, isGood, lifetimeDays, spendingOf, type BuyerDays } from './forecast.ts';

/** Customers of a shop with known habits: how often they buy (gamma), and when they stop (beta); until `end`. */
function simulate(count: number, end: number, seed = 11): BuyerDays[] {
  const chance = chanceOf(seed);
  return Array.from({ length: count }, () => {
    const rate = gammaOf(chance, 1.5, 90);
    const [one, other] = [gammaOf(chance, 1, 1), gammaOf(chance, 3, 1)];
    const leaves = one / (one + other);
    const days = [Math.floor(chance() * 500)];
    for (let at = days[0] ?? 0; chance() >= leaves;) {
      at += Math.max(1, Math.round(waiting(chance, rate)));
      if (at > end) break;
      days.push(at);
    }
    const usual = 2000 + 4000 * chance();
    return { days, amounts: days.map(() => Math.round(usual * (0.7 + 0.6 * chance()))), currency: 'JPY' };
  });
}
const day = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);
const upTo = (buyers: readonly BuyerDays[], today: number): BuyerDays[] =>
  buyers.map((buyer) => {
    const days = buyer.days.filter((each) => each <= today);
    return { ...buyer, days, amounts: buyer.amounts.slice(0, days.length) };
  });

describe('the forecast', () => {
  it('foresees what a shop with known habits will sell, within a tenth', () => {
    const [today, later] = [540, 905];
    const whole = simulate(4000, later);
    const result = foresee(upTo(whole, today), day(today));
    expect(result).toMatchObject({ lack: null, customers: 4000, fittedOn: 4000, holdout: { days: 180 } });
    const between = (until: number) =>
      whole.reduce((sum, { days }) => sum + days.filter((each) => each > today && each <= until).length, 0);
    for (const [expected, actual] of [
      [result.expected?.days90, between(today + 90)],
      [result.expected?.days365, between(later)],
    ] as const)
      expect(Math.abs((expected ?? 0) / actual - 1)).toBeLessThan(0.1);
    expect(Math.abs(result.holdout?.error ?? 1)).toBeLessThan(0.1);
    expect(result.holdout?.bars.reduce((sum, { customers }) => sum + customers, 0)).toBe(
      result.holdout?.customers,
    );
    // About 4,000 yen each time: what a year brings follows from it.
    const { value365 = 0, days365 = 1, lifetime = 0 } = result.expected ?? {};
    expect((value365 ?? 0) / days365).toBeGreaterThan(3700);
    expect((value365 ?? 0) / days365).toBeLessThan(4300);
    expect(lifetime).toBeGreaterThan((value365 ?? 0) / 4000);
  });

  it('foresees too much of three years where customers leave after their first purchase, within what its check lets pass', () => {
    const [today, later] = [540, 540 + lifetimeDays];
    const whole = simulate(4000, later);
    const { expected } = foresee(upTo(whole, today), day(today));
    const paid = whole.reduce(
      (sum, { days, amounts }) =>
        sum + amounts.reduce((all, amount, at) => all + ((days[at] ?? 0) > today ? amount : 0), 0),
      0,
    );
    const off = (expected?.lifetime ?? 0) / (paid / whole.length) - 1;
    process.stdout.write(
      `customers who leave: lifetime value of three years ${(100 * off).toFixed(1)} % off what they then pay\n`,
    );
    // The model holds who bought once for a customer still (it lets people leave after a repeat purchase only): too much, never too little.
    expect(off).toBeGreaterThan(0);
    expect(off).toBeLessThan(0.2);
  });

  it('is the same whatever is known of days to come', () => {
    const whole = simulate(400, 900);
    expect(foresee(whole, day(540))).toEqual(foresee(upTo(whole, 540), day(540)));
  });

  it('says why there is none', () => {
    const [whole, once] = [simulate(400, 540), { days: [10], amounts: [1000], currency: 'JPY' }];
    expect(foresee([], day(540)).lack).toBe('few_customers');
    expect(foresee(whole.slice(0, 99), day(540))).toMatchObject({ lack: 'few_customers', model: null });
    expect(
      foresee(
        Array.from({ length: 200 }, () => once),
        day(540),
      ).lack,
    ).toBe('few_repeats');
    const young = whole.map(({ days, ...rest }) => ({
      ...rest,
      days: days.map((each) => 400 + Math.floor(each / 5)),
    }));
    expect(foresee(young, day(540)).lack).toBe('short_history');
  });

  it('shows the check, and no forecast, where a shop stopped selling', () => {
    const stopped = foresee(upTo(simulate(800, 540), 360), day(540));
    expect(stopped).toMatchObject({ lack: 'poor_fit', model: null, expected: null });
    expect(stopped.holdout).toMatchObject({ actual: 0, error: null });
    expect(stopped.holdout?.predicted).toBeGreaterThan(100);
  });

  it('leaves spending out where nobody knows it', () => {
    const unpriced = simulate(800, 540).map((buyer) => ({ ...buyer, currency: null }));
    const result = foresee(unpriced, day(540));
    expect(result.model?.spending).toBeNull();
    expect(result.expected).toMatchObject({ currency: null, value365: null, lifetime: null });
  });
});

describe('a check', () => {
  const bar = (predicted: number, actual: number) => ({
    repeats: 0,
    orMore: false,
    customers: 50,
    predicted,
    actual,
  });
  it.each([
    ['near enough', [bar(50, 52), bar(60, 55)], true],
    ['right in sum, wrong in each', [bar(90, 50), bar(20, 57)], false],
    ['too high', [bar(80, 50), bar(70, 60)], false],
    ['of too few purchases', [bar(9, 9), bar(9, 9)], false],
  ])('that is %s', (_, bars, good) => {
    const [predicted, actual] = [
      bars.reduce((sum, one) => sum + one.predicted, 0),
      bars.reduce((sum, one) => sum + one.actual, 0),
    ];
    expect(isGood({ bars, actual, error: (predicted - actual) / actual })).toBe(good);
  });
});

describe('how somebody bought', () => {
  it('is told by a day, in weeks', () => {
    expect(buyingAt([0, 14, 70], 35)).toEqual({ repeats: 1, recency: 2, age: 5 });
    expect(buyingAt([40], 35)).toBeNull();
    expect(buyingAt([], 35)).toBeNull();
  });

  it('costs what they paid when they came again', () => {
    expect(spendingOf({ days: [1, 2, 3], amounts: [9000, 1000, 3000] })).toEqual({
      repeats: 2,
      average: 2000,
    });
    expect(spendingOf({ days: [1], amounts: [9000] })).toEqual({ repeats: 0, average: 0 });
  });
});
