import { describe, expect, it } from 'vitest';
import { kindsIn } from './kinds-in.fixture.ts';

describe('the signal «praise»', () => {
  it.each([
    'すばらしい仕上がりでした。',
    '完璧な対応でした。',
    '店員さんがとても親切でした。',
    '文句なしです。',
    '買ってよかったです。',
    '神対応でした！',
  ])('is found in «%s»', (text) => {
    expect(kindsIn(text)).toContain('praise');
  });

  it.each(['おいしいお店を教えてください。', '丁寧に扱ってください。', '品質が悪いです。'])(
    'is not seen in «%s»',
    (text) => {
      expect(kindsIn(text)).not.toContain('praise');
    },
  );
});
