import { describe, expect, it } from 'vitest';
import {
  allToggled,
  kept,
  mostSelected,
  nothingSelected,
  toggled,
  withRange,
  type Selection,
} from './selection.ts';

const order = ['a', 'b', 'c', 'd', 'e'];
const ids = (selection: Selection) => [...selection.ids].toSorted().join('');

describe('selecting in the list', () => {
  it('is on and off by turns', () => {
    const one = toggled(nothingSelected, 'b');
    expect([ids(one), ids(toggled(one, 'c')), ids(toggled(one, 'b'))]).toEqual(['b', 'bc', '']);
  });

  it('takes a range from the last choice, upwards too', () => {
    const from = toggled(nothingSelected, 'c');
    expect([ids(withRange(from, 'e', order)), ids(withRange(from, 'a', order))]).toEqual(['cde', 'abc']);
  });

  it('keeps the place a range began at, and what was selected before', () => {
    const far = withRange(toggled(toggled(nothingSelected, 'e'), 'b'), 'c', order);
    expect(ids(far)).toBe('bce');
    expect(ids(withRange(far, 'a', order))).toBe('abce');
  });

  it('takes just the one where no choice was made, or that one has gone', () => {
    expect(ids(withRange(nothingSelected, 'd', order))).toBe('d');
    expect(ids(withRange({ ids: new Set(['x']), anchor: 'x' }, 'd', order))).toBe('dx');
    expect(ids(withRange(nothingSelected, 'gone', order))).toBe('');
  });

  it('takes all, and none again', () => {
    const all = allToggled(toggled(nothingSelected, 'a'), order);
    expect([ids(all), ids(allToggled(all, order))]).toEqual(['abcde', '']);
  });

  it('forgets what has left the list', () => {
    const some = toggled(toggled(nothingSelected, 'a'), 'e');
    expect(ids(kept(some, ['e', 'f']))).toBe('e');
    expect(kept(some, order)).toBe(some);
  });

  it('ends at what one request may change', () => {
    const many = Array.from({ length: 700 }, (_, index) => `k${index}`);
    expect(allToggled(nothingSelected, many).ids.size).toBe(mostSelected);
    expect(toggled(allToggled(nothingSelected, many), 'k699').ids.size).toBe(mostSelected);
  });
});
