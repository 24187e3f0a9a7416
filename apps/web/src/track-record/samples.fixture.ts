import type { TrackEntry, TrackRecord, TrackSheet } from '@madoguchi/contract';

const words = (ja: string, en = '') => ({ ja, en });

export const someEntries: TrackEntry[] = [
  {
    id: 'c1',
    content: {
      kind: 'client',
      name: words('株式会社青葉百貨店', 'Aoba Department Store'),
      trade: words('百貨店', 'Department store'),
      work: words('贈答用日本茶の企画'),
      since: '2015-04',
      consentOn: '2026-04-01',
      consentEvidence: '掲載承諾書',
    },
    revision: 2,
    changedAt: '2026-11-01T00:00:00.000Z',
  },
  {
    id: 'c2',
    content: {
      kind: 'client',
      name: words('白樺食品株式会社'),
      trade: words('食品製造業'),
      work: words(''),
      since: '2012',
      consentOn: null,
      consentEvidence: '',
    },
    revision: 1,
    changedAt: '2026-11-01T00:00:00.000Z',
  },
  {
    id: 't1',
    content: {
      kind: 'certificate',
      name: words('ISO 9001'),
      issuer: words('日本認証機構'),
      number: 'JQ-1',
      validUntil: '2026-12-31',
    },
    revision: 1,
    changedAt: '2026-11-01T00:00:00.000Z',
  },
  {
    id: 'a1',
    content: {
      kind: 'award',
      name: words('優良サプライヤー賞'),
      giver: words('青葉百貨店'),
      on: '2025-11',
    },
    revision: 1,
    changedAt: '2026-11-01T00:00:00.000Z',
  },
];

const sheet = (language: 'ja' | 'en'): TrackSheet => ({
  language,
  title: language === 'ja' ? '会社概要・実績' : 'Company profile and track record',
  company: '株式会社みどり商店',
  day: '2026年11月24日現在',
  sections: [
    { key: 'company', title: '会社概要', rows: [{ label: '資本金', text: '3,000万円' }], note: '' },
    {
      key: 'figures',
      title: 'お客様対応の実績',
      rows: [{ label: '約束の履行率', text: '98.1%（312件中306件）' }],
      note: '対象期間：2025年11月24日〜2026年11月23日',
    },
  ],
});

const none = { hits: 0, total: 0, share: null };

export const aRecord = (given: Partial<TrackRecord> = {}): TrackRecord => ({
  facts: {
    name: words('株式会社みどり商店', 'Midori Trading'),
    representative: words('緑川 直子'),
    founded: '2008-04',
    capitalYen: 30_000_000,
    staff: 48,
    staffOn: '2026-10-01',
    address: words('東京都渋谷区'),
    business: words('日本茶の卸売'),
    website: 'https://midori.example.jp/',
  },
  revision: 3,
  entries: someEntries,
  figures: {
    from: '2025-11-24',
    to: '2026-11-23',
    fewest: 30,
    promises: none,
    acknowledged: none,
    firstAnswer: { total: 0, median: null, ninth: null },
  },
  preview: { ja: sheet('ja'), en: sheet('en') },
  warnings: [
    { kind: 'unnamed', entryId: 'c2', day: null },
    { kind: 'expiring', entryId: 't1', day: '2026-12-31' },
  ],
  editions: [{ id: 'e2', number: 2, by: { id: 'm', name: '緑川 直子' }, at: '2026-11-20T01:00:00.000Z' }],
  isChanged: true,
  address: 'https://desk.example.jp/track-record/secret',
  ...given,
});
