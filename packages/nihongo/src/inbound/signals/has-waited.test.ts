import { describe, expect, it } from 'vitest';
import { kindsIn } from './kinds-in.fixture.ts';

describe('the signal «has-waited»', () => {
  it.each([
    'お申し込みから10日が経ちました。',
    'まだ商品が届きません。',
    'お返事がありません。',
    '既読にはなっているようですが。',
    '電話で40分待たされました。',
    '一向に連絡がありません。',
    '「すぐに」とおっしゃってから、ひと月になります。',
    '音沙汰がないので心配しております。',
  ])('is found in «%s»', (text) => {
    expect(kindsIn(text)).toContain('has-waited');
  });

  it.each([
    'またお会いできる日をお待ちしております。',
    'こういう商品を待っていました！',
    '営業時間は何時までですか。',
  ])('is not seen in «%s»', (text) => {
    expect(kindsIn(text)).not.toContain('has-waited');
  });
});
