import { describe, expect, it } from 'vitest';
import { readInbound } from '../read-inbound.ts';

const abusive = [
  '今から包丁を持ってそっちへ行く。待っていろ。',
  '店のガラスを全部叩き割ってやるからな。',
  'お前の顔と名前、ネットに晒してやる。覚悟しておけ。',
  '返金しないなら、食中毒になったと嘘の口コミを書きまくる。',
  '社員の住所を全部ばらまいてやろうか。',
  '夜道には気をつけたほうがいいぞ。',
  '会社ごと燃やしてやる。',
  'ぶっ殺されたいのか。',
  'ただで済むと思うなよ。一生後悔させてやる。',
  '爆弾を仕掛けた。金を払え。',
  'お前の子どもが無事に帰れると思うなよ。',
];

const fair = [
  '殺虫剤を3本注文したいです。',
  '着火剤は在庫がありますか。',
  '包丁の研ぎ直しをお願いします。',
  '爆弾おにぎりがおいしくて、毎日食べています。',
  '燃えるゴミの日はいつですか。',
  '事実をそのまま口コミに書かせていただきます。残念な対応でした。',
  '消費生活センターに相談します。納得できません。',
  '炎上した工場のニュースを見て心配になりました。納期に影響はありますか。',
  '弁護士に相談し、法的な手続きを取ります。',
  '子どもがけがをしました。製品の回収を求めます。',
  '刺身の盛り合わせを5人前、予約できますか。',
  '夜道が暗いので、センサー付きのライトを探しています。',
];

describe('threat', () => {
  it.each(abusive)('is found in «%s»', (text) => {
    const found = readInbound(text).harassment.find(({ kind }) => kind === 'threat');
    expect(found).toBeDefined();
    expect(text.slice(found?.start, found?.end)).not.toBe('');
  });

  it.each(fair)('is not seen in «%s»', (text) => {
    expect(readInbound(text).harassment).toEqual([]);
  });
});
