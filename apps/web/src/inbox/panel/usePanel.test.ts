import { describe, expect, it } from 'vitest';
import { startsOpened } from './usePanel.ts';

describe('the customer panel', () => {
  it.each([
    [null, 1280, true],
    ['opened', 1280, true],
    ['closed', 1280, false],
    [null, 1000, false],
    ['opened', 390, false],
  ])('kept as %s at %i pixels starts opened: %s', (kept, width, expected) => {
    expect(startsOpened(kept, width)).toBe(expected);
  });
});
