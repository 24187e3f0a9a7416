import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowWindow, scrollTopFor } from './window.ts';

describe('rowWindow', () => {
  it('has the rows in view and a few on either side', () => {
    expect(rowWindow(2000, 500, 100, 1000)).toEqual({ first: 14, last: 30 });
  });

  it('has none of an empty list', () => {
    const { first, last } = rowWindow(0, 500, 100, 0);
    expect(last).toBeLessThan(first);
  });

  it('always holds every row in view and never one that is not there', () => {
    const anything = fc.record({
      top: fc.nat(200_000),
      height: fc.integer({ min: 1, max: 2000 }),
      count: fc.integer({ min: 1, max: 2000 }),
    });
    fc.assert(
      fc.property(anything, ({ top, height, count }) => {
        const { first, last } = rowWindow(top, height, 116, count);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(last).toBeLessThan(count);
        for (let index = 0; index < count; index += 1) {
          const inView = (index + 1) * 116 > top && index * 116 < top + height;
          if (inView) expect(index >= first && index <= last).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('scrollTopFor', () => {
  it.each([
    ['in view: nothing moves', 3, 200, 200],
    ['above: to the top', 1, 200, 100],
    ['below: just into view', 9, 200, 500],
  ])('%s', (_name, index, scrollTop, expected) => {
    expect(scrollTopFor(index, scrollTop, 500, 100)).toBe(expected);
  });
});
