import { describe, expect, it } from 'vitest';
import { readDocument } from '../text/document.ts';
import { readInbound } from './read-inbound.ts';

describe('the mood of a message', () => {
  it.each([
    '説明と全然違います。納得できません。',
    '三日待っても返事がありません。どうなっているんですか。',
    '届いた商品が壊れていました。返金してください。',
    '最低の対応でした。二度と利用しません。',
  ])('is openly dissatisfied in «%s»', (text) => {
    expect(readInbound(text).mood).toBe('dissatisfied');
  });

  it.each([
    '先週お送りしたメールは、届いておりますでしょうか。',
    '今回は見送らせていただきます。また機会がありましたら。',
    '楽しみにしていたのですが、少し残念でした。',
    '前の担当の方は、すぐにお返事をくださったのですが。',
    '私の説明が悪かったのでしょうか。まだ届いておりません。',
    '細かいことで恐縮ですが、少々気になりまして。',
    '結局、自分で調べて解決しました。',
  ])('is dissatisfied between the lines in «%s»', (text) => {
    expect(readInbound(text)).toMatchObject({ mood: 'dissatisfied', veiled: true });
  });

  it.each([
    '営業時間を教えてください。',
    '11月分の請求書をお送りいただけますでしょうか。',
    'お世話になっております。打ち合わせは14時でお願いいたします。',
    'パスワードを忘れました。再設定の方法を教えてください。',
    'ご連絡ありがとうございます。確認いたします。',
  ])('is neutral in «%s»', (text) => {
    expect(readInbound(text).mood).toBe('neutral');
  });

  it.each([
    '本当に助かりました。ありがとうございました！',
    '店員さんがとても親切で、感動しました。また行きます。',
    'すばらしい仕上がりに大満足です。',
    '買ってよかったです。友人にも勧めました😊',
  ])('is pleased in «%s»', (text) => {
    expect(readInbound(text).mood).toBe('pleased');
  });

  it('does not depend on harassment', () => {
    const read = readInbound('最高の接客でした！お姉さん、スリーサイズを教えてください😍 また行きます！');
    expect(read.harassment.map(({ kind }) => kind)).toContain('sexual');
    expect(read.mood).not.toBe('dissatisfied');
  });
});

describe('the reading of a message', () => {
  it('takes a text or a document that was read already', () => {
    const text = '何度もすみません、返事がまだ届きません。';
    expect(readInbound(readDocument(text))).toEqual(readInbound(text));
  });

  it('gives each signal with its place, in the order of the text', () => {
    const text = '先週お送りしたメールは届いておりますでしょうか。お返事がまだありません。';
    const { signals } = readInbound(text);
    expect(signals.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['asks-again', 'has-waited']));
    expect(signals.map(({ start }) => start)).toEqual(
      signals.map(({ start }) => start).toSorted((a, b) => a - b),
    );
  });

  it('knows from earlier messages that a plain question is asked again', () => {
    const text = '11月分の請求書はいつ届きますか。';
    const read = readInbound(text, { previousMessages: [{ from: 'customer', text }] });
    expect(read.mood).toBe('dissatisfied');
    expect(read.signals[0]).toEqual({ kind: 'asks-again', start: 0, end: text.length });
  });

  it('does not read what the message repeats of earlier ones', () => {
    const read = readInbound('承知しました。\n\n> 土下座しろ。ぶっ殺すぞ。');
    expect(read.harassment).toEqual([]);
  });
});
