import type { CareRegion } from '@madoguchi/contract';

/**
 * Regions as gift custom has them (新潟 with 北陸, 山梨 and 長野 with 関東, 三重 with 東海), the prefectures of each, and the
 * first two figures of their postal codes (日本郵便's areas).
 */
const regions: Record<CareRegion, { prefectures: readonly string[]; codes: readonly string[] }> = {
  hokkaido: { prefectures: ['北海道'], codes: ['00', '04', '05', '06', '07', '08', '09'] },
  tohoku: {
    prefectures: ['青森県', '岩手県', '宮城県', '秋田県', '山形県', '福島県'],
    codes: ['01', '02', '03', '96', '97', '98', '99'],
  },
  kanto: {
    prefectures: ['茨城県', '栃木県', '群馬県', '埼玉県', '千葉県', '東京都', '神奈川県', '山梨県', '長野県'],
    codes: [...range(10, 40)],
  },
  hokuriku: { prefectures: ['新潟県', '富山県', '石川県', '福井県'], codes: ['91', '92', '93', '94', '95'] },
  tokai: {
    prefectures: ['岐阜県', '静岡県', '愛知県', '三重県'],
    codes: [...range(41, 51)],
  },
  kansai: {
    prefectures: ['滋賀県', '京都府', '大阪府', '兵庫県', '奈良県', '和歌山県'],
    codes: [...range(52, 67)],
  },
  chugoku: {
    prefectures: ['鳥取県', '島根県', '岡山県', '広島県', '山口県'],
    codes: [...range(68, 75)],
  },
  shikoku: { prefectures: ['徳島県', '香川県', '愛媛県', '高知県'], codes: [...range(76, 79)] },
  kyushu: {
    prefectures: ['福岡県', '佐賀県', '長崎県', '熊本県', '大分県', '宮崎県', '鹿児島県'],
    codes: [...range(80, 89)],
  },
  okinawa: { prefectures: ['沖縄県'], codes: ['90'] },
};

function range(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, nth) => String(from + nth));
}

const names = Object.keys(regions) as CareRegion[];
const byPrefecture = new Map(
  names.flatMap((region) => regions[region].prefectures.map((name) => [name, region] as const)),
);
const byCode = new Map(
  names.flatMap((region) => regions[region].codes.map((code) => [code, region] as const)),
);
/** Large cities that people write without their prefecture. */
const byCity = new Map<string, CareRegion>([
  ['札幌市', 'hokkaido'],
  ['仙台市', 'tohoku'],
  ['さいたま市', 'kanto'],
  ['千葉市', 'kanto'],
  ['横浜市', 'kanto'],
  ['川崎市', 'kanto'],
  ['名古屋市', 'tokai'],
  ['京都市', 'kansai'],
  ['大阪市', 'kansai'],
  ['神戸市', 'kansai'],
  ['広島市', 'chugoku'],
  ['福岡市', 'kyushu'],
]);

/** The region of an address; null where neither its prefecture nor its postal code says. */
export function regionOf(address: string | null, postalCode: string | null): CareRegion | null {
  const text = (address ?? '').normalize('NFKC').replaceAll(/\s+/gu, '');
  const start = text.replace(/^〒?\d{3}-?\d{4}/u, '');
  for (const [name, region] of [...byPrefecture, ...byCity]) if (start.startsWith(name)) return region;
  const written =
    (postalCode ?? '')
      .normalize('NFKC')
      .replaceAll(/[ー‐−–]/gu, '-')
      .match(/\d{3}-?\d{4}/u) ?? text.match(/^〒?\d{3}-?\d{4}/u);
  const code = written?.[0].replaceAll(/\D/gu, '').slice(0, 2);
  return code === undefined ? null : (byCode.get(code) ?? null);
}
