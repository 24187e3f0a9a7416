import { describe, expect, it } from 'vitest';
import { apologyFirst } from './apology-first.ts';
import { findIn } from './table.fixture.ts';

const answer = (message: string, reply: string) =>
  findIn(apologyFirst, reply, { previousMessages: ['はじめまして。', message] });

const plain = 'ご連絡ありがとうございます。\n発送の状況をお調べしました。明日の午前に到着いたします。';

describe('a complaint that the reply passes over', () => {
  it.each([
    '注文した商品がまだ届いていません。',
    '届いたお皿が割れていました。交換してください。',
    '違う商品が届きました。',
    '電源を入れても動きません。',
    '対応がひどいと思います。',
    '何度も電話したのに、折り返しがありません。',
    '店員さんの態度が失礼でした。',
    'がっかりしました。',
    '二重に請求されています。',
    '30分も待たされました。',
    '返金してください。',
    'スープに髪の毛が入っていました。',
  ])('%s', (message) => {
    expect(answer(message, plain)).toHaveLength(1);
  });

  it('marks the first sentence of the body', () => {
    expect(answer('まだ届いていません。', plain)).toEqual([['発送の状況をお調べしました。']]);
  });

  it('takes an apology in the fourth sentence for too late', () => {
    const late = '番号を確認しました。品は東京にございます。明日お届けします。遅れて申し訳ございません。';
    expect(answer('まだ届いていません。', late)).toHaveLength(1);
  });
});

describe('a reply that apologises, or needs not', () => {
  it.each([
    [
      'まだ届いていません。',
      'ご連絡ありがとうございます。\nお届けが遅れ、申し訳ございません。明日お届けします。',
    ],
    ['皿が割れていました。', '田中様\n\nこのたびはご迷惑をおかけいたしました。代わりの品をお送りします。'],
    ['態度が失礼でした。', '心よりお詫び申し上げます。担当者を指導いたしました。'],
    ['営業時間を教えてください。', plain],
    ['届かない場合は連絡します。', plain],
    ['ありがとうございました。', plain],
  ])('%s → %s', (message, reply) => {
    expect(answer(message, reply)).toEqual([]);
  });

  it('without earlier messages nothing is said', () => {
    expect(findIn(apologyFirst, plain)).toEqual([]);
    expect(findIn(apologyFirst, plain, { previousMessages: [] })).toEqual([]);
  });
});
