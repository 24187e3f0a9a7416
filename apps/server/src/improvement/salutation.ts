import type { Locale } from '@madoguchi/contract';
import type { LinkedRow } from './linked.store.ts';

type Customer = Pick<LinkedRow['customer'], 'name' | 'honorific'>;

/** How a text to a customer begins; a name that is only an address is nobody’s. Empty in Japanese where none is known. */
export function salutation(customer: Customer | undefined, language: Locale): string {
  const known = customer === undefined || customer.name.includes('@') ? undefined : customer;
  if (language === 'en') return `Dear ${known?.name ?? 'Customer'},`;
  return known === undefined ? '' : `${known.name} ${known.honorific}`.trim();
}

/** In which language somebody wrote: Japanese, unless what they said last has neither kana nor kanji. */
export function languageOfTalk(said: readonly { direction: string; text: string }[]): Locale {
  const last = said.findLast(({ direction }) => direction === 'inbound')?.text ?? '';
  return last.trim() === '' || /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(last)
    ? 'ja'
    : 'en';
}
