import type {
  Contest,
  ContestEntry,
  ContestFigures,
  ContestPost,
  ContestTally,
  PremiumRule,
} from '@madoguchi/contract';

const rule: PremiumRule = {
  id: 'kensho-1996',
  name: { ja: '一般懸賞の限度額', en: 'Premiums by draw or contest' },
  source: '昭和52年公取委告示第3号',
  sourceAddress: 'https://www.caa.go.jp/',
  from: '1996-04-01',
  says: { ja: '総額は売上予定総額の2％までです。', en: 'All together up to 2 % of planned sales.' },
};

export const aContest = (given: Partial<Contest> = {}): Contest => ({
  id: 'c1',
  kind: 'photo',
  name: { ja: '新茶の写真コンテスト', en: 'Photos of new tea' },
  asks: { ja: '新茶を楽しむ写真をお寄せください。', en: '' },
  rules: { ja: '応募は一人10点まで。', en: '', version: 2 },
  startsAt: '2026-11-01T00:00:00.000Z',
  endsAt: '2026-12-01T14:59:59.000Z',
  prizes: [
    { what: '新茶 詰め合わせ', yen: 5000, count: 1 },
    { what: '急須', yen: 3000, count: 2 },
  ],
  purchaseYen: 1000,
  salesYen: 1_000_000,
  hashtags: [],
  networks: [],
  gallery: true,
  mayWinTwice: false,
  keepDays: 90,
  state: 'running',
  cancelled: false,
  revision: 3,
  note: {
    verdict: 'within',
    rule,
    limit: {
      kind: 'draw',
      value: 1000,
      each: 20_000,
      reckoned: 'times',
      by: 20,
      total: 20_000,
      totalPercent: 2,
      sales: 1_000_000,
      rule,
    },
    highest: 5000,
    total: 11_000,
  },
  url: 'https://desk.example.jp/p/abc',
  ...given,
});

export const aCampaign = (given: Partial<Contest> = {}): Contest =>
  aContest({
    kind: 'hashtag',
    name: { ja: 'みどり商店の春', en: '' },
    hashtags: ['みどり商店', '新茶'],
    networks: ['instagram'],
    purchaseYen: null,
    gallery: false,
    note: { verdict: 'open', rule, limit: null, highest: 5000, total: 11_000 },
    url: null,
    ...given,
  });

export const aPost = (given: Partial<ContestPost> = {}): ContestPost => ({
  id: 'm1',
  network: 'instagram',
  postedAt: '2026-11-10T03:00:00.000Z',
  author: '@hana_tea',
  address: 'https://www.instagram.com/p/abc/',
  text: '新茶をいただきました #みどり商店',
  amplified: true,
  disclosure: 'missing',
  reach: 1200,
  engagement: 34,
  ...given,
});

export const someFigures = (given: Partial<ContestFigures> = {}): ContestFigures => ({
  posts: 40,
  people: 31,
  nameless: 2,
  reach: 45_000,
  reachTold: 28,
  amplified: 12,
  shown: 8,
  missing: 4,
  shownShare: { value: 0.2, low: 0.105, high: 0.348 },
  fewest: 10,
  days: [
    { day: '2026-11-10', posts: 25 },
    { day: '2026-11-12', posts: 15 },
  ],
  top: [aPost()],
  ...given,
});

export const anEntry = (given: Partial<ContestEntry> = {}): ContestEntry => ({
  id: 'e1',
  contestId: 'c1',
  title: '朝の一杯',
  comment: '庭で淹れました。',
  shownName: '茶々',
  email: 'cha@example.jp',
  language: 'ja',
  rulesVersion: 2,
  mayShow: true,
  mayAdvertise: false,
  customer: { id: 'k1', name: '山田 花子', honorific: '様' },
  photos: [{ id: 'p1', type: 'image/jpeg', size: 120_000 }],
  state: 'accepted',
  prize: null,
  decisions: [
    {
      no: 1,
      state: 'accepted',
      prize: null,
      reason: '構図がよい',
      by: { id: 'b1', name: '佐藤 健' },
      at: '2026-11-20T03:00:00.000Z',
    },
  ],
  submittedAt: '2026-11-19T03:00:00.000Z',
  withdrawnAt: null,
  erased: false,
  ...given,
});

export const aTally = (given: Partial<ContestTally> = {}): ContestTally => ({
  received: 3,
  accepted: 2,
  refused: 1,
  winner: 1,
  withdrawn: 1,
  people: 6,
  given: [1, 0],
  ...given,
});
