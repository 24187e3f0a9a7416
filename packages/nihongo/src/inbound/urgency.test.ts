import { describe, expect, it } from 'vitest';
import { readInbound } from './read-inbound.ts';

describe('how soon an answer is wanted', () => {
  it.each([
    ['バッテリーから煙が出ています。どうすればいいですか。', 'high'],
    ['ガス臭いです。今すぐ来てください。', 'high'],
    ['至急ご連絡ください。', 'high'],
    ['今日中にお返事をいただけますか。', 'high'],
    ['カードを落としたので止めてください。', 'high'],
    ['天井から水漏れがして、止まらないんです。', 'high'],
    ['工場のラインが止まっています。', 'high'],
    ['身に覚えのない請求がありました。', 'high'],
    ['在庫を教えてください。', 'normal'],
    ['明日は晴れそうですね。', 'normal'],
    ['アレルギーで食べられない場合の代わりの料理はありますか。', 'normal'],
    ['お急ぎでなくて構いません。', 'low'],
    ['お手すきのときにお返事ください。', 'low'],
    ['急ぎではありませんので、来週でも大丈夫です。', 'low'],
    ['返信は不要です。', 'low'],
  ])('«%s» is of %s urgency', (text, urgency) => {
    expect(readInbound(text).urgency).toBe(urgency);
  });

  it('names the words that say so', () => {
    const text = '至急ご連絡ください。';
    const [evidence] = readInbound(text).urgencyEvidence;
    expect(text.slice(evidence?.start, evidence?.end)).toContain('至急');
  });
});
