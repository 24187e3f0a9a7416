import { overview as en } from '../i18n/en/overview.ts';
import { overview as ja } from '../i18n/ja/overview.ts';
import { useLocale } from '../kit/i18n.tsx';
import { fill } from '../kit/translate.ts';

type OverviewKey = keyof typeof ja;
export type Words = (key: OverviewKey, params?: Record<string, string | number>) => string;

/** The words of this screen, which come with it and not before the first screen. */
export function useWords(): Words {
  const catalogue = useLocale() === 'ja' ? ja : en;
  return (key, params) => fill(catalogue[key], params);
}
