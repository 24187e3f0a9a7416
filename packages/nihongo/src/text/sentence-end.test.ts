import { describe, expect, it } from 'vitest';
import { loadTokenizer } from '../tokenizer/load.ts';
import { canEndSentence, endsAtLineBreak } from './sentence-end.ts';

const tokenize = (text: string) => loadTokenizer().tokenize(text);

describe('words that may end a sentence', () => {
  it.each([
    '届きました',
    '届きます',
    '便利です',
    '早い',
    '買う',
    'お待ちください',
    'そうですか',
    'いいよね',
    'ありがとう',
    'おいしかった',
    '来ない',
  ])('%s', (text) => {
    const last = tokenize(text).at(-1);
    expect(last && canEndSentence(last)).toBe(true);
  });

  it.each(['届いて', '私は', '箱の', '届き', '届けば', '商品', 'しかし', 'この', '行こうと', '買ったのに、'])(
    'not %s',
    (text) => {
      const last = tokenize(text).at(-1);
      expect(last && canEndSentence(last)).toBe(false);
    },
  );
});

/** The text with a break in it: does the sentence end there? */
function ends(before: string, after: string): boolean {
  return endsAtLineBreak(tokenize(before).at(-1), tokenize(after)[0], before.length, after);
}

describe('a line break ends the sentence', () => {
  it.each([
    ['今日届いた', 'めっちゃかわいい'],
    ['承知しました', 'ご連絡をお待ちします'],
    ['みどり商店', 'ご注文の確認'],
    ['いつもありがとう', 'また頼みます'],
    ['お届け先は', '・東京都'],
    ['次のとおりです', '1. 郵便番号'],
    ['ご希望の品と', '■お届け先'],
    ['買いました', 'が、割れていました'],
  ])('%s ⏎ %s', (before, after) => {
    expect(ends(before, after)).toBe(true);
  });
});

describe('a line break does not end the sentence', () => {
  it.each([
    ['返品したいのですが', 'まだ返事がなくて'],
    ['本日は', 'ご連絡いたします'],
    ['ご確認のうえ、', 'ご返信ください'],
    ['荷物が届いて', '安心しました'],
    ['資料を確認し', 'ご連絡いたします'],
    ['担当の', '佐藤'],
    ['みどり商店', 'でございます'],
    ['この', '商品'],
    ['先日お電話にてお問い合わせをいただきました弊社の新しい', '商品'],
    ['先日お電話にてお問い合わせをいただき、資料をお送りした', '商品'],
    ['このたび皆様にご案内いたしますのは当店でいちばん人気の商品', '一覧'],
  ])('%s ⏎ %s', (before, after) => {
    expect(ends(before, after)).toBe(false);
  });
});
