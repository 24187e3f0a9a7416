import type { Locale } from '@madoguchi/contract';

/** An amount in whole units of its currency’s smallest part, as one reads it: ￥3,500, $30.00. */
export function formatMoney(amount: number, currency: string, locale: Locale): string {
  const format = formatOf(currency, locale);
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 0;
  return format.format(amount / 10 ** decimals);
}

function formatOf(currency: string, locale: Locale): Intl.NumberFormat {
  const language = locale === 'ja' ? 'ja-JP' : 'en';
  try {
    return new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  } catch {
    // A code that nobody knows stands behind its amount.
    return new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  }
}
