import type { PromiseAct } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { verdictOf } from './fulfil.ts';

const look = (act: PromiseAct, text: string, more: { promisesAgain?: boolean; others?: boolean } = {}) =>
  verdictOf({ act, text, promisesAgain: false, others: false, ...more });

describe('a later message', () => {
  it.each<[PromiseAct, string]>([
    ['contact', 'お待たせいたしました。ご質問の件についてお答えします。'],
    ['send', '本日、商品を発送いたしました。'],
    ['send', '先ほど見積書をお送りしました。'],
    ['send', '発送のお手続きが完了しております。'],
    ['send', 'ご依頼の資料は添付の通りです。'],
    ['send', 'Your order has been shipped this morning.'],
    ['send', 'We have just sent the invoice.'],
    ['refund', '返金の手続きを完了いたしました。'],
    ['refund', '代金13,200円は、本日ご返金いたしました。'],
    ['refund', 'We have refunded the full amount.'],
    ['exchange', '交換品の手配が完了しました。'],
    ['exchange', '代わりのお品を、本日お送りいたしました。'],
    ['exchange', 'Your replacement has been shipped.'],
    ['arrange', 'お部屋のご予約を手配いたしました。'],
    ['arrange', 'ご用意が整いました。'],
    ['arrange', 'It has been arranged for Friday.'],
    ['investigate', '倉庫に確認いたしましたところ、在庫がございました。'],
    ['investigate', '調査の結果をご報告いたします。'],
    ['investigate', 'We have looked into this with the carrier.'],
    ['visit', '本日はお時間をいただき、ありがとうございました。'],
    ['visit', 'Thank you for your time today.'],
  ])('keeps a promise to %s: %s', (act, text) => {
    expect(look(act, text)).toBe('done');
  });

  it.each<[PromiseAct, string]>([
    ['send', '明日発送いたします。'],
    ['send', '商品はまだ発送しておりません。'],
    ['send', '発送が遅れており、未だ手配いたしました品が届いておりません。'],
    ['send', 'It has not been shipped yet.'],
    ['send', 'We will ship it tomorrow.'],
    ['refund', '返金の方法をご案内いたします。'],
    ['refund', 'Would you like a refund?'],
    ['exchange', '交換をご希望でしょうか。'],
    ['arrange', 'ご希望の日時をお知らせください。'],
    ['investigate', 'ただいま倉庫に確認しております。'],
    ['visit', '来週お伺いいたします。'],
    ['contact', '   '],
  ])('says nothing of a promise to %s: %s', (act, text) => {
    expect(look(act, text)).toBe('nothing');
  });

  it('is for a person to judge where it promises the same again, or another of the kind is open', () => {
    const text = '取り急ぎご連絡いたします。';
    expect(look('contact', text, { promisesAgain: true })).toBe('unsure');
    expect(look('contact', text, { others: true })).toBe('unsure');
    expect(look('send', '一部を発送いたしました。', { others: true })).toBe('unsure');
  });

  it('is for a person to judge where it is not known what the promise was to do', () => {
    expect(look('other', 'ご対応いたしました。')).toBe('unsure');
    expect(look('other', '後日対応いたします。', { promisesAgain: true })).toBe('nothing');
  });

  it('keeps it by one clear sentence, whatever else it says', () => {
    expect(look('send', '急須は発送いたしました。湯のみはまだでございます。')).toBe('done');
    expect(look('send', 'The pot has been sent. The cup has not been sent yet.')).toBe('done');
  });
});
