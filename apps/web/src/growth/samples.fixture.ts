import type { GrowthSettings, LinkDetail, OrderAttribution, Results } from '@madoguchi/contract';

export const someResults = (given: Partial<Results> = {}): Results => ({
  currency: 'JPY',
  currencies: ['JPY'],
  orders: 10,
  kept: 100_000,
  rows: [
    {
      key: 'line',
      name: { ja: 'LINE', en: 'LINE' },
      clicks: 1234,
      orders: 5,
      lastOrders: 4,
      share: { value: 0.4, low: 0.168, high: 0.687 },
      money: { first: 30_000, last: 40_000, linear: 35_000, position: 36_000 },
    },
  ],
  unattributed: { orders: 6, money: 60_000, share: { value: 0.6, low: 0.313, high: 0.832 } },
  heard: {
    answered: 2,
    mouth: { value: 1, low: 0.342, high: 1 },
    rows: [
      {
        answer: '友人の紹介',
        kind: 'mouth',
        orders: 2,
        kept: 20_000,
        unattributed: 1,
        share: { value: 1, low: 0.342, high: 1 },
      },
    ],
  },
  recomputing: 0,
  ...given,
});

export const aLink = (given: Partial<LinkDetail> = {}): LinkDetail => ({
  id: 'l1',
  name: '春のお茶',
  target: 'https://shop.example.jp/tea',
  utmCampaign: '',
  utmContent: '',
  expiresAt: null,
  fallback: null,
  campaign: { id: 'c1', name: '春の企画' },
  archived: false,
  revision: 2,
  createdAt: '2026-11-01T00:00:00.000Z',
  addresses: [
    {
      id: 'a1',
      slug: 'spring',
      url: 'https://go.example.jp/spring',
      channel: 'print',
      clicks: { counted: 12, scans: 7, bots: 3 },
    },
  ],
  clicks: { counted: 12, scans: 7, bots: 3 },
  recent: [{ day: '2026-11-24', counted: 2, scans: 0, bots: 0 }],
  versions: [
    {
      version: 2,
      target: 'https://shop.example.jp/tea',
      fallback: null,
      expiresAt: null,
      at: '2026-11-02T00:00:00.000Z',
      by: { id: 'm', name: '緑川 直子' },
    },
    {
      version: 1,
      target: 'https://shop.example.jp/old',
      fallback: null,
      expiresAt: null,
      at: '2026-11-01T00:00:00.000Z',
      by: null,
    },
  ],
  ...given,
});

export const someEvidence = (given: Partial<OrderAttribution> = {}): OrderAttribution => ({
  currency: 'JPY',
  kept: 9000,
  unattributed: 0,
  heardOf: '友人の紹介',
  touches: [
    {
      kind: 'scan',
      at: '2026-11-20T01:00:00.000Z',
      channel: { id: 'print', ja: '印刷物', en: 'Print' },
      campaign: { id: 'c1', name: '春の企画' },
      link: { id: 'l1', name: '春のお茶' },
      code: null,
      money: { first: 9000, last: 0, linear: 4500, position: 4500 },
    },
    {
      kind: 'code',
      at: '2026-11-21T01:00:00.000Z',
      channel: { id: 'referral', ja: 'お客様の紹介コード', en: 'Customers’ codes' },
      campaign: null,
      link: null,
      code: 'HARU-2026',
      money: { first: 0, last: 9000, linear: 4500, position: 4500 },
    },
  ],
  changes: [
    {
      at: '2026-11-22T01:00:00.000Z',
      cause: 'identity',
      keptBefore: 9000,
      keptAfter: 9000,
      touchesBefore: 1,
      touchesAfter: 2,
    },
  ],
  ...given,
});

export const someSettings = (given: Partial<GrowthSettings> = {}): GrowthSettings => ({
  cookie: true,
  cookieDays: 90,
  passClick: false,
  keepMonths: 25,
  hosts: ['go.example.jp'],
  address: 'https://go.example.jp/',
  revision: 1,
  notice: { ja: 'みどり商店は、次の情報を取り扱います。', en: 'We handle the following.' },
  ...given,
});
