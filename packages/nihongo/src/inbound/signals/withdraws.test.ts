import { describe, expect, it } from 'vitest';
import { kindsIn } from './kinds-in.fixture.ts';

describe('the signal «withdraws»', () => {
  it.each([
    '今回は見送らせていただきます。',
    'もう結構です。',
    '他社さんにお願いすることにしました。',
    '近くのお店で買いました。',
    '結局、自分で直しました。',
    'それでしたら、キャンセルでお願いします。',
    'もう二度と利用しません。',
    '次に使う機会があるかどうかは分かりません。',
  ])('is found in «%s»', (text) => {
    expect(kindsIn(text)).toContain('withdraws');
  });

  it.each(['15時でも結構です。', 'キャンセル料はいつからかかりますか。', 'もう手放せません。'])(
    'is not seen in «%s»',
    (text) => {
      expect(kindsIn(text)).not.toContain('withdraws');
    },
  );
});
