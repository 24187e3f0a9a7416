import type {
  PremiumLimit,
  PremiumNote,
  PremiumRule,
  Referral,
  ReferralInvite,
  ReferralProgramme,
  ReferralTerms,
} from '@madoguchi/contract';

export const aRule: PremiumRule = {
  id: 'sotsuke-2007',
  name: { ja: '総付景品の限度額', en: 'Premiums that everybody gets' },
  source: '昭和52年公取委告示第5号',
  sourceAddress: 'https://www.caa.go.jp/',
  from: '2007-03-07',
  says: { ja: '取引価額の20％までです。', en: 'Up to 20 %.' },
};

export const aLimit = (given: Partial<PremiumLimit> = {}): PremiumLimit => ({
  kind: 'all',
  value: 3000,
  each: 600,
  reckoned: 'share',
  by: 20,
  total: null,
  totalPercent: null,
  sales: null,
  rule: aRule,
  ...given,
});

export const aNote = (given: Partial<PremiumNote> = {}): PremiumNote => ({
  verdict: 'nothing',
  rule: null,
  worth: null,
  limit: null,
  ...given,
});

export const someTerms = (given: Partial<ReferralTerms> = {}): ReferralTerms => ({
  startsOn: '2026-11-01',
  endsOn: '2026-12-31',
  who: 'purchasers',
  inviter: { kind: 'gift', amount: 700, unit: 'yen', what: 'お茶 1箱' },
  invited: { kind: 'code', amount: 10, unit: 'percent', what: '' },
  holdDays: 14,
  holdFrom: 'delivery',
  limit: 5,
  minTotal: 3000,
  ...given,
});

export const aProgramme = (given: Partial<ReferralProgramme> = {}): ReferralProgramme => ({
  id: 'p1',
  name: '友だち紹介',
  target: 'https://shop.example.jp/',
  campaign: { id: 'c1', name: '友だち紹介' },
  terms: someTerms(),
  version: 1,
  archived: false,
  revision: 1,
  createdAt: '2026-11-01T00:00:00.000Z',
  invites: 3,
  law: {
    inviter: aNote({ verdict: 'over', rule: aRule, worth: 700, limit: aLimit() }),
    invited: aNote({ verdict: 'outside', rule: { ...aRule, name: { ja: '値引き', en: 'Price cuts' } } }),
  },
  ...given,
});

export const anInvite: ReferralInvite = {
  id: 'i1',
  customer: { id: 'k1', name: '紹介 花子', honorific: '様' },
  url: 'https://desk.example.jp/l/abcdef',
  addressId: 'a1',
  slug: 'abcdef',
  code: 'C4T7KR9P',
  clicks: 12,
  createdAt: '2026-11-02T00:00:00.000Z',
};

export const aReferral = (given: Partial<Referral> = {}): Referral => ({
  orderId: 'o1',
  number: '1001',
  placedAt: '2026-11-05T03:00:00.000Z',
  currency: 'JPY',
  total: 6500,
  refunded: 0,
  inviter: { id: 'k1', name: '紹介 花子', honorific: '様' },
  invited: { id: 'k2', name: '友人 太郎', honorific: '様' },
  via: 'code',
  state: 'earned',
  reason: null,
  holdUntil: '2026-11-20T03:00:00.000Z',
  version: 1,
  signs: [],
  ruling: null,
  due: [{ side: 'inviter', reward: someTerms().inviter }],
  grants: [],
  ...given,
});
