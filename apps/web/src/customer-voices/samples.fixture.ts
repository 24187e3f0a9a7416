import type { Voice, VoiceConsent, VoiceDetail, VoiceWall, VoiceWallDetail } from '@madoguchi/contract';

export const aVoice = (given: Partial<Voice> = {}): Voice => ({
  id: 'v1',
  words: '届くのが早くて驚きました。また買います。',
  language: 'ja',
  topic: '新茶',
  shownName: '30代・女性',
  score: 4,
  scoreOf: 5,
  reward: null,
  state: 'ready',
  uses: ['wall', 'print'],
  until: null,
  erased: false,
  revision: 1,
  createdAt: '2026-11-01T00:00:00.000Z',
  ...given,
});

export const aConsent = (given: Partial<VoiceConsent> = {}): VoiceConsent => ({
  ordinal: 1,
  kind: 'given',
  uses: ['wall', 'print'],
  editing: 'shorten',
  version: 2,
  from: '2026-11-01T15:00:00.000Z',
  until: '2027-03-31T15:00:00.000Z',
  by: 'customer',
  member: null,
  evidence: '',
  at: '2026-11-02T01:00:00.000Z',
  ...given,
});

export const oneVoice = (given: Partial<VoiceDetail> = {}): VoiceDetail => ({
  ...aVoice({ reward: '500円引き' }),
  origin: { kind: 'hand', note: '店頭の用紙', mention: null, answer: null },
  customer: { id: 'u1', name: '花田 みどり', honorific: '様' },
  shown: { words: '届くのが早くて驚きました。…', name: '30代・女性', fit: 'shortened' },
  wordings: [
    {
      version: 2,
      words: '届くのが早くて驚きました。…',
      name: '30代・女性',
      fit: 'shortened',
      by: { id: 'm', name: '緑川 直子' },
      at: '2026-11-02T00:00:00.000Z',
    },
    {
      version: 1,
      words: aVoice().words,
      name: '30代・女性',
      fit: 'said',
      by: null,
      at: '2026-11-01T00:00:00.000Z',
    },
  ],
  consents: [aConsent()],
  asks: [
    {
      id: 'a1',
      uses: ['wall', 'print'],
      editing: 'shorten',
      version: 2,
      language: 'ja',
      open: true,
      by: { id: 'm', name: '緑川 直子' },
      at: '2026-11-02T00:30:00.000Z',
    },
  ],
  walls: [
    { id: 'w1', name: '商品ページ', on: true },
    { id: 'w2', name: '会社案内', on: false },
  ],
  rules: [
    {
      id: 'stealth-marketing-2023',
      name: { ja: 'ステルスマーケティング告示', en: 'Stealth marketing' },
      source: '令和5年内閣府告示第19号',
      sourceAddress: 'https://www.caa.go.jp/',
      from: '2023-10-01',
      asks: { ja: '分からない表示は不当表示です。', en: 'It must be recognisable.' },
    },
  ],
  ...given,
});

export const aWall = (given: Partial<VoiceWall> = {}): VoiceWall => ({
  id: 'w1',
  key: 'key',
  name: '商品ページ',
  title: { ja: 'お客様の声', en: '' },
  topics: ['新茶'],
  language: null,
  order: 'hand',
  most: 20,
  hosts: ['https://shop.example.jp'],
  hidden: true,
  ended: false,
  revision: 3,
  createdAt: '2026-11-01T00:00:00.000Z',
  ...given,
});

export const oneWall = (given: Partial<VoiceWallDetail> = {}): VoiceWallDetail => ({
  ...aWall(),
  url: 'https://desk.example.jp/wall/key',
  counts: { total: 30, all: 12, consented: 5, shown: 1, low: 3, lowShown: 0, surveys: null },
  voices: [
    { ...aVoice({ state: 'shown' }), shownNow: true },
    { ...aVoice({ id: 'v2', words: 'おいしいです。', state: 'withdrawn', uses: [] }), shownNow: false },
  ],
  ...given,
});
