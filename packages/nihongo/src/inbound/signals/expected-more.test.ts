import { describe, expect, it } from 'vitest';
import { kindsIn } from './kinds-in.fixture.ts';

describe('the signal «expected-more»', () => {
  it.each([
    'もう少し早いと思っていたのですが。',
    '今週届くはずでしたが。',
    '楽しみにしていたのですが、残念です。',
    '無料と伺っておりましたが、請求が来ました。',
    '窓側をお願いしたつもりでした。',
    '「必ず」との言葉を信じておりました。',
    'てっきり今日だと思っていました。',
  ])('is found in «%s»', (text) => {
    expect(kindsIn(text)).toContain('expected-more');
  });

  it.each(['在庫があるか知りたいです。', '不安でしたが、とても楽しかったです。'])(
    'is not seen in «%s»',
    (text) => {
      expect(kindsIn(text)).not.toContain('expected-more');
    },
  );
});
