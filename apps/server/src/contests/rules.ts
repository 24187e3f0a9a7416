import type { PremiumRule } from '@madoguchi/contract';

/** Prizes for which nothing need be bought (オープン懸賞): the limit for them was lifted. A further change is a further row. */
export const openRules: readonly PremiumRule[] = [
  {
    id: 'open-kensho-2006',
    name: { ja: 'オープン懸賞', en: 'Contests open to everybody' },
    source: 'オープン懸賞告示（昭和46年公取委告示第34号）の廃止（平成18年4月27日）、消費者庁 景品規制の概要',
    sourceAddress: 'https://www.caa.go.jp/policies/policy/representation/fair_labeling/premium_regulation/',
    from: '2006-04-27',
    says: {
      ja: '商品の購入や来店を条件とせずに応募できる懸賞には、賞品の額に上限の定めがありません。',
      en: 'Where one may take part without buying anything or coming to the shop, there is no limit for prizes.',
    },
  },
];
