import { describe, expect, it } from 'vitest';
import { kindsIn } from './kinds-in.fixture.ts';

describe('the signal «trouble»', () => {
  it.each([
    '画面が割れていました。',
    '電源が入りません。',
    '箱の中身が足りません。',
    '虫が入っていました。',
    '二重に請求されました。',
    '足をやけどしました。',
    'アプリが動きません。',
  ])('is found in «%s»', (text) => {
    expect(kindsIn(text)).toContain('trouble');
  });

  it.each(['明日行きます。', 'とてもきれいでした。'])('is not seen in «%s»', (text) => {
    expect(kindsIn(text)).not.toContain('trouble');
  });
});
