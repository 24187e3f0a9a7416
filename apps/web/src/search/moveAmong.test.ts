import { describe, expect, it } from 'vitest';
import { moveAmong } from './moveAmong.ts';

/** As much of a list as moving needs: this runs without a browser, where e2e/browser-search.test.ts looks again. */
function aList(many: number) {
  const focused: number[] = [];
  const results = Array.from({ length: many }, (_, n) => ({
    n,
    contains: (other: unknown) => other === n,
    focus: () => void focused.push(n),
    scrollIntoView: () => undefined,
  }));
  return { focused, list: { querySelectorAll: () => results } };
}

function move(many: number, from: number | null, step: number) {
  const { focused, list } = aList(many);
  const moved: unknown = Reflect.apply(moveAmong, undefined, [list, from, step]);
  return { moved, focused };
}

describe('moving among results', () => {
  it.each([
    ['from the field to the first', 3, null, 1, { moved: true, focused: [0] }],
    ['to the next', 3, 0, 1, { moved: true, focused: [1] }],
    ['to the one before', 3, 2, -1, { moved: true, focused: [1] }],
    ['not beyond the last', 3, 2, 1, { moved: true, focused: [] }],
    ['out of the list before the first', 3, 0, -1, { moved: false, focused: [] }],
    ['nowhere in an empty list', 0, null, 1, { moved: true, focused: [] }],
  ])('goes %s', (_where, many, from, step, expected) => {
    expect(move(many, from, step)).toEqual(expected);
  });

  it('goes nowhere without a list', () => {
    expect(moveAmong(null, null, 1)).toBe(true);
  });
});
