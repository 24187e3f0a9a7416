import { describe, expect, it } from 'vitest';
import { insteadOf, kindOf, wordKinds } from './wordKinds.ts';

describe('the kinds of own words', () => {
  it('need another wording, may have one, or have none', () => {
    expect(wordKinds.map((kind) => [kind, insteadOf(kind)])).toEqual([
      ['ng', 'possible'],
      ['preferred', 'needed'],
      ['product', 'none'],
    ]);
  });

  it('are read from a form', () => {
    expect(kindOf('product')).toBe('product');
    expect(kindOf(null)).toBe('ng');
  });
});
