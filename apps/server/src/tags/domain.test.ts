import { describe, expect, it } from 'vitest';
import { keyOf } from './domain.ts';

describe('two names are the same tag', () => {
  it.each([
    ['ＶＩＰ', 'vip'],
    ['ｸﾚｰﾑ', 'クレーム'],
    [' 返品　交換 ', '返品 交換'],
  ])('%s and %s', (one, other) => {
    expect(keyOf(one)).toBe(keyOf(other));
  });

  it('but not where they differ in more than width and case', () => {
    expect(keyOf('返品')).not.toBe(keyOf('返金'));
    expect(keyOf('はし')).not.toBe(keyOf('ハシ'));
  });
});
