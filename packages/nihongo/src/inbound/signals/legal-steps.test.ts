import { describe, expect, it } from 'vitest';
import { kindsIn } from './kinds-in.fixture.ts';

describe('the signal «legal-steps»', () => {
  it.each([
    '消費生活センターに相談します。',
    '弁護士に相談しています。',
    '警察に被害届を出しました。',
    '内容証明をお送りします。',
  ])('is found in «%s»', (text) => {
    expect(kindsIn(text)).toContain('legal-steps');
  });

  it.each(['明日の10時に伺います。'])('is not seen in «%s»', (text) => {
    expect(kindsIn(text)).not.toContain('legal-steps');
  });
});
