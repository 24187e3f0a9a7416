import type { Locale } from '@madoguchi/contract';
import { useMemo } from 'react';
import { useLocale } from './i18n.tsx';
import { fill } from './translate.ts';

/** Gives the text for a key, its placeholders filled. */
export type Words<Key extends string> = (key: Key, params?: Record<string, string | number>) => string;

/**
 * The words of one feature's screens, which come with them and not before the first screen: `of` in a language, `use` in
 * the reader's. What is shown before (rights, navigation) belongs to the catalogue.
 */
export function makeWords<Key extends string>(ja: Record<Key, string>, en: Record<Key, string>) {
  const of =
    (locale: Locale): Words<Key> =>
    (key, params) =>
      fill((locale === 'ja' ? ja : en)[key], params);
  const use = (): Words<Key> => {
    const locale = useLocale();
    return useMemo(() => of(locale), [locale]);
  };
  return { of, use };
}
