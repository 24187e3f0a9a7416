import { returnFigures as en } from '../../i18n/en/returnFigures.ts';
import { returnFigures as ja } from '../../i18n/ja/returnFigures.ts';
import { useLocale } from '../../kit/i18n.tsx';
import { fill } from '../../kit/translate.ts';

/** The words of this screen, which come with it and not before the first screen. */
export function useFigureWords(): (key: keyof typeof ja, params?: Record<string, string | number>) => string {
  const catalogue = useLocale() === 'ja' ? ja : en;
  return (key, params) => fill(catalogue[key], params);
}
