import type { AttentionSignal } from '@madoguchi/contract';
import { langOf } from '../inbox/logic/lang.ts';
import { useLocale } from '../kit/i18n.tsx';
import { piecesOf } from './logic/pieces.ts';
import styles from './attention.module.css';

/** The customer's own words, with the places that matter marked. */
export function Quote({ quote, marks }: Pick<AttentionSignal, 'marks'> & { quote: string }) {
  const locale = useLocale();
  return (
    <q className={styles.quote} lang={langOf(quote, locale)}>
      {piecesOf(quote, marks).map(({ start, text, marked }) =>
        marked ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>,
      )}
    </q>
  );
}
