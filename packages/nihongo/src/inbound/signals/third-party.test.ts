import { describe, expect, it } from 'vitest';
import { kindsIn } from './kinds-in.fixture.ts';

describe('the signal «third-party»', () => {
  it.each([
    '母が「前のほうがよかった」と申しておりました。',
    '社内でも疑問だと言う者がおります。',
    '息子は「もう行かない」と言います。',
  ])('is found in «%s»', (text) => {
    expect(kindsIn(text)).toContain('third-party');
  });

  it.each(['明日、母と参ります。'])('is not seen in «%s»', (text) => {
    expect(kindsIn(text)).not.toContain('third-party');
  });
});
