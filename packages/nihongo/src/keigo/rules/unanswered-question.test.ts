import { describe, expect, it } from 'vitest';
import { readDocument } from '../../text/document.ts';
import { readReply } from '../reply.ts';
import { findIn } from './table.fixture.ts';
import { unansweredQuestion } from './unanswered-question.ts';

const answer = (message: string, reply: string) =>
  findIn(unansweredQuestion, reply, { previousMessages: [message] });

describe('a question that the reply does not take up', () => {
  it.each([
    [
      '送料はいくらですか？ あと、ギフト包装はできますか？',
      'ご連絡ありがとうございます。送料は500円でございます。',
    ],
    ['駐車場はありますか？', 'ご予約を承りました。19時にお待ちしております。'],
    ['サイズの交換は可能でしょうか。', 'お問い合わせありがとうございます。新作が入荷いたしました。'],
    ['領収書を発行してもらえますか。', 'ご注文ありがとうございます。本日お送りいたしました。'],
    ['ベビーカーで入れるか教えてください。', '営業の時間は10時からでございます。'],
  ])('%s → %s', (message, reply) => {
    expect(answer(message, reply)).toHaveLength(1);
  });

  it('is named in the message, shortened', () => {
    const previousMessages = [`${'とても'.repeat(20)}大きな駐車場はありますか？`];
    const reply = readReply(readDocument('ご予約を承りました。'), { previousMessages });
    const [found] = unansweredQuestion.find(reply);
    expect(found?.message.ja).toContain('…');
    expect(found?.message.ja.length).toBeLessThan(80);
  });
});

describe('a question that is answered, or about to be', () => {
  it.each([
    ['送料はいくらですか？', '送料は500円でございます。'],
    ['送料はいくらですか？', '配送の費用は、全国一律で500円でございます。'],
    ['いつ届きますか？', '11月27日(金)にお届けいたします。'],
    ['お店はどこですか？', '新橋駅から徒歩3分でございます。'],
    ['ギフト包装はできますか？', '包装も無料で承ります。'],
    ['ギフト包装はできますか？', 'お調べしてご連絡いたします。11月25日(水)の12時までお待ちください。'],
    ['ありがとうございました。', 'またのお越しをお待ちしております。'],
    ['よろしいでしょうか。', 'はい、承知いたしました。'],
  ])('%s → %s', (message, reply) => {
    expect(answer(message, reply)).toEqual([]);
  });

  it('only the last message counts', () => {
    const previousMessages = ['駐車場はありますか？', 'ありがとうございました。'];
    expect(findIn(unansweredQuestion, 'ご予約を承りました。', { previousMessages })).toEqual([]);
  });

  it('without earlier messages nothing is said', () => {
    expect(findIn(unansweredQuestion, 'ご予約を承りました。')).toEqual([]);
  });
});
