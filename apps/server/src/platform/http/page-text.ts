import type { Locale } from '@madoguchi/contract';
import { html, type Markup } from './html.ts';

type InBoth = { ja: string; en: string };

/** What is said in the reader’s language where there are words for it, else in Japanese, marked as such. */
export function said({ ja, en }: InBoth, language: Locale): Markup {
  return language === 'en' && en !== '' ? html`${en}` : html`<span lang="ja">${ja}</span>`;
}

/** The same as plain text, for a title. */
export const plain = ({ ja, en }: InBoth, language: Locale): string =>
  language === 'en' && en !== '' ? en : ja;

/** An instant with its weekday, as one reads it in that language, where the desk is. */
export function whenText(at: string, language: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
    timeZone,
    year: 'numeric',
    month: language === 'ja' ? 'long' : 'short',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at));
}
