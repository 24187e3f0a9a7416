import type { Locale } from '@madoguchi/contract';
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { nameInstalled } from './installed.ts';
import { rememberLocale } from './locale.ts';
import { translator } from './translate.ts';
import type { MessageKey, Translate } from './translate.ts';

export type { Translate } from './translate.ts';

type Loaded = { locale: Locale; catalogue: Record<MessageKey, string> };
type I18n = { locale: Locale; t: Translate; setLocale: (locale: Locale) => Promise<void> };

const I18nContext = createContext<I18n | null>(null);

/** Loads one language's texts; the other stays on the server. */
export async function loadCatalogue(locale: Locale): Promise<Loaded> {
  const { messages } = locale === 'ja' ? await import('../i18n/ja.ts') : await import('../i18n/en.ts');
  return { locale, catalogue: messages };
}

/** Gives everything below it its language, and the document its `lang`. */
export function LocaleProvider({ initial, children }: { initial: Loaded; children: ReactNode }) {
  const [loaded, setLoaded] = useState(initial);

  const setLocale = useCallback(async (locale: Locale) => {
    rememberLocale(locale);
    setLoaded(await loadCatalogue(locale));
  }, []);

  useEffect(() => {
    document.documentElement.lang = loaded.locale;
    nameInstalled(loaded.locale);
  }, [loaded.locale]);

  const value = useMemo(
    () => ({ locale: loaded.locale, t: translator(loaded.catalogue), setLocale }),
    [loaded, setLocale],
  );
  return <I18nContext value={value}>{children}</I18nContext>;
}

function useI18n(): I18n {
  const value = useContext(I18nContext);
  if (value === null) throw new Error('useT is used outside LocaleProvider');
  return value;
}

/** The translator: `t('inbox.title')`, `t('inbox.selected', { count: 3 })`. */
export function useT(): Translate {
  return useI18n().t;
}

/** The reader's language. */
export function useLocale(): Locale {
  return useI18n().locale;
}

/** Switches the language at once and remembers it for this browser. */
export function useSetLocale(): (locale: Locale) => Promise<void> {
  return useI18n().setLocale;
}
