import { describe, expect, it } from 'vitest';
import { readInbound } from '../read-inbound.ts';

const abusive = [
  '俺を誰だと思ってるんだ。',
  '黙って言うことを聞け。客に口答えするな。',
  'お前なんか俺の一言でクビにできるんだぞ。',
  'こっちは議員と知り合いだ。この店なんか簡単に潰せる。',
  '怒鳴り込むぞ。覚悟しとけ。',
  'なめてんのか、おい。',
  'どうなるか分かってるんだろうな。',
  '市長とは長い付き合いでしてね。あなたのお名前を申し上げてもよろしいのですか。',
  '俺を怒らせたらどうなるか、教えてやろうか。',
  'うるせえ、さっさと責任者を出せや。',
];

const fair = [
  '責任者の方から説明してください。',
  '店員に怒鳴られました。怖かったです。',
  '市長の代理で伺います。駐車場はありますか。',
  '社長と知り合いの紹介で参りました。よろしくお願いします。',
  '首が痛くならない枕を探しています。',
  '契約の打ち切りも含めて検討します。',
  '立場を考えると、上司にどう報告すればよいか悩みます。',
  'なめらかな書き味で気に入っています。',
];

describe('intimidation', () => {
  it.each(abusive)('is found in «%s»', (text) => {
    const found = readInbound(text).harassment.find(({ kind }) => kind === 'intimidation');
    expect(found).toBeDefined();
    expect(text.slice(found?.start, found?.end)).not.toBe('');
  });

  it.each(fair)('is not seen in «%s»', (text) => {
    expect(readInbound(text).harassment).toEqual([]);
  });
});
