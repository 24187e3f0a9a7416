import { describe, expect, it } from 'vitest';
import { kindsIn } from './kinds-in.fixture.ts';

describe('the signal «contrary»', () => {
  it.each([
    '新品なのに動きません。',
    '何度も伝えたのに、また同じです。',
    '急なお願いにもかかわらず対応してくれました。',
  ])('is found in «%s»', (text) => {
    expect(kindsIn(text)).toContain('contrary');
  });

  it.each(['明日伺います。'])('is not seen in «%s»', (text) => {
    expect(kindsIn(text)).not.toContain('contrary');
  });
});
