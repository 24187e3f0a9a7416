import { fold } from './fold.ts';

/** How a name is looked for: in the folded text with hiragana for all kana. */
export type NameForm = { pattern: RegExp; part: 'whole' | 'family' | 'other' };

const space = /[\s・]+/gu;
const han = String.raw`\p{Script=Han}々`;
const afterName = String.raw`(?=\s{0,2}(?:様|さま|さん|殿|氏|です|でご|と申|と言|といい))`;

const escape = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);

/** The characters of a form with room between them: «山 田», and names broken at the end of a line. */
const spaced = (form: string): string =>
  [...form.replaceAll(/\s/gu, '')].map((character) => escape(character)).join(String.raw`\s{0,2}`);

/** Latin letters begin and end at a word's edge. */
function edged(form: string, source: string): string {
  const before = /^[\p{Script=Latin}\d]/u.test(form) ? String.raw`(?<![\p{Script=Latin}\d])` : '';
  const after = /[\p{Script=Latin}\d]$/u.test(form) ? String.raw`(?![\p{Script=Latin}\d])` : '';
  return before + source + after;
}

/** A whole value, found wherever it stands. */
function wherever(form: string): RegExp {
  return new RegExp(edged(form, spaced(form)), 'giu');
}

/**
 * A part of a name. What is short enough to be a piece of other words is a name only where one is called by it: one
 * kanji (林, 森), up to three kana (はな, まり), up to three Latin letters (Jo).
 */
function asPart(form: string): RegExp {
  if (/^\p{Script=Latin}{1,3}$/u.test(form)) return new RegExp(edged(form, escape(form)), 'gu');
  if (/^[\p{Script=Han}]$/u.test(form)) return new RegExp(`(?<![${han}])${escape(form)}${afterName}`, 'gu');
  if (/^[ぁ-ゖー]{1,3}$/u.test(form)) return new RegExp(`(?<![ぁ-ゖー])${spaced(form)}${afterName}`, 'gu');
  return wherever(form);
}

/** Names that are written without a space: the usual family name has two kanji. */
function guessParts(name: string): string[] {
  if (!/^[\p{Script=Han}々]{3,5}$/u.test(name)) return [];
  return name.length === 4 ? [name.slice(0, 2), name.slice(2)] : [name.slice(0, 2)];
}

/** All forms under which a person of this name may stand in a text, the longest first. */
export function nameForms(name: string): NameForm[] {
  const folded = fold(name)
    .kana.trim()
    .replace(/\s*(?:様|さま|さん|殿|氏)$/u, '');
  if (folded === '') return [];
  const parts = folded.split(space).filter((part) => part !== '');
  const isLatin = /^[\p{Script=Latin}\s.'-]+$/u.test(folded);
  const whole = folded.replaceAll(space, '');
  const forms: NameForm[] = [{ pattern: whole.length > 1 ? wherever(whole) : asPart(whole), part: 'whole' }];
  if (isLatin && parts.length > 1)
    forms.push({ pattern: wherever(parts.toReversed().join('')), part: 'other' });
  const known = parts.length > 1 ? parts : guessParts(whole);
  known.forEach((part, index) => {
    const isFamily = isLatin ? index === known.length - 1 : index === 0;
    forms.push({ pattern: asPart(part), part: isFamily ? 'family' : 'other' });
  });
  return forms;
}

/** The family name as it is called, of a Japanese or a Latin name; the whole where there is but one word. */
export function familyName(name: string): string {
  const parts = name.trim().split(space);
  const isLatin = /^[\p{Script=Latin}\s.'-]+$/u.test(name);
  if (parts.length > 1) return (isLatin ? parts.at(-1) : parts[0]) ?? name;
  return guessParts(name.trim())[0] ?? name.trim();
}

const legalForm =
  /^(?:株式会社|有限会社|合同会社|合資会社|一般社団法人|社団法人|医療法人|学校法人|\(株\)|㈱)|(?:株式会社|有限会社|合同会社|\(株\)|㈱)$/gu;

/** A company with and without its legal form. */
export function companyForms(company: string): RegExp[] {
  const whole = fold(company).kana.replaceAll(space, '');
  const bare = whole.replaceAll(legalForm, '');
  return [whole, bare]
    .filter((form, index, all) => form.length > 1 && all.indexOf(form) === index)
    .map(wherever);
}

/** Any other value of a record, such as an address or a number; a number however its figures are grouped. */
export function valueForm(value: string): RegExp | null {
  const form = fold(value).kana.trim();
  const digits = form.replaceAll(/\D/gu, '');
  if (digits.length > 5 && /^[\d\s().+-]+$/u.test(form))
    return new RegExp([...digits].join(String.raw`[-\s().ー]{0,2}`), 'gu');
  // A mail address is one also where a figure or a letter stands right before it.
  if (form.includes('@')) return new RegExp(spaced(form), 'giu');
  return form.replaceAll(/\s/gu, '').length < 3 ? null : wherever(form);
}

const titles =
  '店長|部長|課長|社長|会長|主任|係長|担当者|担当|責任者|代表|代表者|御社|貴社|弊社|家族|ご家族|両親|取引先|業者|配送業者|運送会社|配送会社|会員|利用者|購入者|受取人|関係者|先方|販売店|店舗|先生|職員|社員|従業員|顧客|親族|法人|個人|企業|出品者|注文者|依頼主|送り主|届先|宛名|オーナー|ユーザー|メーカー|スタッフ|ゲスト|メンバー|上司|同僚|友人|知人|子供|名前|お客|皆|各位';

/** Whoever else is called with 様, 殿 or 氏, and is no office or relation. */
export const calledByName = new RegExp(
  String.raw`(?<![${han}])(?!(?:${titles})\s?(?:様|殿|氏))` +
    String.raw`(?:[${han}]{1,4}\s[${han}]{1,4}|[${han}]{2,6}|[ァ-ヶー]{2,10}(?:\s[ァ-ヶー]{2,10})?)` +
    String.raw`(?<![仕模同多異有])(?=\s?(?:様|殿|氏(?!名)))`,
  'gu',
);

/** Whoever says who they are: «山田 花子です», «山田と申します». */
export const introduced = new RegExp(
  String.raw`(?<![${han}])(?:[${han}]{1,4}\s[${han}]{1,4}(?=です|でございます|と申|と言い|といい)` +
    String.raw`|[${han}]{2,6}(?=と申しま|と申す|と申し))`,
  'gu',
);
