/** A text with the ways of writing one and the same thing made one, and where each of its characters came from. */
export type Folded = {
  /** Full-width Latin and figures narrow, half-width kana wide, old forms of kanji new. */
  text: string;
  /** The same with katakana as hiragana; of the same length. */
  kana: string;
  /** The place of each character in the original, and at the end its length (UTF-16 units). */
  at: number[];
};

/** Kanji of names that people write in either form; each to the one that is found by both. */
const sameKanji = new Map(
  [
    '高髙',
    '崎﨑嵜',
    '辺邉邊',
    '斉齊斎齋',
    '沢澤',
    '浜濱濵',
    '広廣',
    '桜櫻',
    '真眞',
    '恵惠',
    '島嶋嶌',
    '国國',
    '徳德',
    '瀬瀨',
    '静靜',
    '吉𠮷',
    '栄榮',
    '万萬',
    '与與',
    '来來',
  ].flatMap((forms) => {
    const [first = '', ...others] = forms;
    return others.map((other): [string, string] => [other, first]);
  }),
);

/** Nothing that is seen: zero-width characters, soft hyphens, variation selectors. */
const unseen = /\p{Default_Ignorable_Code_Point}/u;
const voiced = /[\u3099\u309A\uFF9E\uFF9F]/u;
const hyphens = /[\u2010-\u2015\u2212\uFE63]/u;

function foldOne(character: string): string {
  if (hyphens.test(character)) return '-';
  const same = sameKanji.get(character);
  if (same !== undefined) return same;
  // Compatibility forms of one character each: full-width Latin, half-width kana, the ideographic space.
  const folded = /[\u3000\uFF01-\uFFEE]/u.test(character) ? character.normalize('NFKC') : character;
  return folded.length === 1 ? folded : character;
}

const toHiragana = (text: string): string =>
  text.replaceAll(/[ァ-ヶ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));

/** Folds a text for finding names and numbers in it, however they are written. */
export function fold(text: string): Folded {
  let folded = '';
  const at: number[] = [];
  let place = 0;
  const characters = [...text];
  for (let n = 0; n < characters.length; n += 1) {
    let character = characters[n] ?? '';
    const start = place;
    place += character.length;
    if (unseen.test(character)) continue;
    const mark = characters[n + 1] ?? '';
    if (voiced.test(mark)) {
      const joined = (character + mark).normalize('NFKC');
      if (joined.length === 1) {
        character = joined;
        place += mark.length;
        n += 1;
      }
    }
    const one = foldOne(character);
    for (let unit = 0; unit < one.length; unit += 1) at.push(start);
    folded += one;
  }
  at.push(text.length);
  return { text: folded, kana: toHiragana(folded), at };
}
