import { trust as en } from '../i18n/en/trust.ts';
import { trust as ja } from '../i18n/ja/trust.ts';
import { useLocale } from '../kit/i18n.tsx';
import { fill } from '../kit/translate.ts';

type TrustKey = keyof typeof ja;
export type Words = (key: TrustKey, params?: Record<string, string | number>) => string;

/** The words of these screens, which come with them and not before the first screen. */
export function useWords(): Words {
  const catalogue = useLocale() === 'ja' ? ja : en;
  return (key, params) => fill(catalogue[key], params);
}
