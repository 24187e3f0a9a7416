import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { around, between, firstFrom, lastUntil } from './ordered.ts';

const spans = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 5 })), { maxLength: 30 })
  .map((steps) => {
    let at = 0;
    return steps.map(([gap, length]) => {
      const start = at + gap;
      at = start + length;
      return { start, end: at };
    });
  });
const offset = fc.integer({ min: 0, max: 200 });

describe('spans in order', () => {
  it('are found as by looking at each of them', () => {
    fc.assert(
      fc.property(spans, offset, offset, (list, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        expect(firstFrom(list, a)).toBe(list.find((one) => one.start >= a));
        expect(lastUntil(list, a)).toBe(list.findLast((one) => one.end <= a));
        expect(around(list, a)).toBe(list.find((one) => one.start < a && a < one.end));
        expect(between(list, from, to)).toEqual(list.filter((one) => one.start >= from && one.end <= to));
      }),
    );
  });

  it('of an empty list are none', () => {
    expect(firstFrom([], 0)).toBeUndefined();
    expect(lastUntil([], 9)).toBeUndefined();
    expect(around([], 3)).toBeUndefined();
    expect(between([], 0, 9)).toEqual([]);
  });
});
