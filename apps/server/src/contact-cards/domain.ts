import type { CardWords, Locale } from '@madoguchi/contract';

export type Words = { ja: CardWords; en: CardWords };

/** The words in a language; what is not written in English is said in Japanese, and marked as such. */
export function wordsIn(
  words: Words,
  language: Locale,
): Record<keyof CardWords, { text: string; lang: Locale }> {
  const pick = (name: keyof CardWords) => {
    const own = words[language][name];
    return own === '' && language === 'en'
      ? { text: words.ja[name], lang: 'ja' as const }
      : { text: own, lang: language };
  };
  return { label: pick('label'), hours: pick('hours'), say: pick('say') };
}

/** Whether it is on the card on a day; both days are part of it. */
export function isValidOn(
  { validFrom, validUntil }: { validFrom: string | null; validUntil: string | null },
  date: string,
): boolean {
  return (validFrom === null || validFrom <= date) && (validUntil === null || date <= validUntil);
}

export type Paper = 'a4' | 'card';

/** How many stand on a sheet of A4: two beside each other, four below. */
export const cardsOnA4 = 8;
