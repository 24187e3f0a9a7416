import type { Locale } from '@madoguchi/contract';

const storageKey = 'madoguchi-locale';

/** Which language to begin in: the one chosen here before, else the first of the browser's that we speak. */
export function chooseLocale(remembered: string | null, preferred: readonly string[]): Locale {
  if (remembered === 'ja' || remembered === 'en') return remembered;
  for (const tag of preferred) {
    const language = tag.toLowerCase().split('-')[0];
    if (language === 'ja' || language === 'en') return language;
  }
  return 'en';
}

/** The language of a page before anyone has signed in. */
export function startingLocale(): Locale {
  return chooseLocale(localStorage.getItem(storageKey), navigator.languages);
}

export function rememberLocale(locale: Locale): void {
  localStorage.setItem(storageKey, locale);
}
