import type { CreateExperiment } from '@madoguchi/contract';

const usual = { guards: [], alpha: 0.05, power: 0.8, linkId: null, broadcastId: null, tagId: null };
const variant = { share: 50, target: '', subject: '', text: '' };

/** What the shop has tried at its counter; too few asked for an answer, which it has learnt too. */
export const triedScript: {
  plan: CreateExperiment;
  days: { from: number; until: number };
  decidedDay: number;
  decision: 'again';
  learnt: string;
  nextStep: string;
} = {
  plan: {
    ...usual,
    kind: 'script',
    name: '最初の一文の順番',
    hypothesis: '結論を先に書くと、聞き返しが減り、一度で完了する案件が増える。',
    change: '返信の最初の一文。ほかの文は同じにする。',
    measure: 'resolved',
    withinDays: 14,
    baseRate: 0.6,
    difference: 0.3,
    days: 28,
    variants: [
      {
        ...variant,
        name: '今のまま',
        text: 'お問い合わせいただき、ありがとうございます。お調べいたしました。',
      },
      { ...variant, name: '結論を先に', text: '結論から申し上げます。' },
    ],
  },
  days: { from: -70, until: -28 },
  decidedDay: -10,
  decision: 'again',
  learnt: '一つの窓口だけでは人数が足りず、差は分からなかった。聞き返しの多い返品の案件に絞ったほうがよい。',
  nextStep: '返品の案件に絞り、二か月かけてもう一度試す。',
};

/** What the shop compares now. */
export const runningPage: {
  plan: CreateExperiment;
  link: { name: string; target: string; slug: string };
  startedDay: number;
  perDay: (day: number) => number;
} = {
  plan: {
    ...usual,
    kind: 'landing',
    name: '新茶のページの写真',
    hypothesis: '茶畑の写真より、湯のみに注いだ写真のほうが味を想像しやすく、注文が増える。',
    change: 'ページの最初の写真だけ',
    measure: 'ordered',
    withinDays: 7,
    baseRate: 0.03,
    difference: 0.02,
    days: 60,
    variants: [
      { ...variant, name: '茶畑の写真', target: 'https://shop.midori-shoten.example.jp/shincha' },
      { ...variant, name: '湯のみの写真', target: 'https://shop.midori-shoten.example.jp/shincha-yunomi' },
    ],
  },
  link: {
    name: '新茶のご案内',
    target: 'https://shop.midori-shoten.example.jp/shincha',
    slug: 'shincha-page',
  },
  startedDay: -12,
  perDay: (day) => 20 + ((day * day) % 7) * 2,
};
