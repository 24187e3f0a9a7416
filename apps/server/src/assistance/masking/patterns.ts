/** Where something that may be personal stands in a folded text. */
export type Found = { start: number; end: number; label: string };

type Pattern = (text: string) => Found[];

const all = (text: string, pattern: RegExp, label: (found: string) => string | null): Found[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const name = label(match[0]);
    return name === null ? [] : [{ start: match.index, end: match.index + match[0].length, label: name }];
  });

const digitsOf = (text: string): string => text.replaceAll(/\D/gu, '');

const urls: Pattern = (text) => all(text, /(?:https?:\/\/|www\.)[^\s<>"'`「」『』、。{}]+/giu, () => 'URL');

const mails: Pattern = (text) =>
  all(text, /[\w.!#$%&*+/=?^~-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/giu, () => 'メール');

/** Japan's numbers begin with 0 and have ten or eleven figures; others with + and their country. */
const phones: Pattern = (text) =>
  all(
    text,
    /(?<![\d\w])(?:\+\d{1,3}[-\s(]{0,2})?\(?\d{1,5}\)?(?:[-ー. \t(]{0,2}\d{1,5}\)?){1,4}(?!\d)/gu,
    (found) => {
      const digits = digitsOf(found);
      if (found.startsWith('+')) return digits.length >= 8 && digits.length <= 15 ? '電話' : null;
      return digits.startsWith('0') && (digits.length === 10 || digits.length === 11) ? '電話' : null;
    },
  );

/** The checksum of card numbers (ISO/IEC 7812-1, annex B). */
function isCard(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Long numbers are never a quantity; those of a card are called so. */
const cards: Pattern = (text) =>
  all(text, /(?<![\d-])\d(?:[- ]?\d){12,18}(?!\d)/gu, (found) =>
    isCard(digitsOf(found)) ? 'カード番号' : '番号',
  );

const postcodes: Pattern = (text) =>
  all(text, /〒\s?\d{3}[-ー]?\d{4}|(?<![\d\w-])\d{3}[-ー]\d{4}(?![\d\w-])/gu, () => '郵便番号');

const letters = String.raw`[\p{Script=Han}々ヶケノがのるり\p{Script=Katakana}ー]`;
const region = String.raw`(?:北海道|東京都|(?:京都|大阪)府|\p{Script=Han}{2,3}県)\s?`;
const anyTown = String.raw`(?:[\p{Script=Han}々ヶケノ\p{Script=Hiragana}\p{Script=Katakana}ー]{1,7}?[市区郡町村]){1,3}`;
/** Without its prefecture an address begins with a town in kanji or katakana, or one of the few in hiragana. */
const town = String.raw`(?:[\p{Script=Han}々ヶケノァ-ヶー]{1,7}|さいたま|つくば|いわき|うるま|ひたちなか|みどり|あきる野|ふじみ野)[市区郡町村]`;
const block = String.raw`(?:[一二三四五六七八九十]{1,3}丁目(?:\d{1,4})?|\d{1,4})`;
const house = String.raw`${block}(?:(?:丁目|番地|番|号|[-ー]|の){1,2}\d{1,4}){0,4}(?:丁目|番地|番|号室|号)?`;
const building = String.raw`(?:[ ]?[\p{Script=Han}\p{Script=Katakana}ー・A-Za-z]{2,20}[ ]?\d{0,4}(?:号室|号|階|F|室)?)?`;

const streets = String.raw`${letters}{0,16}?\s?${house}${building}`;

/** Postal addresses, from the prefecture or the town to the house. A town alone is no address. */
const places: Pattern = (text) => [
  ...all(text, new RegExp(region + anyTown + streets, 'gu'), () => '住所'),
  ...all(text, new RegExp(`${town}(?:${anyTown})?${streets}`, 'gu'), () => '住所'),
];

const date = /^(?:19|20)\d\d[-_]\d{1,2}[-_]\d{1,2}(?:T\d{2})?$/u;

/** Numbers of orders, parcels, members: five figures or more that are neither a day nor a price. */
const numbers: Pattern = (text) => [
  ...all(
    text,
    /(?<![\w¥$€,.-])[a-z0-9]+(?:[-_][a-z0-9]+)*(?![\w]|,\d|\s?(?:円|ドル|個|件|名|人|%))/giu,
    (found) => (digitsOf(found).length >= 5 && !date.test(found) ? '番号' : null),
  ),
  ...all(
    text,
    /(?<=(?:番号|no\.?|number|ID|コード)\s?(?:は|が|:|：|#)?\s?)(?=[a-z-]*\d)[a-z0-9][a-z0-9_-]{2,}/giu,
    (found) => (date.test(found) ? null : '番号'),
  ),
];

/** What is found by its form alone, whoever it belongs to; what comes first wins where two meet. */
export const always: readonly Pattern[] = [urls, mails, phones, cards];
export const ofAddresses: readonly Pattern[] = [places, postcodes];
export const ofNumbers: readonly Pattern[] = [numbers];
