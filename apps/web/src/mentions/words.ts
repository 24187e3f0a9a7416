import type { Locale, Mention } from '@madoguchi/contract';
import { useCallback } from 'react';
import { mentions as en } from '../i18n/en/mentions.ts';
import { mentions as ja } from '../i18n/ja/mentions.ts';
import { useLocale } from '../kit/i18n.tsx';
import { fill } from '../kit/translate.ts';

export type MentionKey = keyof typeof ja;
export type MentionWords = (key: MentionKey, params?: Record<string, string | number>) => string;

const texts: Record<Locale, Record<MentionKey, string>> = { ja, en };

/** What stands in place of words that are not here: erased with a person, removed by the terms of a network, or never there. */
export const missingWords = ({ erased, emptiedFor }: Pick<Mention, 'erased' | 'emptiedFor'>): MentionKey =>
  erased ? 'erased' : emptiedFor === null ? 'noText' : `emptied.${emptiedFor}`;

/** The words of these screens, which come with them and not before the first screen. */
export const mentionWords =
  (locale: Locale): MentionWords =>
  (key, params) =>
    fill(texts[locale][key], params);

export function useMentions(): MentionWords {
  const locale = useLocale();
  return useCallback((key, params) => mentionWords(locale)(key, params), [locale]);
}
