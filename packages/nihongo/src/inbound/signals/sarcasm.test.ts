import { describe, expect, it } from 'vitest';
import { kindsIn } from './kinds-in.fixture.ts';

describe('the signal «sarcasm»', () => {
  it.each([
    'さぞお忙しいことでしょうね。',
    'よほどお急ぎだったのでしょう。',
    '斬新なサービスですね。',
    'おかげさまで、待つことに詳しくなりました。',
    '楽しそうで何よりです。',
  ])('is found in «%s»', (text) => {
    expect(kindsIn(text)).toContain('sarcasm');
  });

  it.each(['何時に着きますか。'])('is not seen in «%s»', (text) => {
    expect(kindsIn(text)).not.toContain('sarcasm');
  });
});
