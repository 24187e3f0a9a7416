import { describe, expect, it } from 'vitest';
import { kindsIn } from './kinds-in.fixture.ts';

describe('the signal «plain-question»', () => {
  it.each([
    '何時から開いていますか。',
    '予約は必要ですか。',
    'どこで受け取れますか。',
    '使い方を教えてください。',
    'カードは使えますか？',
  ])('is found in «%s»', (text) => {
    expect(kindsIn(text)).toContain('plain-question');
  });

  it.each(['納得できません。'])('is not seen in «%s»', (text) => {
    expect(kindsIn(text)).not.toContain('plain-question');
  });
});
