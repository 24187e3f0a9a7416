import { describe, expect, it } from 'vitest';
import { nameMismatch } from './name-mismatch.ts';
import { findIn } from './table.fixture.ts';

describe('the name is written otherwise than in the record', () => {
  it.each([
    ['斉藤', '斎藤様\n\nお世話になっております。', '斎藤', '斉藤'],
    ['齋藤', 'いつもありがとうございます、斉藤様。', '斉藤', '齋藤'],
    ['高橋', '株式会社青葉 髙橋様\n\nお世話になっております。', '髙橋', '高橋'],
    ['渡邊', '渡辺様、こんにちは。', '渡辺', '渡邊'],
    ['渡辺', '渡邊さん、こんにちは。', '渡邊', '渡辺'],
    ['斉藤 健一', '斎藤 健一様\n\nお世話になっております。', '斎藤 健一', '斉藤 健一'],
    ['斉藤 健一', '斎藤様\n\nお世話になっております。', '斎藤', '斉藤'],
    ['浜田 沙織', '濱田沙織様\n\nお世話になっております。', '濱田沙織', '浜田沙織'],
    ['吉田', '𠮷田様\n\nお世話になっております。', '𠮷田', '吉田'],
    ['山崎', '山﨑様よりお電話をいただきました。', '山﨑', '山崎'],
    ['中嶋', '中島様\n\nお世話になっております。', '中島', '中嶋'],
    ['藤沢', '藤澤様のご予約を承りました。', '藤澤', '藤沢'],
    // The same sound in other characters, on the line of the 宛名.
    ['伊東', '伊藤様\n\nお世話になっております。', '伊藤', '伊東'],
    ['阿部', '安部様\n\nお世話になっております。', '安部', '阿部'],
  ])('%s: %s', (customer, text, at, fix) => {
    expect(findIn(nameMismatch, text, { customer })).toEqual([[at, fix]]);
  });
});

describe('the name is right, or someone else’s', () => {
  it.each([
    ['斉藤', '斉藤様\n\nお世話になっております。'],
    ['斉藤 健一', '斉藤健一様\n\nお世話になっております。'],
    ['斉藤 健一', '斉藤 健一様\n\nお世話になっております。'],
    ['伊東', '伊東様\n\n奥の席は伊藤様のご予約でございます。'],
    ['山田', '田中様のお荷物もお預かりしております。'],
    ['渡辺', '渡部様にもよろしくお伝えください。'],
    ['高橋', 'お客様のお名前を承りました。'],
    ['斉藤', '> 斎藤様\n\nご返信ありがとうございます。'],
    ['', '斎藤様\n\nお世話になっております。'],
    ['  ', '斎藤様\n\nお世話になっております。'],
  ])('%s: %s', (customer, text) => {
    expect(findIn(nameMismatch, text, { customer })).toEqual([]);
  });

  it('without a record nothing is said', () => {
    expect(findIn(nameMismatch, '斎藤様\n\nお世話になっております。')).toEqual([]);
  });
});
