import type { PremiumKind, PremiumRule } from '@madoguchi/contract';

/** How one limit is reckoned: from a value of the transaction on, in yen; the last that begins at or below it holds. */
export type PremiumStep = { from: number } & ({ yen: number } | { percent: number } | { times: number });

export type LimitRule = PremiumRule & {
  kind: PremiumKind;
  steps: readonly PremiumStep[];
  /** All premiums together, of the planned sales. */
  totalPercent: number | null;
};

const faq = 'https://www.caa.go.jp/policies/policy/representation/fair_labeling/faq/premium/';
const standards =
  '景品類等の指定の告示の運用基準について（昭和52年公取委事務局長通達第7号）、消費者庁 景品に関するQ&A Q35';

/**
 * Limits for premiums by the Act against Unjustifiable Premiums and Misleading Representations, each from the day it is in
 * force: a further change is a further row. 共同懸賞 is left out: it needs many shops acting together.
 */
export const limitRules: readonly LimitRule[] = [
  {
    id: 'sotsuke-2007',
    kind: 'all',
    name: { ja: '総付景品の限度額', en: 'Premiums that everybody gets' },
    source:
      '一般消費者に対する景品類の提供に関する事項の制限（昭和52年公取委告示第5号、平成19年3月7日改正）、消費者庁 景品に関するQ&A Q109〜111',
    sourceAddress: faq,
    from: '2007-03-07',
    says: {
      ja: '取引価額が1,000円未満のときは200円まで、1,000円以上のときは取引価額の20％までです。',
      en: 'Up to ¥200 where the transaction is below ¥1,000, else up to 20% of it.',
    },
    steps: [
      { from: 0, yen: 200 },
      { from: 1000, percent: 20 },
    ],
    totalPercent: null,
  },
  {
    id: 'kensho-1996',
    kind: 'draw',
    name: { ja: '一般懸賞の限度額', en: 'Premiums by draw or contest' },
    source:
      '懸賞による景品類の提供に関する事項の制限（昭和52年公取委告示第3号、平成8年改正）、消費者庁 景品に関するQ&A Q109〜111',
    sourceAddress: faq,
    from: '1996-04-01',
    says: {
      ja: '最高額は、取引価額が5,000円未満のときはその20倍、5,000円以上のときは10万円までです。総額は売上予定総額の2％までです。',
      en: 'Each up to 20 times the transaction below ¥5,000, else up to ¥100,000; all together up to 2% of planned sales.',
    },
    steps: [
      { from: 0, times: 20 },
      { from: 5000, yen: 100_000 },
    ],
    totalPercent: 2,
  },
];

/** What decides whether a reward is a premium at all: the authority’s standards, as its answers to questions explain them today. */
export const scopeRules = {
  referral: {
    id: 'referral-q35',
    name: { ja: '紹介者への謝礼', en: 'Rewards for inviters' },
    source: standards,
    sourceAddress: `${faq}other`,
    from: '1977-04-01',
    says: {
      ja: '紹介者への謝礼は、紹介者を購入者に限定しない場合は景品類に当たりません。購入者に限定すると景品類に当たります。',
      en: 'A reward for the inviter is no premium, unless only those who bought may invite.',
    },
  },
  cut: {
    id: 'price-cut',
    name: { ja: '値引き', en: 'Price cuts' },
    source: standards,
    sourceAddress: `${faq}other`,
    from: '1977-04-01',
    says: {
      ja: '正常な商慣習に照らして値引きと認められるものは、景品規制の対象外です。',
      en: 'What is a true price cut by the custom of the trade is outside the limits for premiums.',
    },
  },
} as const satisfies Record<string, PremiumRule>;
