import { describe, expect, it } from 'vitest';
import { readInbound } from '../read-inbound.ts';

const abusive = [
  '土下座しろ。',
  '床に手をついて謝れ。',
  '玄関の前でひざまずいて謝ってください。',
  '店長が土下座するまで許さない。',
  '額を床にこすりつけて詫びろ。',
  '畳に両手をついて、きちんと頭を下げていただきたいのです。',
  '地面に頭をつけて謝罪していただければ、それで結構です。',
  '土下座の動画を撮って送ってこい。',
];

const fair = [
  '土下座してほしいわけではありません。説明が聞きたいのです。',
  '膝をついて子どもの目線で話してくださいました。嬉しかったです。',
  '正座が苦手なので、椅子の席をお願いします。',
  '床に傷がついてしまいました。修理をお願いできますか。',
  '頭を下げて取引先を回りました。どうしてくれるんですか。',
  '畳の張り替えをお願いします。',
  '玄関に手すりを付けていただき、助かりました。',
];

describe('kneeling-demand', () => {
  it.each(abusive)('is found in «%s»', (text) => {
    const found = readInbound(text).harassment.find(({ kind }) => kind === 'kneeling-demand');
    expect(found).toBeDefined();
    expect(text.slice(found?.start, found?.end)).not.toBe('');
  });

  it.each(fair)('is not seen in «%s»', (text) => {
    expect(readInbound(text).harassment).toEqual([]);
  });
});
