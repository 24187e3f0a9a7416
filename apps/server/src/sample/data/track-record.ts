import type { CompanyFacts, TrackAward, TrackCertificate, TrackClient } from '@madoguchi/contract';

/** What the shop is; years are before that of loading, the day of its staff is an offset. */
export const sampleFacts: Omit<CompanyFacts, 'founded' | 'staffOn'> & {
  foundedYearsAgo: number;
  staffDay: number;
} = {
  name: { ja: '有限会社みどり商店', en: 'Midori Shoten Ltd.' },
  representative: { ja: '代表取締役 緑川 直子', en: 'Naoko Midorikawa, President' },
  foundedYearsAgo: 38,
  capitalYen: 3_000_000,
  staff: 9,
  staffDay: -60,
  address: { ja: '静岡県（見本のため番地は省略）', en: 'Shizuoka (a sample, without a street)' },
  business: {
    ja: '日本茶、うつわ、台所道具、庭道具の通信販売と店舗での販売',
    en: 'Japanese tea, ceramics, kitchen and garden tools, by mail order and in the shop',
  },
  website: 'https://midori.example.jp/',
};

type Entry =
  | (Omit<TrackClient, 'since' | 'consentOn'> & { sinceYearsAgo: number; consentDay: number })
  | (Omit<TrackCertificate, 'validUntil'> & { validUntilDay: number })
  | (Omit<TrackAward, 'on'> & { yearsAgo: number });

/** Two who may be named, a certificate and an award. */
export const sampleEntries: readonly Entry[] = [
  {
    kind: 'client',
    name: { ja: '喫茶 かえで', en: 'Café Kaede' },
    trade: { ja: '喫茶店', en: 'A café' },
    work: {
      ja: '店で出すお茶の選定と毎月の納品',
      en: 'Choosing the teas they serve, and monthly deliveries',
    },
    sinceYearsAgo: 6,
    consentDay: -200,
    consentEvidence: '掲載承諾書（店主の署名）',
  },
  {
    kind: 'client',
    name: { ja: '旅館 松風', en: 'Matsukaze Inn' },
    trade: { ja: '旅館', en: 'An inn' },
    work: { ja: '客室のお茶と湯のみの納品', en: 'Tea and cups for the rooms' },
    sinceYearsAgo: 11,
    consentDay: -140,
    consentEvidence: '承諾のメール',
  },
  {
    kind: 'certificate',
    name: { ja: '有機茶葉の取扱認証', en: 'Certified handling of organic tea' },
    issuer: { ja: '日本有機茶協会（架空）', en: 'Organic Tea Association of Japan (fictional)' },
    number: 'OT-0000',
    validUntilDay: 300,
  },
  {
    kind: 'award',
    name: { ja: '地域の小さな店大賞 奨励賞', en: 'Small Shops Award, commendation' },
    giver: { ja: '静岡まちづくり会（架空）', en: 'Shizuoka Town Circle (fictional)' },
    yearsAgo: 2,
  },
];
