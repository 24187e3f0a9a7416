import { describe, expect, it } from 'vitest';
import { kindsIn } from './kinds-in.fixture.ts';

describe('the signal «anger»', () => {
  it.each([
    'ふざけないでください。',
    '納得できません。',
    '信じられません。',
    'どういうつもりですか。',
    '最低の対応です。',
    'うちを何だと思っているんですか。',
    'いい加減にしてください。',
    'もう二度と行きません。',
  ])('is found in «%s»', (text) => {
    expect(kindsIn(text)).toContain('anger');
  });

  it.each(['信じられないほどおいしいです。', '失礼します。明日伺います。', '最低気温は何度ですか。'])(
    'is not seen in «%s»',
    (text) => {
      expect(kindsIn(text)).not.toContain('anger');
    },
  );
});
