import { playbooks as en } from '../i18n/en/playbooks.ts';
import { playbooks as ja } from '../i18n/ja/playbooks.ts';
import { useLocale } from '../kit/i18n.tsx';
import { fill } from '../kit/translate.ts';

type Words = (key: keyof typeof ja, params?: Record<string, string | number>) => string;

/** The words about playbooks, which come with their screens and not before the first one. */
export function useWords(): Words {
  const catalogue = useLocale() === 'ja' ? ja : en;
  return (key, params) => fill(catalogue[key], params);
}
