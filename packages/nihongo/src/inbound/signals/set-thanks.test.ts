import { describe, expect, it } from 'vitest';
import { kindsIn } from './kinds-in.fixture.ts';

describe('the signal «set-thanks»', () => {
  it.each([
    'いつもお世話になっております。',
    'ご連絡ありがとうございます。',
    '早速のお返事、ありがとうございました。',
    'よろしくお願いいたします。',
  ])('is found in «%s»', (text) => {
    expect(kindsIn(text)).toContain('set-thanks');
  });

  it.each(['本当に助かりました。'])('is not seen in «%s»', (text) => {
    expect(kindsIn(text)).not.toContain('set-thanks');
  });
});
