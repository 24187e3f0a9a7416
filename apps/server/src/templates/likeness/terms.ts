import { toHiragana } from './kana.ts';

/** At most this many terms of a text are looked at: what somebody asks stands at its beginning. */
const most = 300;

/**
 * Words that every letter has, and so tell nothing: greetings, thanks, requests. Kanji alone are listed; kana are not
 * looked at but in words of katakana.
 */
const commonplace = new Set(
  [
    [
      ...'世話様願致申上下頂御何卒宜敬具拝啓件以今後前日本時月年火水木金土中間方事物者人私当弊社店皆用意先思言来行見出入分度教',
    ],
    [...'一二三四五六七八九十'],
    '世話 申上 申訳 願申 恐縮 失礼 突然 連絡 返信 返事 教示 対応 確認 可能 場合 状況 商品 御社 貴社 貴店 初めて'.split(
      ' ',
    ),
    'めーる さいと ほーむぺーじ しょっぷ'.split(' '),
    'the and for you your our are was were have has had this that with from not but can could would will please'.split(
      ' ',
    ),
    'thank thanks hello dear hi regards best what when where how which who there here about been does did any'.split(
      ' ',
    ),
    'some all let know get got one two also just like them they its because than then'.split(' '),
  ].flat(),
);

const run = /\p{Script=Han}+|[\p{Script=Katakana}ー]{2,}|[a-z][a-z']{2,}/gu;
const trees = /(?:ations?|ings?|ed|es|s|ly)$/u;

/** English words without their endings, roughly: «delivered», «delivery» and «delivers» are near enough. */
const stem = (word: string) => (word.length > 4 ? word.replace(trees, '') : word);

/**
 * The words by which a text is like another: kanji one by one and in pairs, words of katakana in any width, words in
 * Latin letters. Endings in kana are left out, so that 届く, 届かない and 届きました meet in 届.
 */
export function termsOf(text: string): string[] {
  const terms = new Set<string>();
  const add = (term: string) => {
    if (!commonplace.has(term) && terms.size < most) terms.add(term);
  };
  for (const [found] of text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[々〆]/gu, '')
    .matchAll(run)) {
    if (/^[a-z]/u.test(found)) {
      if (!commonplace.has(found)) add(stem(found));
    } else if (/^\p{Script=Han}/u.test(found)) {
      const characters = [...found];
      for (const [index, character] of characters.entries()) {
        add(character);
        if (index > 0) add(`${characters[index - 1]}${character}`);
      }
    } else add(toHiragana(found));
  }
  return [...terms];
}

/** Which terms are fit to be shown to people: words, not single signs. */
export const isWord = (term: string) => [...term].length > 1;
