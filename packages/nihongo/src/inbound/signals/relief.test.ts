import { describe, expect, it } from 'vitest';
import { kindsIn } from './kinds-in.fixture.ts';

describe('the signal «relief»', () => {
  it.each(['安心しました。', 'ほっとしました。', '肩の荷が下りました。', '無事に届きました。'])(
    'is found in «%s»',
    (text) => {
      expect(kindsIn(text)).toContain('relief');
    },
  );

  it.each(['不安です。', '安心できません。'])('is not seen in «%s»', (text) => {
    expect(kindsIn(text)).not.toContain('relief');
  });
});
