import type { CompanyFacts, TrackCertificate, TrackClient, TrackFigures } from '@madoguchi/contract';
import type { EditionContent } from './domain.ts';

export const someFacts: CompanyFacts = {
  name: { ja: '株式会社みどり商店', en: 'Midori Trading Co., Ltd.' },
  representative: { ja: '代表取締役　緑川 直子', en: 'Naoko Midorikawa, President' },
  founded: '2008-04',
  capitalYen: 30_000_000,
  staff: 48,
  staffOn: '2026-10-01',
  address: {
    ja: '〒150-0001 東京都渋谷区神宮前一丁目2番3号 みどりビルディング5階',
    en: 'Midori Building 5F, 1-2-3 Jingumae, Shibuya-ku, Tokyo 150-0001, Japan',
  },
  business: {
    ja: '日本茶および茶器の輸出入・卸売・小売\n企業向け贈答品の企画',
    en: 'Import, export, wholesale and retail of Japanese tea and tea ware\nCorporate gifts',
  },
  website: 'https://midori.example.jp/',
};

export const aClient = (given: Partial<TrackClient> = {}): TrackClient => ({
  kind: 'client',
  name: { ja: '株式会社青葉百貨店', en: 'Aoba Department Store' },
  trade: { ja: '百貨店', en: 'Department store' },
  work: { ja: '贈答用日本茶の企画・納品', en: 'tea for gifts' },
  since: '2015-04',
  consentOn: '2026-04-01',
  consentEvidence: '掲載承諾書（2026年4月1日）',
  ...given,
});

export const aCertificate = (given: Partial<TrackCertificate> = {}): TrackCertificate => ({
  kind: 'certificate',
  name: { ja: 'ISO 9001', en: 'ISO 9001' },
  issuer: { ja: '日本認証機構', en: 'Japan Certification Body' },
  number: 'JQ-12345',
  validUntil: '2027-03-31',
  ...given,
});

export const someFigures: TrackFigures = {
  from: '2025-11-22',
  to: '2026-11-21',
  fewest: 30,
  promises: { hits: 306, total: 312, share: { value: 0.98077, low: 0.9587, high: 0.9912 } },
  acknowledged: { hits: 12, total: 14, share: null },
  firstAnswer: { total: 320, median: { value: 95, low: 82, high: 110 }, ninth: 660 },
};

export const someContent = (given: Partial<EditionContent> = {}): EditionContent => ({
  facts: someFacts,
  entries: [
    { id: 'c1', content: aClient() },
    {
      id: 'c2',
      content: aClient({
        name: { ja: '白樺食品株式会社', en: 'Shirakaba Foods' },
        trade: { ja: '食品製造業', en: 'Food maker' },
        work: { ja: '原料茶葉の継続納品', en: '' },
        since: '2012',
        consentOn: null,
        consentEvidence: '',
      }),
    },
    { id: 't1', content: aCertificate() },
    {
      id: 't2',
      content: aCertificate({ name: { ja: '有機JAS認証', en: 'Organic JAS' }, validUntil: '2026-11-21' }),
    },
    {
      id: 'a1',
      content: {
        kind: 'award',
        name: { ja: '優良サプライヤー賞', en: 'Supplier of the year' },
        giver: { ja: '株式会社青葉百貨店', en: 'Aoba Department Store' },
        on: '2025-11',
      },
    },
  ],
  figures: someFigures,
  day: '2026-11-22',
  ...given,
});
