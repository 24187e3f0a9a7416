import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOfEach, fewest, figuresOf } from './figures.ts';

describe('work with people one knows', () => {
  it('is told as a share from ten on, with its interval', () => {
    const { againShare, repeatShare } = figuresOf({ people: 9, again: 3, agreements: 20, repeats: 11 });
    expect(againShare).toBeNull();
    expect(repeatShare?.value).toBe(0.55);
    expect(repeatShare?.low).toBeCloseTo(0.3421, 3);
    expect(repeatShare?.high).toBeCloseTo(0.7418, 3);
  });
});

describe('the cost of an order', () => {
  it('is told from ten orders on', () => {
    expect(costOfEach(100_000, fewest - 1)).toBeNull();
    const each = costOfEach(100_000, 10);
    expect(each?.value).toBe(10_000);
    // Ten orders are 4.8 to 18.4 on the whole (Garwood, 1936).
    expect(each?.low).toBeCloseTo(100_000 / 18.39, -1);
    expect((each?.high ?? 0) / (100_000 / 4.795)).toBeCloseTo(1, 2);
  });

  it('holds itself within its interval, and grows with what is paid', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        fc.integer({ min: fewest, max: 100_000 }),
        (cost, orders) => {
          const each = costOfEach(cost, orders);
          const dearer = costOfEach(cost + 1000, orders);
          expect(each?.low ?? NaN).toBeLessThanOrEqual(each?.value ?? NaN);
          expect(each?.high ?? NaN).toBeGreaterThanOrEqual(each?.value ?? NaN);
          expect(dearer?.value ?? 0).toBeGreaterThan(each?.value ?? 0);
        },
      ),
    );
  });
});
