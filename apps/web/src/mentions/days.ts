import type { Locale } from '@madoguchi/contract';

/** A calendar day with its year, whatever zone the browser is in. */
export const formatDate = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    month: locale === 'ja' ? 'long' : 'short',
    day: 'numeric',
  }).format(new Date(`${day}T00:00:00Z`));

/** A year, or a month with its year. @param month such as 2015 or 2015-04 */
export const formatMonth = (month: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month.length > 4 ? { month: locale === 'ja' ? 'long' : 'short' } : {}),
  }).format(new Date(month.length > 4 ? `${month}-01T00:00:00Z` : `${month}-01-01T00:00:00Z`));
