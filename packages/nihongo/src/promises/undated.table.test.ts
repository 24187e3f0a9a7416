import { describe, expect, it } from 'vitest';
import { findPromises } from './index.ts';
import type { Act } from './index.ts';

const sentAt = '2026-11-20T10:00:00+09:00';

const undated: [string, Act][] = [
  ['後ほど担当よりご連絡いたします。', 'contact'],
  ['確認いたしますので、少々お待ちくださいませ。', 'investigate'],
  ['倉庫に在庫があるか、確認してまいります。', 'investigate'],
  ['すぐにお調べします。', 'investigate'],
  ['改めてお電話を差し上げます。', 'contact'],
  ['詳細は追ってご案内いたします。', 'contact'],
  ['近日中に新しいカードをお送りいたします。', 'send'],
  ['代わりの品をお送りいたします。', 'send'],
  ['至急、交換品を手配いたします。', 'arrange'],
  ['お代は全額ご返金いたします。', 'refund'],
  ['窓側のお席をお取りしておきます。', 'arrange'],
  ['厨房の者に申し伝えます。', 'other'],
  ['早急に代替機を発送させていただきます。', 'send'],
  ['社内で確認のうえ、折り返しご連絡いたします。', 'contact'],
  ['新しい部品に交換させていただきます。', 'exchange'],
  ['支払いの方法を変更いたします。', 'other'],
  ['すぐ調べますね！', 'investigate'],
  ['上の者に相談いたしまして、追ってお返事いたします。', 'contact'],
  ['できるだけ早くお届けいたします。', 'send'],
  ['ご来店の3日前までに、担当よりお電話いたします。', 'contact'],
  ['担当の者を現地へ向かわせます。', 'visit'],
];

const conditional: [string, Act, string][] = [
  ['ご入金を確認でき次第、発送いたします。', 'send', 'ご入金を確認でき次第'],
  ['ご入金確認後、3営業日以内にお届けします。', 'send', 'ご入金確認後'],
  ['商品が当店に到着しましたら、すぐに返金の手続きをいたします。', 'refund', '商品が当店に到着しましたら'],
  ['お申し込みの翌営業日に、登録の書類をお送りいたします。', 'send', 'お申し込みの'],
  ['部品が届いたら、お電話いたします。', 'contact', '部品が届いたら'],
  ['原因が分かり次第、改めてご報告申し上げます。', 'contact', '原因が分かり次第'],
  ['キャンセルが出た場合は、すぐにご連絡いたします。', 'contact', 'キャンセルが出た場合は'],
  ['ご返送品の到着後、1週間以内に代金をお返しします。', 'refund', 'ご返送品の到着後'],
  ['お写真をお送りいただければ、お見積もりをお出しいたします。', 'send', 'お写真をお送りいただければ'],
  ['ご署名をいただきましたら、工事の日程を調整いたします。', 'arrange', 'ご署名をいただきましたら'],
  ['審査に通りましたら、5日以内に融資を実行いたします。', 'other', '審査に通りましたら'],
  ['空きが出ましたら、LINEでお知らせしますね🐶', 'contact', '空きが出ましたら'],
  ['ご契約書を受領した日から10日以内に、機材を搬入いたします。', 'other', 'ご契約書を受領した日から'],
  ['お支払いが済みましたら、アカウントを開設いたします。', 'other', 'お支払いが済みましたら'],
  ['再入荷した際は、メールでご案内いたします。', 'contact', '再入荷した際は'],
  ['雨天の場合は、翌週に延期のうえご連絡いたします。', 'contact', '雨天の場合は'],
  ['検査の結果が出てから、ご連絡いたします。', 'contact', '検査の結果が出てから'],
];

describe('a promise without a date', () => {
  it.each(undated)('%s', (text, act) => {
    expect(findPromises(text, { sentAt }).map((one) => [one.act, one.due, one.condition])).toEqual([
      [act, null, null],
    ]);
  });
});

describe('a promise that begins with an event yet to come', () => {
  it.each(conditional)('%s', (text, act, condition) => {
    const found = findPromises(text, { sentAt });
    expect(found.map((one) => [one.act, one.due])).toEqual([[act, null]]);
    expect(found[0]?.condition?.startsWith(condition.slice(0, -2))).toBe(true);
  });
});

const several: [string, [Act, string | null][]][] = [
  [
    '原因は本日中に調べ、結果は明日お知らせいたします。',
    [
      ['investigate', '2026-11-20'],
      ['contact', '2026-11-21'],
    ],
  ],
  [
    '見本は明日、正式な見積書は来週中にお送りします。',
    [
      ['send', '2026-11-21'],
      ['send', '2026-11-27'],
    ],
  ],
  [
    '見本は明日までに、見積書は25日までにお送りします。',
    [
      ['send', '2026-11-21'],
      ['send', '2026-11-25'],
    ],
  ],
  [
    '本日中に発送し、送り状の番号は明日メールでお知らせいたします。',
    [
      ['send', '2026-11-20'],
      ['contact', '2026-11-21'],
    ],
  ],
  [
    '明日伺います。結果は月曜までにご報告いたします。',
    [
      ['visit', '2026-11-21'],
      ['contact', '2026-11-23'],
    ],
  ],
  [
    '明日確認いたしますので、25日までにご回答いたします。',
    [
      ['investigate', '2026-11-21'],
      ['contact', '2026-11-25'],
    ],
  ],
  [
    '24日に集荷に伺いまして、30日までに修理してお返しいたします。',
    [
      ['visit', '2026-11-24'],
      ['send', '2026-11-30'],
    ],
  ],
  [
    '壊れた棚は明日引き取り、代金は今月末までに返金いたします。',
    [
      ['other', '2026-11-21'],
      ['refund', '2026-11-30'],
    ],
  ],
  [
    '本日中に在庫を調べまして、明日の午前中にお返事します。',
    [
      ['investigate', '2026-11-20'],
      ['contact', '2026-11-21T12:00'],
    ],
  ],
];

describe('several promises', () => {
  it.each(several)('%s', (text, expected) => {
    expect(findPromises(text, { sentAt }).map((one) => [one.act, one.due])).toEqual(expected);
  });
});
