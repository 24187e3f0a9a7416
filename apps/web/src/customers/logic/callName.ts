import type { Locale } from '@madoguchi/contract';
import { useLocale } from '../../kit/i18n.tsx';

export type Named = { name: string; honorific: string };

/** How a customer is called: in Japanese with what follows the name, 山田 太郎 様; in English by the name alone. */
export function callName({ name, honorific }: Named, locale: Locale): string {
  return locale === 'ja' && honorific !== '' ? `${name} ${honorific}` : name;
}

/** The same in the reader's language. */
export function useCallName(): (customer: Named) => string {
  const locale = useLocale();
  return (customer) => callName(customer, locale);
}
