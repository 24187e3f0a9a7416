import { en } from './en.ts';
import { ja, type Words } from './ja.ts';

export type { Words };
export type Language = 'ja' | 'en';

/** The words of each language. */
export const wordsOf: Record<Language, Words> = { ja, en };

/** The first of the reader's languages that the chat speaks, else its first. */
export function chooseLanguage(wanted: readonly string[], offered: readonly Language[]): Language {
  const known = wanted.map((tag) => tag.slice(0, 2).toLowerCase());
  const found = known.find((tag) => offered.some((language) => language === tag));
  return found === 'ja' || found === 'en' ? found : (offered[0] ?? 'ja');
}
