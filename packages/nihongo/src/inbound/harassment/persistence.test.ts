import { describe, expect, it } from 'vitest';
import { readInbound } from '../read-inbound.ts';

const abusive = [
  '返事をするまで毎日100回電話してやる。',
  'この件で今日が45回目の電話だ。明日もかける。',
  '納得するまで何百通でもメールを送ります。毎晩お送りします。',
  '5分おきに電話をかけ続けるからな。',
  '断られても、毎日窓口に伺います。気の済むまで続けるつもりです。',
  '着信拒否されても番号を変えて何度でもかける。毎日だ。',
  '同じ質問を毎朝お送りしております。これからも毎朝続けます。',
];

const fair = [
  '10回電話しましたが、つながりません。',
  '何度もお電話してすみません。忘れ物は見つかりましたか。',
  '毎日おいしくいただいています。',
  '何度でも食べたくなる味です。',
  '毎週火曜の10時に予約したいです。',
  '先月もお願いしましたが、まだ直っていません。',
  '3回もメールを送ったのに、返事がありません。',
];

describe('persistence', () => {
  it.each(abusive)('is found in «%s»', (text) => {
    const found = readInbound(text).harassment.find(({ kind }) => kind === 'persistence');
    expect(found).toBeDefined();
    expect(text.slice(found?.start, found?.end)).not.toBe('');
  });

  it.each(fair)('is not seen in «%s»', (text) => {
    expect(readInbound(text).harassment).toEqual([]);
  });
});
