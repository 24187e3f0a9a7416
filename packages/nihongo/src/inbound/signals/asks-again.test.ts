import { describe, expect, it } from 'vitest';
import { kindsIn } from './kinds-in.fixture.ts';

describe('the signal «asks-again»', () => {
  it.each([
    '何度もすみません、先日の件はいかがでしょうか。',
    '三回目のご連絡になります。',
    '先週お送りしたメールはご覧いただけましたでしょうか。',
    '念のため、もう一度お送りします。',
    'その後、進捗はいかがでしょうか。',
    '昨日も電話したのですが、まだお返事がありません。',
    '迷惑メールに入っているのかもしれませんね。',
  ])('is found in «%s»', (text) => {
    expect(kindsIn(text)).toContain('asks-again');
  });

  it.each([
    '何度も通っているお店です。',
    '初めて連絡します。',
    '予約をお願いします。',
    '原稿を直して再送します。',
    '先ほどお送りした原稿ですが、名前に誤りがありました。',
  ])('is not seen in «%s»', (text) => {
    expect(kindsIn(text)).not.toContain('asks-again');
  });
});
