import { describe, expect, it } from 'vitest';
import { kindsIn } from './kinds-in.fixture.ts';

describe('the signal «copes»', () => {
  it.each([
    'こちらで拭いておきました。',
    '自分で書き直しました。',
    '私どもで直しておきました。',
    '毛布を足してしのぎました。',
  ])('is found in «%s»', (text) => {
    expect(kindsIn(text)).toContain('copes');
  });

  it.each(['交換をお願いします。'])('is not seen in «%s»', (text) => {
    expect(kindsIn(text)).not.toContain('copes');
  });
});
