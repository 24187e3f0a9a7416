import type { AttentionSignal } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { membersQuery } from '../kit/queries.ts';
import { useLocale, useT } from '../kit/i18n.tsx';
import { useTimeZone } from '../kit/session.tsx';
import { When } from '../kit/When.tsx';
import styles from './attention.module.css';
import { factOf } from './logic/words.ts';
import { Quote } from './Quote.tsx';

/** One sign: of what kind, since when, and what it rests on; brief where the same words stand above. */
export function Reason({ signal, brief = false }: { signal: AttentionSignal; brief?: boolean }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const members = useQuery(membersQuery).data;
  const { kind, at, quote, marks, evidence } = signal;
  const fact = factOf(
    signal,
    { t, locale, timeZone },
    (id) => members?.find((member) => member.id === id)?.name,
  );
  const speaks = evidence.type === 'message' || evidence.type === 'answer';
  return (
    <div className={styles.reason}>
      <p className={styles.kind}>
        {t(`attention.kind.${kind}`)}{' '}
        <span className={styles.at}>
          <When at={at} />
        </span>
      </p>
      {fact !== null && <p className={styles.fact}>{fact}</p>}
      {speaks && !brief && quote !== null && <Quote quote={quote} marks={marks} />}
      {speaks && quote === null && <p className={styles.fact}>{t('attention.evidence.erased')}</p>}
    </div>
  );
}
