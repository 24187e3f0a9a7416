import type { Locale } from '@madoguchi/contract';

/** An amount in a letter to a customer: 3,500円, 30.50 USD. */
export function formatAmount(amount: number, currency: string, language: Locale): string {
  if (currency === 'JPY')
    return language === 'ja' ? `${amount.toLocaleString('en')}円` : `JPY ${amount.toLocaleString('en')}`;
  const decimals = decimalsOf(currency);
  const shown = (amount / 10 ** decimals).toLocaleString('en', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return `${shown} ${currency}`;
}

function decimalsOf(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}
