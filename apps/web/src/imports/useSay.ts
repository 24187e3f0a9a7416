import { useMemo } from 'react';
import { useLocale, useT } from '../kit/i18n.tsx';
import { sayer, type Say } from './kind.ts';

/** Says the words of a kind of lists in the reader’s language. */
export function useSay(): Say {
  const t = useT();
  const locale = useLocale();
  return useMemo(() => sayer(t, locale), [t, locale]);
}
