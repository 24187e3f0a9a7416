import { describe, expect, it } from 'vitest';
import { readInbound } from '../read-inbound.ts';

const abusive = [
  'お姉さん、胸が大きいね。触らせてよ。',
  '下着の色を教えて。',
  '今夜ホテルに行こうよ。',
  '受付の女性とデートさせてください。連絡先も教えて💕',
  '店員さんのお尻がたまらない。また見に行くね。',
  'スリーサイズはいくつ？',
  'キスしてくれたら契約してやるよ。',
  '抱きしめたいくらい可愛い店員さんでした😍 今度二人きりで会いたいです。',
  '水着で接客してくれたら毎日通います。',
  '膝の上に座って酌をしろ。',
];

const fair = [
  '下着のサイズ交換をお願いします。',
  '胸がいっぱいになりました。ありがとうございました。',
  '水着の返品はできますか。',
  'スカートの丈を3センチ詰めてください。',
  '抱き枕の在庫はありますか。',
  'キスの天ぷらがおいしかったです。',
  'テーブルの脚がぐらついています。',
  '母が看護師さんに手を握っていただき、安心したと申しております。',
  '恋人へのプレゼントを探しています。',
];

describe('sexual', () => {
  it.each(abusive)('is found in «%s»', (text) => {
    const found = readInbound(text).harassment.find(({ kind }) => kind === 'sexual');
    expect(found).toBeDefined();
    expect(text.slice(found?.start, found?.end)).not.toBe('');
  });

  it.each(fair)('is not seen in «%s»', (text) => {
    expect(readInbound(text).harassment).toEqual([]);
  });
});
