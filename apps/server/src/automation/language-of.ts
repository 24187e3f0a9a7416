import type { AutomationLanguage } from '@madoguchi/contract';

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** What mail programs and people add in other scripts: addresses, and lines that quote. */
const foreignParts = /https?:\/\/\S+|\S+@\S+|^>.*$/gmu;

/**
 * The language of a text by its script. Kana make it Japanese whatever else stands there (a Japanese mail full of product
 * names); Chinese characters alone are Chinese when there are more than a name's worth of them.
 */
export function languageOf(text: string): AutomationLanguage {
  const words = text.replaceAll(foreignParts, ' ');
  if (count(words, /[\p{sc=Hiragana}\p{sc=Katakana}ー]/gu) > 0) return 'ja';
  const [hangul, han, latin] = [
    count(words, /\p{sc=Hangul}/gu),
    count(words, /\p{sc=Han}/gu),
    count(words, /\p{sc=Latin}/gu),
  ];
  const letters = count(words, /\p{L}/gu);
  if (letters === 0) return 'other';
  if (hangul > han && hangul > latin) return 'ko';
  if (han > 0 && han * 3 > latin) return han > 8 ? 'zh' : 'ja';
  return latin * 2 > letters ? 'latin' : 'other';
}
