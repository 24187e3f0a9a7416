import { experiments as en } from '../i18n/en/experiments.ts';
import { experiments as ja } from '../i18n/ja/experiments.ts';
import { useLocale } from '../kit/i18n.tsx';
import { fill } from '../kit/translate.ts';

export type ExperimentWords = (key: keyof typeof ja, params?: Record<string, string | number>) => string;

/** The words of these screens, which come with them and not before the first screen. */
export function useWords(): ExperimentWords {
  const catalogue = useLocale() === 'ja' ? ja : en;
  return (key, params) => fill(catalogue[key], params);
}

/** How variants are called: A is what the others are compared with. */
export const letterOf = (variant: number): string => 'ABCD'[variant] ?? '?';
