import { describe, expect, it } from 'vitest';
import { kindsIn } from './kinds-in.fixture.ts';

describe('the signal «resigns»', () => {
  it.each([
    'そういうものなのでしょう。',
    '仕方ないですね。',
    '諦めました。',
    'いい勉強になりました。',
    'まあ、こんなものなのでしょうね。',
  ])('is found in «%s»', (text) => {
    expect(kindsIn(text)).toContain('resigns');
  });

  it.each(['どこで買えるのでしょうか。', '何時に開くのでしょうか。'])('is not seen in «%s»', (text) => {
    expect(kindsIn(text)).not.toContain('resigns');
  });
});
