import type {
  Agreement,
  Ambassador,
  AmbassadorDetail,
  AmbassadorResults,
  MentionRule,
} from '@madoguchi/contract';

export const aRule: MentionRule = {
  id: 'freelance-terms-2024',
  name: { ja: 'フリーランス法 取引条件の明示', en: 'Freelance Act: terms in writing' },
  source: '令和5年法律第25号3条',
  sourceAddress: 'https://www.jftc.go.jp/freelancelaw_2024/',
  from: '2024-11-01',
  asks: { ja: '取引条件を書面などで示します。', en: 'Terms are given in writing.' },
};

export const anAmbassador = (given: Partial<Ambassador> = {}): Ambassador => ({
  id: 'b1',
  name: '花田 みどり',
  reading: 'はなだ みどり',
  state: 'active',
  business: 'freelance',
  topics: ['日本茶', '器'],
  accounts: [{ network: 'instagram', handle: '@hana_tea' }],
  reach: { size: 'micro', followers: 12_345, network: 'instagram', observedOn: '2026-10-31' },
  relation: { agreements: 2, since: '2025-04-01', until: '2026-10-01' },
  warnings: 1,
  erased: false,
  revision: 3,
  createdAt: '2025-03-01T00:00:00.000Z',
  ...given,
});

export const anAgreement = (given: Partial<Agreement> = {}): Agreement => ({
  id: 'g1',
  brief: '新茶の紹介をお願いする。',
  deliverables: 'Instagramの投稿 2件',
  payKind: 'money',
  payYen: 50_000,
  agreedOn: '2026-10-01',
  dueOn: '2026-10-31',
  payDueOn: '2027-01-31',
  subjectWords: 'みどり商店のPR',
  benefitWords: '',
  evidence: '依頼書',
  termsGivenOn: null,
  deliveredOn: '2026-10-20',
  paidOn: null,
  cancelledOn: null,
  steps: [
    {
      id: 's1',
      kind: 'delivered',
      doneOn: '2026-10-19',
      evidence: 'https://example.jp/post',
      by: { id: 'm', name: '緑川 直子' },
      notedAt: '2026-10-20T01:00:00.000Z',
    },
    {
      id: 's2',
      kind: 'delivered',
      doneOn: null,
      evidence: '',
      by: null,
      notedAt: '2026-10-20T02:00:00.000Z',
    },
  ],
  warnings: [
    { kind: 'terms_missing', rule: 'freelance-terms-2024', day: '2026-10-01' },
    { kind: 'pay_day_late', rule: 'freelance-pay-2024', day: '2026-12-18' },
  ],
  revision: 2,
  ...given,
});

export const aPerson = (given: Partial<AmbassadorDetail> = {}): AmbassadorDetail => {
  const { accounts: _accounts, ...shown } = anAmbassador();
  return {
    ...shown,
    audience: '茶道を習う30代',
    fit: '淹れ方を五年間紹介している。',
    customer: { id: 'u1', name: '花田 みどり', honorific: '様' },
    accounts: [
      {
        id: 'c1',
        network: 'instagram',
        handle: '@hana_tea',
        address: 'https://instagram.com/hana_tea',
        observations: [
          {
            id: 'o2',
            observedOn: '2026-10-31',
            followers: 12_345,
            by: null,
            notedAt: '2026-10-31T01:00:00.000Z',
          },
          {
            id: 'o1',
            observedOn: '2026-04-30',
            followers: 9_800,
            by: null,
            notedAt: '2026-04-30T01:00:00.000Z',
          },
        ],
      },
    ],
    agreements: [anAgreement()],
    sources: [{ id: 'r1', kind: 'code', target: { id: 'k1', name: 'HANA-10' } }],
    posts: [
      {
        id: 'm1',
        network: 'instagram',
        postedAt: '2026-10-19T03:00:00.000Z',
        title: '',
        text: '新茶を飲みました。',
        type: 'amplified',
        disclosure: 'missing',
        sentiment: 'positive',
        reach: 1200,
      },
    ],
    rules: [aRule],
    ...given,
  };
};

export const someResults = (given: Partial<AmbassadorResults> = {}): AmbassadorResults => ({
  currency: 'JPY',
  clicks: 321,
  orders: 12,
  lastOrders: 8,
  money: { first: 10_000, last: 20_000, linear: 15_000, position: 16_000 },
  posts: { all: 3, missing: 1, approved: 1 },
  cost: 60_000,
  agreements: 2,
  costPerOrder: { value: 5000, low: 2860, high: 9700 },
  fewest: 10,
  ...given,
});
