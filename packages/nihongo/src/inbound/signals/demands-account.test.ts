import { describe, expect, it } from 'vitest';
import { kindsIn } from './kinds-in.fixture.ts';

describe('the signal «demands-account»', () => {
  it.each([
    '原因を書面で説明してください。',
    '責任者を出してください。',
    '謝罪してください。',
    '全額返金を求めます。',
    '納得のいく説明をお願いします。',
  ])('is found in «%s»', (text) => {
    expect(kindsIn(text)).toContain('demands-account');
  });

  it.each(['資料を送ってください。'])('is not seen in «%s»', (text) => {
    expect(kindsIn(text)).not.toContain('demands-account');
  });
});
