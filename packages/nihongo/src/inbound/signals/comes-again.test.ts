import { describe, expect, it } from 'vitest';
import { kindsIn } from './kinds-in.fixture.ts';

describe('the signal «comes-again»', () => {
  it.each([
    'また行きたいです。',
    'リピート確定です。',
    '友人にも勧めました。',
    'もう手放せません。',
    'これからも通います。',
  ])('is found in «%s»', (text) => {
    expect(kindsIn(text)).toContain('comes-again');
  });

  it.each(['またご連絡します。', 'おすすめはどれですか。'])('is not seen in «%s»', (text) => {
    expect(kindsIn(text)).not.toContain('comes-again');
  });
});
