import { describe, expect, it } from 'vitest';
import { kindsIn } from './kinds-in.fixture.ts';

describe('the signal «self-blame»', () => {
  it.each([
    '私の説明が悪かったのでしょうか。',
    '私の勘違いかもしれません。',
    '目が悪くなったのでしょうか。',
    '期待しすぎた私が悪いのでしょう。',
    '私だけでしょうか、これが読みにくいのは。',
    '運が悪かったのでしょうね。',
  ])('is found in «%s»', (text) => {
    expect(kindsIn(text)).toContain('self-blame');
  });

  it.each(['私が住所を間違えてしまいました。訂正をお願いします。', '私の予約は何時からですか。'])(
    'is not seen in «%s»',
    (text) => {
      expect(kindsIn(text)).not.toContain('self-blame');
    },
  );
});
