import { describe, expect, it } from 'vitest';
import { kindsIn } from './kinds-in.fixture.ts';

describe('the signal «delight»', () => {
  it.each([
    'とても嬉しかったです。',
    '感動しました。',
    '大好きになりました。',
    '娘が大喜びでした。',
    '胸がいっぱいになりました。',
    '最高です😊',
  ])('is found in «%s»', (text) => {
    expect(kindsIn(text)).toContain('delight');
  });

  it.each(['楽しみにしております。', '泣き寝入りはしません。'])('is not seen in «%s»', (text) => {
    expect(kindsIn(text)).not.toContain('delight');
  });
});
