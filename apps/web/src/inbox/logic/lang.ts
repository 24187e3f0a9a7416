import type { Locale } from '@madoguchi/contract';

/**
 * The language to mark a piece of people's own text with, where it differs from the page's: with kana or han
 * characters it is Japanese at this desk, with letters alone English, else it says nothing.
 */
export function langOf(text: string, page: Locale): Locale | undefined {
  const lang = /[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u.test(text)
    ? 'ja'
    : /\p{sc=Latn}/u.test(text)
      ? 'en'
      : page;
  return lang === page ? undefined : lang;
}
