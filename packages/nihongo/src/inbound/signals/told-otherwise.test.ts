import { describe, expect, it } from 'vitest';
import { kindsIn } from './kinds-in.fixture.ts';

describe('the signal «told-otherwise»', () => {
  it.each([
    '電話で聞いた話と違います。',
    '担当によって言うことが違うのですね。',
    '説明が全然違います。',
    '店頭では無料と言われました。',
    'また最初から事情を説明するのですか。',
  ])('is found in «%s»', (text) => {
    expect(kindsIn(text)).toContain('told-otherwise');
  });

  it.each(['明日の予定を教えてください。'])('is not seen in «%s»', (text) => {
    expect(kindsIn(text)).not.toContain('told-otherwise');
  });
});
