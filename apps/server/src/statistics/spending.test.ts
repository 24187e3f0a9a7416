import { describe, expect, it } from 'vitest';
import { cdnowSpending } from './cdnow.fixture.ts';
import { expectedSpending, fewestForSpending, fitSpending } from './spending.ts';

describe('the Gamma-Gamma model', () => {
  it('finds in CDNOW’s customers what its authors found', () => {
    const model = fitSpending(cdnowSpending);
    // Fader and Hardie (2013): p = 6.25, q = 3.74, γ = 15.44.
    expect(model?.p).toBeCloseTo(6.25, 1);
    expect(model?.q).toBeCloseTo(3.74, 1);
    expect(model?.gamma).toBeCloseTo(15.44, 0);
  });

  it('expects of a customer something between theirs and everybody’s, nearer to theirs the more they bought', () => {
    const model = { p: 6.25, q: 3.74, gamma: 15.44 };
    const all = expectedSpending(model, { repeats: 0, average: 0 }) ?? 0;
    expect(all).toBeCloseTo((6.25 * 15.44) / 2.74, 10);
    const [twice = 0, often = 0] = [2, 20].map(
      (repeats) => expectedSpending(model, { repeats, average: 80 }) ?? 0,
    );
    expect(twice).toBeGreaterThan(all);
    expect(often).toBeGreaterThan(twice);
    expect(often).toBeLessThan(80);
  });

  it('scales with the currency', () => {
    const yen = fitSpending(
      cdnowSpending.map(({ repeats, average }) => ({ repeats, average: average * 150 })),
    );
    const dollars = fitSpending(cdnowSpending);
    expect((yen?.gamma ?? 0) / (dollars?.gamma ?? 1)).toBeCloseTo(150, 0);
    expect(yen?.p).toBeCloseTo(dollars?.p ?? 0, 2);
  });

  it('says nothing of few, nor of all where they have no mean', () => {
    expect(fitSpending(cdnowSpending.slice(0, fewestForSpending - 1))).toBeNull();
    expect(expectedSpending({ p: 1, q: 0.9, gamma: 1 }, { repeats: 0, average: 0 })).toBeNull();
  });
});
