import { checklist } from './checklist-part.ts';
import { laws } from './laws.ts';

/** 通販: goods that come back, and goods that came wrong. */
export const commerceChecklists = [
  checklist({
    key: 'returns-list',
    language: 'ja',
    name: '返品・交換の受付',
    tags: ['returns-ja'],
    points: [
      '注文番号とお客様のお名前を照合した',
      {
        text: '商品の状態を伺った',
        hint: '開封の有無、使用の有無、付属品と外箱の有無。写真をいただけるか。',
      },
      {
        text: '返品条件に当てはまるか確認した',
        hint: '返品条件を広告とお申し込みの最終画面に表示していない場合は、引き渡しから8日以内であれば返品をお受けする。',
        law: laws.withdrawal,
      },
      { text: '代替品の在庫と発送日を確認した', hint: '在庫がなければ、返金か入荷待ちかをお客様に伺う。' },
      {
        text: '送料の負担をご案内した',
        hint: '不良・誤配送は当店負担。着払い伝票の送付、または集荷を手配する。',
      },
      '返金の方法と時期をお伝えした',
      '返送先と期限を書面（メール）でお送りした',
    ],
  }),
  checklist({
    key: 'wrong-item-list',
    language: 'ja',
    name: '誤配送・破損の対応',
    tags: ['wrong-item-ja'],
    points: [
      '最初にお詫びを申し上げた',
      '注文番号と、届いた品・数量を確認した',
      { text: '写真をいただいた', hint: '外箱、送り状、破損した箇所。運送会社の調査に必要。' },
      {
        text: '交換・不足分の発送・返金のご希望を伺った',
        hint: '修理、代替品、不足分のいずれも、お客様がお求めになれる。',
        law: laws.conformity,
      },
      '代替品の在庫を確認し、発送を手配した',
      '着払い伝票または集荷を手配した',
      '発送日とお届け予定日をお知らせした',
      { text: '倉庫に原因の確認を依頼した', hint: '同じ出荷分のほかのお客様に影響がないかも確かめる。' },
    ],
  }),
  checklist({
    key: 'returns-list',
    language: 'en',
    name: 'Taking a return or exchange',
    tags: ['returns-en'],
    points: [
      'Order number and customer’s name matched',
      {
        text: 'Asked about the state of the goods',
        hint: 'Opened, used, accessories, box. Ask for a photo.',
      },
      {
        text: 'Checked against the return conditions',
        hint: 'If conditions were not shown in the advertisement and on the last page before ordering, the customer may return within 8 days of delivery.',
        law: laws.withdrawal,
      },
      {
        text: 'Checked stock and dispatch of a replacement',
        hint: 'None left: ask whether to refund or wait.',
      },
      {
        text: 'Told who bears the carriage',
        hint: 'Of faults and wrong items it is ours: send a pay-on-arrival slip or arrange a pick-up.',
      },
      'Told how and when the refund is paid',
      'Sent the address and time limit in writing',
    ],
  }),
  checklist({
    key: 'wrong-item-list',
    language: 'en',
    name: 'Wrong or damaged item',
    tags: ['wrong-item-en'],
    points: [
      'Apologised first',
      'Order number, item and quantity received checked',
      { text: 'Received photos', hint: 'Box, label, damage: the carrier asks for them.' },
      {
        text: 'Asked for the customer’s wish: replacement, missing part or refund',
        hint: 'The customer may ask for repair, replacement or what is missing.',
        law: laws.conformity,
      },
      'Replacement in stock and its dispatch arranged',
      'Pay-on-arrival slip or pick-up arranged',
      'Told the days of dispatch and delivery',
      {
        text: 'Asked the warehouse for the cause',
        hint: 'And whether other parcels of that day are affected.',
      },
    ],
  }),
];
