import type { Locale } from '@madoguchi/contract';

const titles: Record<Locale, string> = { ja: '窓口', en: 'Madoguchi' };

/** What the desk is called once it is installed on a phone or computer: what the page names now, as it is installed. */
export function nameInstalled(locale: Locale): void {
  document.querySelector('link[rel="manifest"]')?.setAttribute('href', `/manifest.${locale}.webmanifest`);
  document.querySelector('meta[name="apple-mobile-web-app-title"]')?.setAttribute('content', titles[locale]);
}
