/** Kanji of names that are one character in several forms; the first stands for all. */
const groups = [
  '斉斎齋齊',
  '辺邊邉',
  '高髙',
  '崎﨑嵜碕',
  '浜濱濵',
  '沢澤',
  '広廣',
  '桜櫻',
  '島嶋嶌',
  '国國',
  '円圓',
  '真眞',
  '恵惠',
  '関關',
  '竜龍',
  '滝瀧',
  '会會',
  '万萬',
  '与與',
  '寿壽',
  '栄榮',
  '学學',
  '徳德',
  '静靜',
  '条條',
  '実實',
  '富冨',
  '館舘',
  '桑桒',
  '鉄鐵',
  '黒黑',
  '曽曾',
  '芦蘆',
  '峰峯',
  '渕淵',
  '槙槇',
  '遥遙',
  '蔵藏',
  '豊豐',
  '彦彥',
  '穂穗',
  '薮藪',
  '壮壯',
  '児兒',
  '塩鹽',
  '当當',
  '吉𠮷',
  '柳栁',
  '梅楳',
  '松枩',
] as const;

const first = new Map<string, string>(
  groups.flatMap((group) =>
    [...group].map((character): [string, string] => [character, [...group][0] ?? character]),
  ),
);

/** A name with each character in the form that stands for its variants: 髙橋 and 高橋 are one. */
export function canonicalName(name: string): string {
  return [...name.normalize('NFKC')].map((character) => first.get(character) ?? character).join('');
}
