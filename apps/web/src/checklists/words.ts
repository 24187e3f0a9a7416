import { checklists as en } from '../i18n/en/checklists.ts';
import { checklists as ja } from '../i18n/ja/checklists.ts';
import { useLocale } from '../kit/i18n.tsx';
import { fill } from '../kit/translate.ts';

type ChecklistKey = keyof typeof ja;
export type ChecklistWords = (key: ChecklistKey, params?: Record<string, string | number>) => string;

/** The words about check lists, which come with them and not before the first screen. */
export function useWords(): ChecklistWords {
  const catalogue = useLocale() === 'ja' ? ja : en;
  return (key, params) => fill(catalogue[key], params);
}
