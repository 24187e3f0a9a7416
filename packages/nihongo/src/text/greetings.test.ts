import { describe, expect, it } from 'vitest';
import { loadTokenizer } from '../tokenizer/load.ts';
import { isAddressee, isClosing, isOpening, isOwnName } from './greetings.ts';

describe('lines that say whom a message is for', () => {
  it.each([
    '田中様',
    '田中 太郎 様',
    '株式会社青葉物産 御中',
    'お客様各位',
    '佐々木部長',
    '山田先生',
    '田中さん',
    '中川殿',
    'ご担当者様へ',
    '田中様、',
  ])('%s', (line) => {
    expect(isAddressee(line)).toBe(true);
  });

  it.each([
    '田中様、お世話になっております。',
    'お客様のご希望',
    'ありがとうございます。',
    '',
    'みどり商店',
    `${'長'.repeat(50)}様`,
  ])('not %j', (line) => {
    expect(isAddressee(line)).toBe(false);
  });
});

describe('opening phrases', () => {
  it.each([
    'いつもお世話になっております。',
    '大変お世話になっております。',
    '平素は格別のお引き立てを賜り、厚く御礼申し上げます。',
    'いつもご利用いただき、ありがとうございます。',
    'このたびはご注文いただき誠にありがとうございます。',
    'お問い合わせいただきありがとうございます。',
    'ご連絡ありがとうございます！',
    'ご返信をいただき、ありがとうございます。',
    'はじめまして。',
    '突然のご連絡失礼いたします。',
    'こんにちは！',
    'お疲れ様です。',
    '拝啓 時下ますますご清栄のこととお慶び申し上げます。',
    '青葉商店の佐藤です。',
    'カスタマーサポートの山本でございます。',
    '株式会社青葉の佐藤と申します。',
    'ご無沙汰しております。',
  ])('%s', (sentence) => {
    expect(isOpening(sentence, true)).toBe(true);
  });

  it.each([
    'ご注文の品が届きません。',
    '人気のため品切れでございます。',
    'メーカーから提供を受けた試供品の記録です。',
    '返品の方法を教えてください。',
    '最悪です。',
    'お電話をいただけますか。',
    `お世話に${'なり'.repeat(60)}`,
  ])('not %s', (sentence) => {
    expect(isOpening(sentence, true)).toBe(false);
  });

  it('after another greeting are also introductions without an organisation', () => {
    expect(isOpening('青葉の佐藤です。', true)).toBe(false);
    expect(isOpening('青葉の佐藤です。', false)).toBe(true);
  });
});

describe('the name of the writer', () => {
  it.each(['田中です。', '佐藤花子と申します。', '小川でございます。', '佐藤 花子です。'])(
    '%s',
    (sentence) => {
      expect(isOwnName(loadTokenizer().tokenize(sentence))).toBe(true);
    },
  );

  it.each(['最悪です。', '返品です。', '田中ですが、届きません。', 'です。', '田中様です。', '田中。', ''])(
    'not %j',
    (sentence) => {
      expect(isOwnName(loadTokenizer().tokenize(sentence))).toBe(false);
    },
  );
});

describe('closing phrases', () => {
  it.each([
    'よろしくお願いいたします。',
    '何卒宜しくお願い申し上げます。',
    '今後ともみどり商店をよろしくお願いいたします。',
    'ご不明な点がございましたら、お気軽にお問い合わせください。',
    'またのご来店を心よりお待ちしております。',
    'ご査収のほどお願いいたします。',
    'ご自愛ください。',
    '取り急ぎご連絡まで。',
    '敬具',
    '以上、よろしくお願いいたします。',
    '失礼いたします。',
  ])('%s', (sentence) => {
    expect(isClosing(sentence)).toBe(true);
  });

  it.each([
    '明日の19時にお待ちしております。',
    '11月24日までにご返信をお願いいたします。',
    '割れたつまみは鋭いので、お気をつけて処分なさってください。',
    '荷物が届きません。',
    'これからお送りします。',
  ])('not %s', (sentence) => {
    expect(isClosing(sentence)).toBe(false);
  });
});
