import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cdnow } from './cdnow.fixture.ts';
import { chanceOf, gammaOf, waiting } from './chance.fixture.ts';
import {
  expectedPurchases,
  fewestForBuying,
  fitBuying,
  logLikelihood,
  type Buying,
  type BuyingModel,
} from './repeat-buying.ts';
import { expectedOfNew, stillCustomer } from './repeat-buying.fixture.ts';

/** Fader, Hardie and Lee (2005), table 2. */
const published: BuyingModel = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

const buying = fc
  .tuple(
    fc.nat({ max: 40 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0.1, max: 100, noNaN: true }),
  )
  .map(([repeats, part, age]): Buying => ({ repeats, recency: repeats === 0 ? 0 : part * age, age }));

describe('the BG/NBD model', () => {
  it('finds in CDNOW’s customers what its authors found', () => {
    const model = fitBuying(cdnow);
    expect(model?.r).toBeCloseTo(published.r, 3);
    expect(model?.alpha).toBeCloseTo(published.alpha, 2);
    expect(model?.a).toBeCloseTo(published.a, 2);
    expect(model?.b).toBeCloseTo(published.b, 2);
    const all = cdnow.reduce((sum, each) => sum + logLikelihood(model ?? published, each), 0);
    expect(all).toBeCloseTo(-9582.4, 1);
  });

  it('expects of the customer in their note what they expect', () => {
    // «Implementing the BG/NBD Model for Customer Base Analysis in Excel» (2005): x = 2, t_x = 30.43, T = 38.86, 39 weeks ahead.
    const customer = { repeats: 2, recency: 30.43, age: 38.86 };
    expect(expectedPurchases(published, customer, 39)).toBeCloseTo(1.226, 3);
    expect(stillCustomer(published, customer)).toBeCloseTo(0.7266, 3);
  });

  it('expects of a customer of today what it expects of a new one', () => {
    const customer = { repeats: 0, recency: 0, age: 0 };
    for (const ahead of [1, 10, 100])
      expect(expectedPurchases(published, customer, ahead)).toBeCloseTo(expectedOfNew(published, ahead), 10);
  });

  it('never gives a chance outside 0 and 1, and expects more of a longer time', () => {
    fc.assert(
      fc.property(buying, fc.double({ min: 0.1, max: 200, noNaN: true }), (customer, ahead) => {
        const alive = stillCustomer(published, customer);
        expect(alive).toBeGreaterThanOrEqual(0);
        expect(alive).toBeLessThanOrEqual(1);
        const soon = expectedPurchases(published, customer, ahead);
        expect(soon).toBeGreaterThanOrEqual(0);
        expect(expectedPurchases(published, customer, ahead * 2)).toBeGreaterThanOrEqual(soon - 1e-9);
      }),
    );
  });

  it('believes less in who has been silent for longer', () => {
    fc.assert(
      fc.property(buying, fc.double({ min: 1, max: 50, noNaN: true }), (customer, longer) => {
        const later = { ...customer, age: customer.age + longer };
        expect(stillCustomer(published, later)).toBeLessThanOrEqual(
          stillCustomer(published, customer) + 1e-12,
        );
      }),
    );
  });

  it('foresees what simulated customers buy later, whose truth is known', () => {
    const chance = chanceOf(3);
    const truth: BuyingModel = { r: 1, alpha: 6, a: 1, b: 3 };
    const [seen, ahead] = [52, 26];
    let bought = 0;
    const customers = Array.from({ length: 3_000 }, (): Buying => {
      const rate = gammaOf(chance, truth.r, truth.alpha);
      const [x, y] = [gammaOf(chance, truth.a, 1), gammaOf(chance, truth.b, 1)];
      const leaves = x / (x + y);
      let [time, repeats, recency] = [0, 0, 0];
      for (time += waiting(chance, rate); time < seen + ahead; time += waiting(chance, rate)) {
        if (time < seen) [repeats, recency] = [repeats + 1, time];
        else bought += 1;
        if (chance() < leaves) break;
      }
      return { repeats, recency, age: seen };
    });
    const model = fitBuying(customers);
    if (model === null) throw new Error('there are enough of them');
    const foreseen = customers.reduce((sum, each) => sum + expectedPurchases(model, each, ahead), 0);
    expect(foreseen / bought).toBeGreaterThan(0.93);
    expect(foreseen / bought).toBeLessThan(1.07);
  });

  it('says nothing of few', () => {
    expect(fitBuying(cdnow.slice(0, fewestForBuying.customers - 1))).toBeNull();
    expect(fitBuying(cdnow.map(({ age }) => ({ repeats: 0, recency: 0, age })))).toBeNull();
  });

  it.each([
    { repeats: 1.5, recency: 1, age: 2 },
    { repeats: 1, recency: 3, age: 2 },
    { repeats: -1, recency: 0, age: 2 },
  ])('refuses %j', (customer) => {
    expect(() => fitBuying([customer])).toThrow(RangeError);
    expect(() => expectedPurchases(published, customer, 3)).toThrow(RangeError);
  });
});
